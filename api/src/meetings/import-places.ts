import { entryImportWords as words } from 'shared/words/entry-import'
import { meetingWords } from 'shared/words/meetings'

import type { Ctx } from '../context.ts'
import { wholeWording } from '../drafts/queries.ts'
import { draftsOf, versionsOf } from './queries.ts'

/**
 * A place opinions in a file can be about: `code` stays the same for a paragraph through versions, `shown` begins with it. `versions` are those
 * of its draft that an opinion on it may have been kept under, the newest first; null alone where there is no draft.
 */
export type CodedPlace = {
  code: string
  shown: string
  target: 'paragraph' | 'section' | 'draft' | 'general'
  versionId: string | null
  paragraphId: string | null
  versions: readonly (string | null)[]
}

/** Longer texts are no help in a list to pick from. */
const SHOWN_MAX = 160

const codeOf = (id: string) => id.replaceAll('-', '').slice(0, 10)
const shownAs = (code: string, text: string) => `${code} · ${text.replace(/\s+/g, ' ')}`.slice(0, SHOWN_MAX)

/** Everything opinions can be about in a consultation: the congress, each draft, its sections and paragraphs in reading order. */
export async function codedPlaces(ctx: Ctx, consultationId: string): Promise<CodedPlace[]> {
  const none = { versionId: null, paragraphId: null, versions: [null] }
  const general = { code: words.general, shown: shownAs(words.general, meetingWords.general) }
  const places: CodedPlace[] = [{ ...general, target: 'general', ...none }]
  const drafts = await draftsOf(ctx, consultationId)
  const versionsByDraft = await versionsOf(
    ctx,
    drafts.map(({ id }) => id),
  )
  for (const { id, title, versionId } of drafts) {
    const versions = versionsByDraft.get(id)!
    const code = codeOf(id)
    const shown = shownAs(code, meetingWords.wholeDraft(title))
    places.push({ code, shown, target: 'draft', versionId, paragraphId: null, versions })
    for (const block of await wholeWording(ctx, versionId)) {
      if (block.sectionNumber === null) continue
      const code = codeOf(block.id)
      const text = [block.label, block.body].filter(Boolean).join(' ')
      const target = block.kind === 'heading' ? 'section' : 'paragraph'
      places.push({ code, shown: shownAs(code, text), target, versionId, paragraphId: block.id, versions })
    }
  }
  return places
}

/** All that the drafts of a consultation say, as they read now. */
export async function wordsOfDrafts(ctx: Ctx, consultationId: string): Promise<string> {
  const drafts = await draftsOf(ctx, consultationId)
  const blocks = await Promise.all(drafts.map(({ versionId }) => wholeWording(ctx, versionId)))
  return blocks
    .flat()
    .map(({ body }) => body)
    .join('\n')
}
