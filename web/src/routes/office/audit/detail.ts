import { formatNumber } from 'shared/format'
import { auditBreaks, auditDetailNames, auditWords as t } from 'shared/words/audit'
import { roleNames } from 'shared/words/powers'

type Names = Record<string, string>

/** An entry's detail as lines to read: what it is called here, and its value; ids of drafts, staff and units by their names. */
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
    return Object.entries(value)
      .map(([part, it]) => `${auditDetailNames[part] ?? part}: ${valueOf(part, it, names)}`)
      .join(', ')
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return formatNumber(value)
  const text = String(value)
  return names[text] ?? roleNames[text as keyof typeof roleNames] ?? text
}

const brokenOf = ({ kind, seq }: { kind: keyof typeof auditBreaks; seq: number }) =>
  auditBreaks[kind](formatNumber(seq))
