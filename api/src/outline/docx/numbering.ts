import { toLetters, toRoman } from '../ordinals.ts'
import { isOn, parseXml } from '../../ooxml/xml.ts'

type Level = {
  start: number
  format: string
  pattern: string
  restart: number | null
  legal: boolean
  style?: string
}
type Scheme = { levels: Map<number, Level>; link?: string }
type List = { scheme: string; starts: Map<number, number>; levels: Map<number, Level> }

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '', restart: null, legal: false })

export type Numbering = {
  /** Prints the label of the next paragraph of a list at a depth (from 0), and counts it; null when it prints none. */
  label: (listId: string, depth: number) => string | null
  /** The list and the depth that a level linked to one of these styles, nearest first, gives its paragraphs; of this list only, if one is named. */
  ofStyle: (styleIds: readonly string[], listId: string | undefined) => { id: string; depth: number } | null
}

/**
 * Reads `numbering.xml` and counts as Word does: lists over one abstract definition go on counting together, a deeper level starts
 * anew after a higher one, a list may override its start. Letters follow Word (a b c d e), not the document tradition.
 */
export function readNumbering(bytes: Uint8Array | null): Numbering {
  const { schemes, lists } = bytes
    ? definitions(bytes)
    : { schemes: new Map<string, Scheme>(), lists: new Map<string, List>() }
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const label: Numbering['label'] = (listId, depth) => {
    const list = lists.get(listId)
    if (!list) return null
    const scheme = linked(schemes, list.scheme)
    const levelAt = (at: number) => list.levels.get(at) ?? scheme?.levels.get(at)
    const level = levelAt(depth)
    if (!level) return null
    const count = counts.get(list.scheme) ?? []
    counts.set(list.scheme, count)
    const startHere = list.starts.get(depth)
    const first = startHere !== undefined && !begun.has(`${listId} ${depth}`)
    begun.add(`${listId} ${depth}`)
    count[depth] = first ? startHere : count[depth] === undefined ? level.start : count[depth] + 1
    for (let below = depth + 1; below < 9; below += 1) {
      const restart = levelAt(below)?.restart ?? null
      if (restart === null || (restart > 0 && depth < restart)) count[below] = undefined
    }
    return printed(level, (at) => ({ level: levelAt(at), count: (count[at] ??= levelAt(at)?.start ?? 1) }))
  }
  const links = [...lists].flatMap(([id, list]) =>
    [...new Map([...(linked(schemes, list.scheme)?.levels ?? []), ...list.levels])].flatMap(
      ([depth, { style }]) => (style === undefined ? [] : [{ id, depth, style }]),
    ),
  )
  return {
    label,
    ofStyle(styleIds, listId) {
      const own = listId === undefined ? links : links.filter(({ id }) => id === listId)
      for (const styleId of styleIds) {
        const link = own.find(({ style }) => style === styleId)
        if (link) return { id: link.id, depth: link.depth }
      }
      return null
    },
  }
}

function printed(
  level: Level,
  at: (depth: number) => { level: Level | undefined; count: number },
): string | null {
  if (level.format === 'bullet') return bulletOf(level.pattern)
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const { level: other, count } = at(Number(digit) - 1)
    return numeral(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
  })
  return label.trim() === '' ? null : label.trim()
}

/** Symbol fonts give their bullets private or borrowed letters; what is printed is a dot. */
function bulletOf(pattern: string): string {
  const sign = pattern.trim()
  return /^[-–—+*•o]$/.test(sign) ? sign : '•'
}

function numeral(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(count)
    case 'lowerRoman':
      return toRoman(count).toLowerCase()
    case 'upperLetter':
      return toLetters(count).toUpperCase()
    case 'lowerLetter':
      return toLetters(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

/** A definition may only point to the one of a list style. */
function linked(schemes: ReadonlyMap<string, Scheme>, id: string): Scheme | undefined {
  const scheme = schemes.get(id)
  if (!scheme?.link || scheme.levels.size > 0) return scheme
  return schemes.values().find((it) => it !== scheme && it.link === scheme.link && it.levels.size > 0)
}

function definitions(bytes: Uint8Array) {
  const schemes = new Map<string, Scheme>()
  const lists = new Map<string, List>()
  let scheme: Scheme | null = null
  let list: List | null = null
  let level: Level | null = null
  let depth = 0
  parseXml(bytes, {
    open(name, attributes) {
      const value = attributes.val ?? ''
      if (name === 'abstractNum')
        schemes.set(attributes.abstractNumId ?? '', (scheme = { levels: new Map() }))
      else if (name === 'num')
        lists.set(attributes.numId ?? '', (list = { scheme: '', starts: new Map(), levels: new Map() }))
      else if (name === 'abstractNumId' && list) list.scheme = value
      else if ((name === 'numStyleLink' || name === 'styleLink') && scheme) scheme.link = value
      else if (name === 'lvlOverride') depth = Number(attributes.ilvl)
      else if (name === 'startOverride' && list) list.starts.set(depth, Number(value))
      else if (name === 'lvl') (scheme ?? list)?.levels.set(Number(attributes.ilvl), (level = newLevel()))
      else if (!level) return
      else if (name === 'start') level.start = Number(value)
      else if (name === 'numFmt') level.format = value
      else if (name === 'lvlText') level.pattern = value
      else if (name === 'pStyle') level.style = value
      else if (name === 'lvlRestart') level.restart = Number(value)
      else if (name === 'isLgl') level.legal = isOn(attributes)
    },
    close(name) {
      if (name === 'abstractNum') scheme = null
      else if (name === 'num') list = null
      else if (name === 'lvl') level = null
    },
  })
  return { schemes, lists }
}
