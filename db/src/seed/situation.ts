import type { SectionKey } from 'shared/reports'

import { currentMonth } from './situation/current-month.ts'
import { previousMonth } from './situation/previous-month.ts'

/** The edited sections of a monthly situation report; a key that is absent has not been written yet. */
export type SituationTexts = Partial<Record<SectionKey, string>>

/**
 * What the sample province wrote in its situation reports, paragraphs apart by a line feed:
 * of the previous month every section, of the current one the first half. `month` is 'YYYY-MM', the month the report is of.
 */
export function situationTexts(which: 'previous' | 'current', month: string): SituationTexts {
  const texts: SituationTexts = which === 'previous' ? previousMonth : currentMonth
  const [year, number] = month.split('-')
  const named = Object.entries(texts).map(([key, text]) => [
    key,
    text.trim().replaceAll('{tháng}', `tháng ${Number(number)} năm ${year}`),
  ])
  return Object.fromEntries(named)
}
