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
  /** The number of the last version that had it; null for what the newest has. */
  versionNumber: number | null
}

type Block = { id: string; kind: string; label: string | null; body: string }

type Draft = {
  title: string
  versionId: string
  blocks: Block[]
  /** What only earlier versions had. */
  former: (Block & { versionId: string; versionNumber: number })[]
}

/** Everything opinions can be about in some drafts: first the congress, then each draft with its sections and paragraphs in reading order, those of earlier versions last. */
export function meetingPlaces(drafts: readonly Draft[], general: string): MeetingPlace[] {
  return [
    { at: 'general||', target: 'general', label: null, text: general, draft: null, versionNumber: null },
    ...drafts.flatMap(({ title, versionId, blocks, former }): MeetingPlace[] => [
      {
        ...{ at: `draft|${versionId}|`, target: 'draft', label: null },
        ...{ text: title, draft: title, versionNumber: null },
      },
      ...blocks.map((it) => placeAt({ ...it, versionId, versionNumber: null }, title)),
      ...former.map((it) => placeAt(it, title)),
    ]),
  ]
}

function placeAt(
  {
    id,
    kind,
    label,
    body,
    versionId,
    versionNumber,
  }: Block & Pick<MeetingPlace, 'versionNumber'> & { versionId: string },
  draft: string,
): MeetingPlace {
  const target = kind === 'heading' ? 'section' : 'paragraph'
  return { at: `${target}|${versionId}|${id}`, target, label, text: body, draft, versionNumber }
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
