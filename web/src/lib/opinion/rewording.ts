import { findAgain, placeOf, quoteOf } from 'shared/quotes'
import { wordDiff } from 'shared/word-diff'

/**
 * What became of a paragraph since something was typed under its wording `was`: the change word by word, and the words quoted then as they
 * stand now; `lost` holds those that stand there no more.
 */
export function reworded(was: string, now: string, typed: { quote?: string; quoteStart?: string }) {
  const quote = typed.quote ?? ''
  const stood = placeOf(was, quote, typed.quoteStart ? Number(typed.quoteStart) : null)
  const at = typeof stood === 'string' ? null : findAgain(quoteOf(was, stood), was, now).at
  return {
    parts: wordDiff(was, now),
    quote: at ? now.slice(at.start, at.end) : '',
    quoteStart: at ? String(at.start) : '',
    lost: at ? '' : quote,
  }
}
