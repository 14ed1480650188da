import type { AlignmentState } from 'shared/alignment'
import { printedLabel } from 'shared/printed-label'
import type { Row } from 'shared/outline'
import { type WordDiffPart, wordDiff } from 'shared/word-diff'

import { type Cell, cellsOf, columnsOf, isRow } from '#lib/opinion/table-rows.ts'
import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { openDraft } from '../open-draft.ts'

/** How many changes one page shows. */
const SHOWN = 60

export const load: PageServerLoad = async ({ locals, params, url }) => {
  await openDraft({ locals }, params.draft)
  const answer = await ok(locals.api.drafts[':slug'].compare.$get({ param: { slug: params.draft } }))
  const { draft, before, rows } = answer
  const changed = rows.filter(({ state }) => state !== 'kept')
  // What stands before and after the sections: the letterhead, who it is sent to.
  const isAround = (it: (typeof rows)[number]) =>
    it.id === null
      ? it.sources.every(({ sectionNumber }) => sectionNumber === null)
      : it.sectionNumber === null
  const [around, changes] = [changed.filter(isAround), changed.filter((it) => !isAround(it))]
  const from = Math.max(0, Number.parseInt(url.searchParams.get('from') ?? '0', 10) || 0)
  return {
    draft: {
      slug: draft.slug,
      title: draft.title,
      number: draft.versionNumber,
      publishedAt: draft.publishedAt,
    },
    before: before?.number ?? null,
    kept: rows.length - changed.length,
    from,
    size: SHOWN,
    total: changes.length,
    changes: changes.slice(from, from + SHOWN).map(shown),
    around: around.map(shown),
  }
}

type Compared = {
  id: string | null
  state: string | null
  sectionNumber: number | null
  sources: (Block & { id: string })[]
} & Omit<Block, 'body'> & { body: string | null }

/** A change as the page shows it: both texts, and the difference word by word. */
function shown(it: Compared) {
  const [was, now] = [it.sources.map(read), it.body === null ? [] : [read({ ...it, body: it.body })]]
  return {
    id: it.id ?? it.sources[0]!.id,
    state: it.state as AlignmentState,
    section: it.sectionNumber,
    was,
    now,
    parts: it.state === 'moved' ? [] : differences(was, now[0]),
  }
}

type Block = { label: string | null; body: string; tableRow: Row | null }

/** A block as it is read, in the cells of its row; in one where it is none. */
function read({ label, body, tableRow }: Block): string[] {
  const block = { body, tableRow }
  if (isRow(block)) return cellsOf(block, null, columnsOf([block])).map(textOf)
  return [label ? `${printedLabel(label)} ${body}` : body]
}

const textOf = ({ parts }: Cell) => parts.map(({ text }) => text).join('')

/** What changed word by word: cell by cell where a row has as many as before, else in one; nothing where one side is missing. */
function differences(was: string[][], now: string[] | undefined): WordDiffPart[][] {
  if (was.length === 0 || !now) return []
  if (was.length === 1 && was[0]!.length === now.length)
    return now.map((text, cell) => wordDiff(was[0]![cell]!, text))
  return [wordDiff(was.map((it) => it.join(' | ')).join('\n\n'), now.join(' | '))]
}
