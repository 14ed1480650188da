import { toLetters, toRoman } from '../ordinals.ts'
import { attributeOf, type HtmlElement, isElement } from './tree.ts'

/** The label a browser prints before an entry of a list; null when it prints none. */
export function listLabel(entry: HtmlElement): string | null {
  const list = entry.parentNode
  if (!list || !('tagName' in list)) return null
  const style =
    /list-style(?:-type)?\s*:[^;]*\b(none|decimal|lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman)\b/i
  const named = (style.exec(attributeOf(entry, 'style')) ??
    style.exec(attributeOf(list, 'style')))?.[1]?.toLowerCase()
  if (named === 'none') return null
  if (list.tagName !== 'ol') return '•'
  return `${numeral(placeOf(entry, list), named ?? attributeOf(list, 'type'))}.`
}

function placeOf(entry: HtmlElement, list: HtmlElement): number {
  const entries = list.childNodes.filter((it): it is HtmlElement => isElement(it) && it.tagName === 'li')
  let place = Number.parseInt(attributeOf(list, 'start'), 10)
  if (Number.isNaN(place)) place = 1
  for (const it of entries) {
    const own = Number.parseInt(attributeOf(it, 'value'), 10)
    if (!Number.isNaN(own)) place = own
    if (it === entry) break
    place += 1
  }
  return place
}

function numeral(place: number, type: string): string {
  if (/^(?:a|lower-alpha|lower-latin)$/.test(type)) return toLetters(place)
  if (/^(?:A|upper-alpha|upper-latin)$/.test(type)) return toLetters(place).toUpperCase()
  if (/^(?:i|lower-roman)$/.test(type)) return toRoman(place).toLowerCase()
  return /^(?:I|upper-roman)$/.test(type) ? toRoman(place) : String(place)
}
