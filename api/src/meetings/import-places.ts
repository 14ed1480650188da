import { entryImportWords as words } from 'shared/words/entry-import'
import { meetingWords } from 'shared/words/meetings'

import type { Ctx } from '../context.ts'
import { formerWording, wholeWording } from '../drafts/queries.ts'
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

/**
 * Everything opinions can be about in a consultation: the congress, each draft, its sections and paragraphs in reading order, and after them
 * those that only an earlier version had: what was written on paper about them is entered where it was said.
 */
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
    const now = (await wholeWording(ctx, versionId)).map((it) => ({ ...it, versionId, versionNumber: null }))
    for (const block of [...now, ...(await formerWording(ctx, versionId))]) {
      if (block.sectionNumber === null) continue
      const code = codeOf(block.id)
      const said = [block.label, block.body].filter(Boolean).join(' ')
      const text = block.versionNumber === null ? said : meetingWords.onlyInVersion(block.versionNumber, said)
      const target = block.kind === 'heading' ? 'section' : 'paragraph'
      const at = { versionId: block.versionId, paragraphId: block.id, versions }
      places.push({ code, shown: shownAs(code, text), target, ...at })
    }
  }
  return places
}

/** All that the drafts of a consultation say as they read now, and what only earlier versions said. */
export async function wordsOfDrafts(ctx: Ctx, consultationId: string): Promise<string> {
  const drafts = await draftsOf(ctx, consultationId)
  const blocks = await Promise.all(
    drafts.flatMap(({ versionId }) => [wholeWording(ctx, versionId), formerWording(ctx, versionId)]),
  )
  return blocks
    .flatMap((some): { body: string }[] => some)
    .map(({ body }) => body)
    .join('\n')
}
