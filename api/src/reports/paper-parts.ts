import { formatNumber } from 'shared/format'
import { kinds, stances } from 'shared/opinions'
import type { Persons, Quotation, Tally, ThemeFigures } from 'shared/reports'
import { declaredParts, declaredWords } from 'shared/words/declared'
import { groupsName, reportWords, tendencyNames } from 'shared/words/reports'

import type { Block, Cell, Heading, Table } from '../documents/model.ts'
import { tendency } from './tendency.ts'

/** Text as edited in the browser: a line is a paragraph, one that begins with a dash or a plus is a bullet. */
export function textBlocks(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const bullet = /^[-–+•]\s*(?=\S)/u.exec(line)
      return bullet ? { kind: 'bullet', text: line.slice(bullet[0].length) } : paragraph(line)
    })
}

/** The lines of a text, without the empty ones: addressees, recipients. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-–]\s*/u, '').trim())
    .filter(Boolean)
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** What officers declared, in a sentence of its own; nothing where nothing was. */
export function declaredBlocks({ declared }: Persons): Block[] {
  const parts = declared ? declaredParts(declared) : []
  if (!declared || parts.length === 0) return []
  const groups = declared.groups.map((row) => `${groupsName(row.groups)}: ${formatNumber(row.persons)}`)
  return [paragraph(declaredWords.sentence(parts, groups.join('; ')))]
}
export const note = (text: string): Block => ({ kind: 'note', text })

export function heading(level: Heading['level'], label: string | null, text: string): Block {
  return { kind: 'heading', level, label, text }
}

/** a, b, c, d, đ, e, g, …: the letters of points in Vietnamese papers; after y comes a1. */
export function letter(index: number): string {
  const letters = 'abcdđeghiklmnopqrstuvxy'
  const round = Math.floor(index / letters.length)
  return letters.charAt(index % letters.length) + (round > 0 ? String(round) : '')
}

/** An opinion word for word, and the wording it suggests, word for word as well. */
export function quotes(it: Quotation): Block[] {
  const source = reportWords.source(it.unit, it.contributorGroup, it.month)
  const { opinionId, body, suggestedWording } = it
  if (suggestedWording === null) return body ? [{ kind: 'quote', text: body, source, opinionId }] : []
  return [
    ...(body ? [{ kind: 'quote' as const, text: body, source: null, opinionId }] : []),
    { kind: 'quote', text: suggestedWording, source: `${reportWords.suggestion}; ${source}`, opinionId },
  ]
}

/** How many, by stance and kind, and how they lean; in one paragraph. */
export function received(tally: Tally): Block {
  if (tally.total.count === 0) return paragraph(reportWords.nothingReceived)
  const asked = reportWords.kinds(counts([...kinds, 'unstated'] as const, tally.kinds))
  return paragraph(
    [
      reportWords.received(tally.total.count, stancesOf(tally)),
      ...(asked ? [reportWords.ofWhichKinds(asked)] : []),
      tendencyNames[tendency(tally)],
    ]
      .filter(Boolean)
      .join(' '),
  )
}

/** "4 nhất trí, 1 không nhất trí". */
export function stancesOf(it: Pick<Tally, 'stances'>): string {
  return reportWords.stances(counts(stances, it.stances))
}

/** A theme under a heading: how many, how they lean, what is typical. */
export function themeBlocks(theme: ThemeFigures, label: string): Block[] {
  return [
    heading(4, label, reportWords.themeHeading(theme.label, theme.total.count, theme.persons, theme.mixed)),
    leaning(theme),
    ...theme.typical.flatMap(quotes),
  ]
}

function leaning(theme: ThemeFigures): Block {
  const stances = stancesOf(theme)
  const sentence = `${stances.charAt(0).toLocaleUpperCase('vi')}${stances.slice(1)}.`
  return paragraph([sentence, tendencyNames[tendency(theme)]].filter(Boolean).join(' '))
}

/** A table of numbers: the first column is text, the rest are counts; `last` rows are sums, in bold. */
export function numberTable(
  caption: string,
  head: string[],
  rows: readonly (readonly (string | number)[])[],
  last: readonly (readonly (string | number)[])[] = [],
): Table {
  const cell = (value: string | number): string => (typeof value === 'number' ? formatNumber(value) : value)
  const bold = (value: string | number): Cell => ({ text: cell(value), bold: true })
  return {
    kind: 'table',
    caption,
    columns: head.map((_, at) => ({ width: at === 0 ? 4 : 1.5, align: at === 0 ? 'left' : 'right' })),
    header: [head],
    rows: [...rows.map((row) => row.map(cell)), ...last.map((row) => row.map(bold))],
  }
}

function counts<K extends string>(
  keys: readonly K[],
  figures: Record<K, { count: number }>,
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, figures[key].count])) as Record<K, number>
}
