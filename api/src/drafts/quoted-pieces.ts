import { findAgain } from 'shared/quotes'

import type { Ctx } from '../context.ts'
import {
  type PieceOfQuote,
  placeInPieces,
  type QuotedBeforeSplit,
  quotesBeforeSplit,
} from './quoted-pieces-queries.ts'

/**
 * Lets opinions that quote words of a paragraph which was split since stand at the piece that holds the words: all of a draft, or the one
 * given. Where no piece holds them whole, the opinion goes as its paragraph goes, and its quote is orphaned there.
 */
export async function placeQuotes(ctx: Ctx, draftId: string, opinionId: string | null = null): Promise<void> {
  const quotes = await quotesBeforeSplit(ctx, draftId, opinionId)
  await placeInPieces(
    ctx,
    draftId,
    opinionId,
    quotes.flatMap((it) => pieceOf(it) ?? []),
  )
}

/** Looked for in the pieces as one text, which reads much as the paragraph did: what stood around the words still does. */
function pieceOf(quote: QuotedBeforeSplit): PieceOfQuote | undefined {
  const { versionId, paragraphId, start, exact, was, pieces, staysId } = quote
  const { at } = findAgain(quote, was, pieces.map(({ body }) => body).join(' '))
  let begins = 0
  for (const { id, body } of pieces) {
    const ends = begins + body.length
    if (at && begins <= at.start && at.end <= ends)
      return { versionId, paragraphId, start, exact, pieceId: id === staysId ? null : id }
    begins = ends + 1
  }
  return undefined
}
