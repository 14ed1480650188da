import { sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { QuoteState } from 'shared/quotes'

import type { Ctx } from '../context.ts'
import { type QuoteColumns, quoteShown, type ShownQuote } from './quote.ts'
import type { Quoted } from './quoted-marks.ts'
import { isTold } from './told.ts'

/** Words of a wording that opinions quote, and what became of them in the newest version of the draft; `start` in UTF-16 code units. */
export type QuotedPlace = {
  versionId: string
  paragraphId: string
  start: number
  exact: string
  state: QuoteState
}

type Row = QuoteColumns & {
  versionId: string
  paragraphId: string
  newestId: string
  was: string | null
  now: string | null
}

/** What was found already, by version, newest version, paragraph and stretch: versions never change, and looking takes half a millisecond. */
const found = new Map<string, ShownQuote>()
const FOUND_MAX = 20_000

/**
 * What became of the words that opinions told of quote in paragraphs that read otherwise now, or are gone: each stretch of words once, however
 * many quote it. Words in paragraphs that read as they did are absent: they are kept.
 */
export async function quotesBecome(
  ctx: Ctx,
  telling: Parameters<typeof isTold>[0],
  { consultation, draft }: Pick<OpinionFilter, 'consultation' | 'draft'>,
): Promise<QuotedPlace[]> {
  const { rows } = await sql<Row>`
    with quoted as (
      select distinct draft_id, version_id, paragraph_id, piece_id, quote_exact, quote_prefix, quote_suffix, quote_start
        from opinion where quote_exact is not null and not withdrawn and ${isTold(telling)}
          and (${consultation ?? null}::uuid is null or consultation_id = ${consultation ?? null}::uuid)
          and (${draft ?? null}::uuid is null or draft_id = ${draft ?? null}::uuid)),
    newest as (
      select distinct on (draft_id) draft_id, id from draft_version
        where draft_id in (select draft_id from quoted) order by draft_id, number desc)
    select quoted.version_id, quoted.paragraph_id, quote_exact, quote_prefix, quote_suffix, quote_start,
        newest.id as newest_id, seen.body as was, now.body as now
      from quoted join newest on newest.draft_id = quoted.draft_id
        join paragraph on paragraph.id = coalesce(quoted.piece_id, quoted.paragraph_id)
        left join wording as seen on seen.version_id = quoted.version_id and seen.paragraph_id = quoted.paragraph_id
        left join wording as now on now.version_id = newest.id and now.paragraph_id = coalesce(paragraph.merged_into, paragraph.id)
      where seen.body is distinct from now.body`.execute(ctx.db)
  return rows.map((row) => {
    const { versionId, paragraphId, quoteStart, quoteExact } = row
    return { versionId, paragraphId, start: quoteStart!, exact: quoteExact!, state: nowOf(row).state }
  })
}

function nowOf(row: Row): ShownQuote {
  const { versionId, newestId, paragraphId, quoteStart, quoteExact } = row
  const key = [versionId, newestId, paragraphId, quoteStart, quoteExact!.length].join()
  const known = found.get(key)
  if (known) return known
  const shown = quoteShown(row, row.was, row.now)!
  if (found.size >= FOUND_MAX) found.clear()
  found.set(key, shown)
  return shown
}

/**
 * Which words of the paragraphs of a section of the newest version of a draft standing opinions of rounds that are over quote, and how many of them
 * each: those quoted in earlier versions where they stand now, as long as they stand as they did.
 */
export async function quotedWords(
  ctx: Ctx,
  { id, versionId }: { id: string; versionId: string },
  section: number,
): Promise<(Quoted & { paragraphId: string })[]> {
  const { rows } = await sql<Row & { nowId: string; opinions: number }>`
    with quoted as (
      select version_id, paragraph_id, piece_id, quote_exact, quote_start, min(quote_prefix) as quote_prefix, min(quote_suffix) as quote_suffix,
          count(*)::integer as opinions
        from opinion where draft_id = ${id} and section_number = ${section} and quote_exact is not null and not withdrawn and batch_id is not null
        group by version_id, paragraph_id, piece_id, quote_exact, quote_start)
    select quoted.*, now.paragraph_id as now_id, ${versionId} as newest_id, seen.body as was, now.body as now
      from quoted join paragraph on paragraph.id = coalesce(quoted.piece_id, quoted.paragraph_id)
        join wording as now on now.version_id = ${versionId} and now.paragraph_id = coalesce(paragraph.merged_into, paragraph.id)
        left join wording as seen on seen.version_id = quoted.version_id and seen.paragraph_id = quoted.paragraph_id`.execute(
    ctx.db,
  )
  return rows.flatMap((row) => {
    const { nowId: paragraphId, quoteExact, opinions } = row
    const { state, start } = row.was === row.now ? { state: 'kept', start: row.quoteStart } : nowOf(row)
    return state === 'kept' && start !== null ? [{ paragraphId, start, exact: quoteExact!, opinions }] : []
  })
}
