import { formatDate, formatNumber } from 'shared/format'
import { dispositionNames } from 'shared/words/answers'
import { auditBreaks, auditWords as t } from 'shared/words/audit'
import { auditDetailNames, auditValueNames } from 'shared/words/audit-details'
import { stanceNames } from 'shared/words/opinions'
import { roleNames } from 'shared/words/powers'

import { valueNamesOf } from './values.ts'

type Names = Record<string, string>

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const known: Names = {
  ...roleNames,
  ...stanceNames,
  ...dispositionNames,
  ...auditValueNames,
}

/**
 * An entry's detail in words, part by part; ids of drafts, staff and units by their names. What has no name but its id is left out: the
 * file has it.
 */
export function partsOf(detail: Record<string, unknown>, names: Names): { name: string; value: string }[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    const said = valueOf(key, value, names)
    return said === '' ? [] : [{ name: auditDetailNames[key] ?? key, value: said }]
  })
}

function valueOf(key: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return ''
  if (key === 'broken') return brokenOf(value as { kind: keyof typeof auditBreaks; seq: number })
  if (Array.isArray(value)) return value.map((it) => valueOf(key, it, names)).join('; ')
  if (typeof value === 'object')
    return partsOf(value as Record<string, unknown>, names)
      .map((it) => `${it.name}: ${it.value}`)
      .join(', ')
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return formatNumber(value)
  const text = String(value)
  if (DAY.test(text)) return formatDate(text)
  return names[text] ?? valueNamesOf[key]?.[text] ?? known[text] ?? (ID.test(text) ? '' : text)
}

const brokenOf = ({ kind, seq }: { kind: keyof typeof auditBreaks; seq: number }) =>
  auditBreaks[kind](formatNumber(seq))
