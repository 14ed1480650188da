import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { getDocumentProxy } from 'unpdf'

/** An element of an XML file; `text` is what stands in it and its children. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** A file out of a DOCX or XLSX, as text. */
export function part(file: Uint8Array, path: string): string {
  const found = unzipSync(file, { filter: (it) => it.name.replace(/^\//, '') === path })
  const bytes = Object.values(found)[0]
  if (!bytes) throw new Error(`no ${path} in the file`)
  return strFromU8(bytes)
}

/** The root element of a file out of a DOCX or XLSX. */
export function xml(file: Uint8Array, path: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      children: [],
      text: '',
    }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => open.forEach((node) => (node.text += text)))
  parser.on('closetag', () => open.pop())
  parser.write(part(file, path)).close()
  return root.children[0]!
}

/** All elements of a name below a node, in order. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

export function body(docx: Uint8Array): Node {
  return xml(docx, 'word/document.xml')
}

/** The paragraphs of a Word file that say something, in order. */
export function paragraphs(docx: Uint8Array): string[] {
  return all(body(docx), 'w:p')
    .map((node) => node.text)
    .filter((text) => text.trim() !== '')
}

/** The text of each page of a PDF, without line breaks. */
export async function pages(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocumentProxy(new Uint8Array(pdf))
  return await Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent()
      return items.map((it) => ('str' in it ? it.str : '')).join('')
    }),
  )
}

/** The pieces of text on the first page of a PDF, and where each ends, in points from the left edge. */
export async function lineEnds(pdf: Uint8Array): Promise<{ text: string; rightPt: number }[]> {
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1)
  const { items } = await page.getTextContent()
  return items.flatMap((it) => ('str' in it ? [{ text: it.str, rightPt: it.transform[4] + it.width }] : []))
}

/** A text without blanks: where lines are broken differs from one file format to another. */
export function solid(text: string): string {
  return text.replace(/\s+/g, '')
}
