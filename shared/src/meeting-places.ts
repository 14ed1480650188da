import { searchKey } from './search-key.ts'

/** What an opinion entered at a meeting can be about, as the page lists it. */
export type MeetingPlace = {
  /** `target|version|paragraph`, the last two empty where there is none. */
  at: string
  target: 'paragraph' | 'section' | 'draft' | 'general'
  /** The number as printed; null for none. */
  label: string | null
  text: string
  /** Of which draft. */
  draft: string | null
}

type Draft = {
  title: string
  versionId: string
  blocks: { id: string; kind: string; label: string | null; body: string }[]
}

/** Everything opinions can be about in some drafts: first the congress, then each draft with its sections and paragraphs in reading order. */
export function meetingPlaces(drafts: readonly Draft[], general: string): MeetingPlace[] {
  return [
    { at: 'general||', target: 'general', label: null, text: general, draft: null },
    ...drafts.flatMap(({ title, versionId, blocks }): MeetingPlace[] => [
      { at: `draft|${versionId}|`, target: 'draft', label: null, text: title, draft: title },
      ...blocks.map(({ id, kind, label, body }): MeetingPlace => {
        const target = kind === 'heading' ? 'section' : 'paragraph'
        return { at: `${target}|${versionId}|${id}`, target, label, text: body, draft: title }
      }),
    ]),
  ]
}

/** The fields of an opinion about a place. */
export function placeFields(at: string): { target: string; versionId: string; paragraphId: string } {
  const [target = '', versionId = '', paragraphId = ''] = at.split('|')
  return { target, versionId, paragraphId }
}

/**
 * Makes the search among places: by number (`2.1`, `a)`) or by words, without accents; best first, in reading order among equals. Where
 * nothing is typed, the congress and the drafts.
 */
export function searchIn(places: readonly MeetingPlace[]) {
  const bare = (label: string | null) => searchKey(label ?? '').replace(/[.)\s]+$/, '')
  const keyed = places.map((place) => ({
    place,
    label: bare(place.label),
    text: ` ${searchKey(`${place.label ?? ''} ${place.text}`)}`,
  }))
  return (typed: string, most: number): MeetingPlace[] => {
    const key = searchKey(typed)
    if (key === '')
      return places.filter(({ target }) => target === 'general' || target === 'draft').slice(0, most)
    const words = key.split(' ')
    const number = bare(typed)
    const rank = ({ label, text }: (typeof keyed)[number]) => {
      if (label !== '' && label === number) return 0
      if (text.includes(` ${key}`)) return 1
      if (words.every((word) => text.includes(` ${word}`))) return 2
      return words.every((word) => text.includes(word)) ? 3 : 4
    }
    return keyed
      .map((it, order) => ({ place: it.place, rank: rank(it), order }))
      .filter((it) => it.rank < 4)
      .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
      .slice(0, most)
      .map(({ place }) => place)
  }
}
