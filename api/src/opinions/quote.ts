import type { NewOpinion } from 'shared/opinions'
import { findAgain, placeOf, type Quote, type QuoteState, quoteOf } from 'shared/quotes'

import type { Ctx } from '../context.ts'
import { Refusal } from '../errors.ts'
import { wordingRead } from './quote-queries.ts'

/**
 * The words of its paragraph an opinion is about, checked against the wording its author saw; null when it is about the whole paragraph, or
 * there is no such paragraph, which is for others to say.
 *
 * @throws `invalid`, at the field `quote`: `quote.missing` they do not stand there; `quote.several` they stand there more than once.
 */
export async function quoteFor(ctx: Ctx, it: NewOpinion): Promise<Quote | null> {
  if (it.quote === null) return null
  const text = await wordingRead(ctx, it)
  if (text === undefined) return null
  const place = placeOf(text, it.quote, it.quoteStart)
  if (typeof place === 'string')
    throw new Refusal('invalid', { reason: 'invalid', fields: { quote: `quote.${place}` } })
  return quoteOf(text, place)
}

/** The columns of a quote as they stand beside an opinion; all null when it has none. */
export type QuoteColumns = {
  quoteExact: string | null
  quotePrefix: string | null
  quoteSuffix: string | null
  quoteStart: number | null
}

/** A quote as it is shown: the words, what became of them in the newest version, where they begin there, and the words that stand there now if others. */
export type ShownQuote = { exact: string; start: number | null; state: QuoteState; now: string | null }

/** The quote in these columns, or null. */
export function quoteIn(it: QuoteColumns): Quote | null {
  if (it.quoteExact === null || it.quoteStart === null) return null
  const { quoteExact: exact, quotePrefix, quoteSuffix, quoteStart: start } = it
  return { exact, start, prefix: quotePrefix ?? '', suffix: quoteSuffix ?? '' }
}

/** What is shown of a quote made in the wording `seen` when its paragraph now reads `now`; null when that is no longer there. */
export function quoteShown(
  columns: QuoteColumns,
  seen: string | null,
  now: string | null,
): ShownQuote | null {
  const quote = quoteIn(columns)
  if (!quote) return null
  const { exact } = quote
  if (seen === null || now === null) return { exact, start: null, state: 'orphaned', now: null }
  const { state, at } = findAgain(quote, seen, now)
  return {
    exact,
    start: at?.start ?? null,
    state,
    now: state === 'changed' && at ? now.slice(at.start, at.end) : null,
  }
}

/**
 * The columns of an opinion's quote when its author rewrites it under another version: the words as they stand there now, or none when they
 * stand there no more; the author has that version before them.
 */
export async function quoteUnder(
  ctx: Ctx,
  opinion: QuoteColumns & Read,
  seen: Read,
): Promise<Partial<QuoteColumns>> {
  const quote = quoteIn(opinion)
  if (!quote) return {}
  const [was, now] = [await wordingRead(ctx, opinion), await wordingRead(ctx, seen)]
  const at = was === undefined || now === undefined ? null : findAgain(quote, was, now).at
  const again = at && now !== undefined ? quoteOf(now, at) : null
  return {
    quoteExact: again?.exact ?? null,
    quotePrefix: again?.prefix ?? null,
    quoteSuffix: again?.suffix ?? null,
    quoteStart: again?.start ?? null,
  }
}

/** A paragraph as a version words it. */
type Read = { versionId: string | null; paragraphId: string | null }
