import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { refuse } from '../../errors.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** No page a person writes nests deeper. */
const DEEPEST = 400

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node
export const attributeOf = (element: HtmlElement, name: string) =>
  element.attrs.find((it) => it.name === name)?.value ?? ''

/** How many letters and digits an element holds, and how many of them in links. */
export type Measure = { letters: number; linked: number; links: number }

/** The body of a page, and the measure of each of its elements. @throws `invalid file.htmlBroken` for one nested out of all measure. */
export function parsedBody(html: string): { body: HtmlElement; measures: Map<HtmlElement, Measure> } {
  const root = parse(html).childNodes.find((it) => isElement(it) && it.tagName === 'html') as HtmlElement
  const body = root.childNodes.find((it) => isElement(it) && it.tagName === 'body') as HtmlElement | undefined
  const measures = new Map<HtmlElement, Measure>()
  measure(body ?? root, measures, { depth: 0, linked: false })
  return { body: body ?? root, measures }
}

const LETTER = /[\p{L}\p{N}]/gu
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title'])

function measure(
  element: HtmlElement,
  measures: Map<HtmlElement, Measure>,
  { depth, linked }: { depth: number; linked: boolean },
): Measure {
  if (depth > DEEPEST) throw refuse('invalid', 'file.htmlBroken')
  const isLink = linked || (element.tagName === 'a' && attributeOf(element, 'href') !== '')
  const sum: Measure = { letters: 0, linked: 0, links: isLink && !linked ? 1 : 0 }
  if (SILENT.has(element.tagName)) return sum
  for (const child of element.childNodes) {
    if (isElement(child)) {
      const inner = measure(child, measures, { depth: depth + 1, linked: isLink })
      sum.letters += inner.letters
      sum.linked += inner.linked
      sum.links += inner.links
    } else if (child.nodeName === '#text' && 'value' in child) {
      const letters = child.value.match(LETTER)?.length ?? 0
      sum.letters += letters
      if (isLink) sum.linked += letters
    }
  }
  measures.set(element, sum)
  return sum
}
