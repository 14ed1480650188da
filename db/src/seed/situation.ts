import { sectionKeys } from 'shared/reports'

import { currentMonth } from './situation/current-month.ts'
import { previousMonth } from './situation/previous-month.ts'
import type { SituationTexts } from './situation/texts.ts'

/**
 * What the sample province wrote in its situation reports, paragraphs apart by a line feed:
 * of the previous month every section, of the current one the first half. `month` is 'YYYY-MM', the month the report is of.
 */
export function situationTexts(which: 'previous' | 'current', month: string): SituationTexts {
  const [year, number] = month.split('-')
  const named = `tháng ${Number(number)} năm ${year}`
  const texts: SituationTexts = { ...(which === 'previous' ? previousMonth : currentMonth) }
  for (const key of sectionKeys.situation) {
    const text = texts[key]
    if (text !== undefined) texts[key] = text.trim().replaceAll('{tháng}', named)
  }
  return texts
}
