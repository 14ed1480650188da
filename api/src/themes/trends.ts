import type { Ctx } from '../context.ts'
import { trendsOf } from '../insight/trend.ts'
import { firstMonthTold, tellsAnything } from '../opinions/told.ts'
import { themesOfDraft } from './queries.ts'
import { latestMonth, saidInMonth, themesUntil } from './trend-queries.ts'

/** The most months one may choose from. */
const MONTHS_MAX = 24
const NOTHING = { opinions: 0, persons: 0 }

/**
 * How the themes of a draft changed in `month` (the latest of which anything is told, if absent or not among `months`) from the month before it.
 * `months` are those that can be asked for, latest first: none while fewer than two may be told of. Counts are of whole batches;
 * themes keep their order. `tooFew` when nothing of the draft may be told. Persons, which are opinions times one number, serve the test alone: they are not
 * told, as nobody counted them.
 */
export async function trendOfDraft(ctx: Ctx, draftId: string, asked: string | undefined) {
  const tooFew = !(await tellsAnything(ctx, { draft: draftId }))
  const [first, latest] = [await firstMonthTold(ctx, { draft: draftId }), await latestMonth(ctx, draftId)]
  const months = first && latest ? monthsAfter(first, latest) : []
  const month = months.find((it) => it === asked) ?? months[0]
  if (month === undefined) return { tooFew, months, month: null, before: null, all: null, themes: [] }
  const before = previous(month)
  const [themes, earlier, then, now] = await Promise.all([
    themesOfDraft(ctx, draftId),
    themesUntil(ctx, draftId, previous(before)),
    saidInMonth(ctx, draftId, before),
    saidInMonth(ctx, draftId, month),
  ])
  const of = (theme: string | null) => {
    const [a, b] = [then, now].map((rows) => rows.find((row) => row.theme === theme) ?? NOTHING)
    return {
      opinions: { before: a!.opinions, after: b!.opinions },
      persons: { before: a!.persons, after: b!.persons },
    }
  }
  const counts = themes.map(({ id }) => ({ ...of(id), earlier: earlier.has(id) ? 1 : 0 }))
  const all = of(null)
  const trends = trendsOf(counts, all)
  return {
    tooFew,
    months,
    month,
    before,
    all: { opinions: all.opinions },
    themes: themes.map(({ id, label, givenLabel }, at) => ({
      id,
      name: givenLabel || label,
      opinions: { ...counts[at]!.opinions, ratio: trends[at]!.opinions },
      word: trends[at]!.word,
    })),
  }
}

/** The months after the first up to the latest, latest first; `YYYY-MM`. */
function monthsAfter(first: string, latest: string): string[] {
  const months: string[] = []
  for (let month = latest; month > first && months.length < MONTHS_MAX; month = previous(month))
    months.push(month)
  return months
}

function previous(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return number === 1 ? `${year! - 1}-12` : `${year}-${String(number! - 1).padStart(2, '0')}`
}
