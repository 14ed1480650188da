import { isOn, parseXml } from '../../ooxml/xml.ts'

/** What a paragraph gets from its style and may override. `outline`: heading level from 1; `list`: of Word's numbering; `font`: its name; `hidden`: nobody sees its text. */
export type Look = {
  bold?: boolean
  centred?: boolean
  outline?: number
  list?: { id?: string; depth?: number }
  font?: string
  hidden?: boolean
}
type Style = Look & { name: string; basedOn?: string }

export type Styles = {
  /** The look a style gives, with everything it inherits; empty for an unknown style. */
  look: (id: string | undefined) => Look
  /** Word's own name of a style, lower case ("heading 1", "toc 2", "title"); empty for an unknown style. */
  name: (id: string | undefined) => string
  /** A style and those it is based on, itself first. */
  chain: (id: string | undefined) => string[]
  /** The paragraph style used when none is named. */
  standard: string | undefined
  /** The font of a style, or that of the whole document; '' when none is named. */
  font: (id: string | undefined) => string
}

/** Reads `styles.xml`; a document without it has no styles. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  let style: Style | null = null
  let font = ''
  if (bytes) {
    parseXml(bytes, {
      open(name, attributes) {
        if (name === 'style') {
          style = { name: '' }
          if (attributes.styleId !== undefined) styles.set(attributes.styleId, style)
          if (attributes.type === 'paragraph' && attributes.default === '1') standard = attributes.styleId
        } else if (style) {
          if (name === 'name') style.name = (attributes.val ?? '').toLowerCase()
          else if (name === 'basedOn' && attributes.val) style.basedOn = attributes.val
          else readLook(style, name, attributes)
        } else if (name === 'rFonts') font = attributes.ascii ?? attributes.hAnsi ?? ''
      },
      close(name) {
        if (name === 'style') style = null
      },
    })
  }
  const looks = new Map<string | undefined, Look>()
  const look = (id: string | undefined) => {
    const known = looks.get(id) ?? inherited(styles, id)
    looks.set(id, known)
    return known
  }
  return {
    look,
    name: (id) => styles.get(id ?? '')?.name ?? '',
    chain: (id) => chainOf(styles, id).toReversed(),
    standard,
    font: (id) => look(id ?? standard).font ?? font,
  }
}

/** Takes one property of a paragraph or a style into its look. */
export function readLook(look: Look, name: string, attributes: Record<string, string>): void {
  if (name === 'b') look.bold = isOn(attributes)
  else if (name === 'rFonts' && (attributes.ascii ?? attributes.hAnsi))
    look.font = (attributes.ascii ?? attributes.hAnsi)!
  else if (name === 'vanish') look.hidden = isOn(attributes)
  else if (name === 'jc') look.centred = attributes.val === 'center'
  else if (name === 'outlineLvl') {
    const level = Number(attributes.val) + 1
    if (level >= 1 && level <= 9) look.outline = level
    else delete look.outline
  } else if (name === 'numId' && attributes.val) look.list = { ...look.list, id: attributes.val }
  else if (name === 'ilvl') look.list = { ...look.list, depth: Number(attributes.val) }
}

function inherited(styles: ReadonlyMap<string, Style>, id: string | undefined): Look {
  const chain = chainOf(styles, id).map((it) => styles.get(it)!)
  const list = Object.assign({}, ...chain.map((it) => it.list))
  const { name: _, basedOn: __, ...look } = Object.assign({ name: '' }, ...chain) as Style
  return 'id' in list ? { ...look, list } : look
}

/** A style after those it is based on. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): string[] {
  const chain: string[] = []
  // A style may be based on itself through others: a broken file, but a readable one.
  for (let at = id; at !== undefined && styles.has(at) && !chain.includes(at); at = styles.get(at)!.basedOn)
    chain.unshift(at)
  return chain
}
