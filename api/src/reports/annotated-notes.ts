import { formatMonth } from 'shared/format'
import { stances } from 'shared/opinions'
import { dispositionNames } from 'shared/words/answers'
import { findAgain } from 'shared/quotes'
import { annotatedWords as words } from 'shared/words/annotated'
import { contributorGroupNames, countWords, kindNames, stanceNames } from 'shared/words/opinions'
import { quoteStateNames } from 'shared/words/quotes'
import { themeName } from 'shared/words/reports'

import type { Note } from '../documents/annotated/model.ts'
import { suggestedBy } from '../ooxml/annotated-marks.ts'
import type { Attribution } from '../opinions/attribution.ts'
import { quoteIn } from '../opinions/quote.ts'
import type { AnnotatedRow, Cell } from './annotated-rows.ts'

type Theme = {
  id: string
  label: string
  givenLabel: string | null
  mixed: boolean
  disposition: AnnotatedRow['disposition']
  reason: string | null
}

/** An opinion as a comment on the paragraph that now reads `text`; null when its paragraph is no longer there. */
export function noteOf(
  row: AnnotatedRow,
  { from, month }: { from: Attribution; month: string },
  text: string | null,
): Note {
  const { stance, kind, body, suggestedWording, seen, version } = row
  // Words suggested for another wording are no change of this one.
  const fits = seen !== null && seen === text
  const quote = placed(row, text)
  const about = seen === null || version === null || fits ? [] : [words.onEarlier(version), quoted(row)]
  const earlier = suggestedWording === null || fits ? [] : [words.suggestedThen, suggestedWording]
  return {
    author: from.unit ?? words.author,
    day: null,
    lines: [
      [
        stanceNames[stance],
        kind && kindNames[kind],
        from.contributorGroup && contributorGroupNames[from.contributorGroup],
        formatMonth(month),
      ]
        .filter(Boolean)
        .join(' · '),
      ...(body === '' ? [] : [body]),
      ...about,
      ...quote.lines,
      ...earlier,
      ...answerLines(row),
    ],
    quote: quote.at,
    suggestion:
      suggestedWording === null || !fits
        ? null
        : { wording: suggestedWording, author: suggestedBy(from.unit) },
  }
}

/** Where the quoted words stand now; where they are others or nowhere, the comment says which they were. */
function placed(row: AnnotatedRow, text: string | null): { at: Note['quote']; lines: string[] } {
  const quote = quoteIn(row)
  if (!quote || row.read === null) return { at: null, lines: [] }
  const found = text === null ? null : findAgain(quote, row.read, text)
  if (found?.state === 'kept') return { at: found.at, lines: [] }
  const state = quoteStateNames[found?.state ?? 'orphaned']
  return { at: found?.at ?? null, lines: [`${state}: ${words.quoted(quote.exact)}`] }
}

const quoted = ({ seenLabel, seen }: AnnotatedRow) =>
  words.quoted([seenLabel, seen].filter(Boolean).join('. '))

const answerLines = ({ disposition, reason }: Pick<AnnotatedRow, 'disposition' | 'reason'>) =>
  disposition === null ? [] : [`${dispositionNames[disposition]}: ${reason ?? ''}`]

/** What opinions that say the same at one place come to, as one comment: those without words, or those of a theme. */
export function countedNote(cells: readonly Cell[], theme?: Theme): Note {
  const byStance = stances.flatMap((stance) => {
    const count = cells.filter((cell) => cell.stance === stance).reduce((sum, cell) => sum + cell.count, 0)
    return count === 0 ? [] : [countWords.stance(count, stance)]
  })
  const total = cells.reduce((sum, cell) => sum + cell.count, 0)
  const counted = `${countWords.opinions(total)}: ${byStance.join(', ')}.`
  return {
    author: theme ? words.themeAuthor : words.author,
    day: null,
    lines: theme
      ? [
          themeName({ label: theme.givenLabel ?? theme.label, mixed: theme.mixed }),
          counted,
          ...answerLines(theme),
        ]
      : [words.silent, counted],
    quote: null,
    suggestion: null,
  }
}

/** A comment that says something about the file itself. */
export const plainNote = (line: string): Note => ({
  author: words.author,
  day: null,
  lines: [line],
  quote: null,
  suggestion: null,
})
