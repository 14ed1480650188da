import {
  CELL_STYLES,
  LABEL_STYLE,
  SIGN_STYLE,
  styledKinds,
  styleNameOf,
} from '../../ooxml/annotated-marks.ts'
import type { Block } from 'shared/outline'

import { attribute } from './xml.ts'

/** Word's id of a style of ours: letters and digits of its name. */
export const styleIdOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/đ/gi, 'd')
    .replace(/[^A-Za-z0-9]/g, '')

/** The style of a block; of one deeper than styles go, the one without a depth. */
export function styleIdOfKind({ kind, level }: Pick<Block, 'kind' | 'level'>): string {
  const known = styledKinds.some((it) => it.kind === kind && it.level === level)
  return styleIdOf(styleNameOf(kind, known ? level : null))
}

/** `styles.xml`: Word's own headings and comments, and ours above them, so that the navigation pane fills. */
export function stylesXml(language: string): string {
  const headings = Array.from({ length: 9 }, (_, at) =>
    paragraphStyle({
      id: `Heading${at + 1}`,
      name: `heading ${at + 1}`,
      basedOn: 'Normal',
      look: `<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="${at}"/>`,
      runs: '<w:b/>',
    }),
  )
  const ours = styledKinds.map(({ kind, level }) => {
    const name = styleNameOf(kind, level)
    const isHeading = kind === 'heading' && level !== null
    return paragraphStyle({
      id: styleIdOf(name),
      name,
      basedOn: isHeading ? `Heading${level}` : 'Normal',
      look: looks({ kind, level }),
      runs: kind === 'heading' && !isHeading ? '<w:b/>' : '',
    })
  })
  const cells = Object.values(CELL_STYLES).map((name) =>
    paragraphStyle({
      id: styleIdOf(name),
      name,
      basedOn: 'Normal',
      look:
        name === CELL_STYLES.head
          ? '<w:spacing w:after="0"/><w:jc w:val="center"/>'
          : '<w:spacing w:after="0"/>',
      runs: name === CELL_STYLES.head ? '<w:b/>' : '',
    }),
  )
  const label = [LABEL_STYLE, SIGN_STYLE].map(
    (name) =>
      `<w:style w:type="character" w:customStyle="1" w:styleId="${styleIdOf(name)}"><w:name w:val="${attribute(name)}"/><w:rPr><w:b/></w:rPr></w:style>`,
  )
  return `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${attribute(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style><w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>${headings.join('')}${ours.join('')}${cells.join('')}${label.join('')}</w:styles>`
}

type Style = { id: string; name: string; basedOn: string; look: string; runs: string }

const paragraphStyle = ({ id, name, basedOn, look, runs }: Style) =>
  `<w:style w:type="paragraph"${name.startsWith('heading') ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${attribute(name)}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${look}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`

function looks({ kind, level }: Pick<Block, 'kind' | 'level'>): string {
  if (kind === 'front') return '<w:jc w:val="center"/>'
  if (kind === 'item')
    return `<w:ind w:left="${((level ?? 1) - 1) * 425}" w:firstLine="720"/><w:jc w:val="both"/>`
  return kind === 'paragraph' ? '<w:ind w:firstLine="720"/><w:jc w:val="both"/>' : ''
}
