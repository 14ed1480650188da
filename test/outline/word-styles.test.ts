import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { drawn } from './drawn.ts'
import { notesXml, numberingXml, par, run, stylesXml, wordFile } from './word.ts'

const read = async (body: string, parts = {}) =>
  drawn((await readDraftFile('dự thảo.docx', wordFile(body, parts))).blocks)
const style = (id: string, inside: string, { type = 'paragraph', name = id } = {}) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
const styled = (id: string, text: string, more = '') => par(text, `<w:pStyle w:val="${id}"/>${more}`)

test('what a style hides is not read, in the text and in a footnote, and its paragraphs are not counted; what a run shows again is', async () => {
  const styles = stylesXml(
    style('Secret', '<w:rPr><w:vanish/></w:rPr>', { type: 'character' }) +
      style('Hidden', '<w:rPr><w:vanish/></w:rPr>') +
      style('Below', '<w:basedOn w:val="Hidden"/>') +
      style('Shown', '<w:basedOn w:val="Hidden"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
  )
  const numbering = numberingXml([[{ format: 'decimal', pattern: '%1.' }]], [{ definition: 0 }])
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const secret = (text: string) => run(text, '<w:rStyle w:val="Secret"/>')
  const others = {
    'footnotes.xml': notesXml('footnote', {
      '2': par(run('Theo khảo sát') + secret(' bí mật') + run(' kín', '<w:vanish/>') + run('.')),
    }),
  }
  const body = [
    par(run('Nâng lương') + secret(' (mật)') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('.'), list),
    styled('Hidden', 'Ghi chú của người soạn.', list),
    styled('Below', 'Ghi chú khác.', list),
    styled('Hidden', run('Ghi chú, nhưng ') + run('xây nhà trọ.', '<w:vanish w:val="0"/>'), list),
    styled('Shown', 'Giữ việc làm.', list),
  ]
  expect(await read(body.join(''), { styles, numbering, others })).toEqual([
    '· [1] Nâng lương.',
    '¶ [Chú thích 1] Theo khảo sát.',
    '· [2] xây nhà trọ.',
    '· [3] Giữ việc làm.',
  ])
})

test('a level linked to a style numbers its paragraphs and says how deep they are; a number of their own, or none, goes before', async () => {
  const level = (format: string, pattern: string, id: string) => ({
    format,
    pattern,
    more: `<w:pStyle w:val="${id}"/>`,
  })
  const numbering = numberingXml(
    [
      [level('upperRoman', '%1.', 'H1'), level('decimal', '%2.', 'H2'), level('lowerLetter', '%3)', 'H3')],
      [{ format: 'decimal', pattern: '%1)' }],
    ],
    [{ definition: 0 }, { definition: 1 }],
  )
  const ofList = '<w:numPr><w:numId w:val="1"/></w:numPr>'
  const styles = stylesXml(
    style('H1', `<w:pPr>${ofList}<w:outlineLvl w:val="0"/></w:pPr>`, { name: 'heading 1' }) +
      style('H2', `<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>`, { name: 'heading 2' }) +
      style('H3', '') +
      style('H3b', '<w:basedOn w:val="H3"/>'),
  )
  const body = [
    styled('H1', 'TÌNH HÌNH'),
    styled('H2', 'Nhà ở'),
    styled('H3', 'xây nhà trọ;'),
    styled('H3b', 'giảm giá thuê.'),
    styled('H2', 'Việc làm'),
    styled('H3', 'giữ việc làm.'),
    styled('H3', 'Không đánh số.', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled('H3', 'dạy nghề.', '<w:numPr><w:numId w:val="2"/></w:numPr>'),
    styled('H1', 'NHIỆM VỤ'),
    par('Chăm lo đời sống.'),
  ]
  expect(await read(body.join(''), { styles, numbering })).toEqual([
    '# [I] TÌNH HÌNH',
    '  # [1] Nhà ở',
    '· [a] xây nhà trọ;',
    '· [b] giảm giá thuê.',
    '  # [2] Việc làm',
    '· [a] giữ việc làm.',
    '¶ Không đánh số.',
    '· [1] dạy nghề.',
    '# [II] NHIỆM VỤ',
    '¶ Chăm lo đời sống.',
  ])
})

test('after a text box a run goes on as it was: its words, its line breaks and tabs, bold or hidden', async () => {
  const box = (text: string) =>
    `<mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${par(text)}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent>`
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
  const mixed = (properties: string, after: string) =>
    `<w:r><w:rPr>${properties}</w:rPr>${t('Nhà ở')}${box('Nội dung trong khung chữ.')}${after}</w:r>`
  const body = [
    par('I. NHIỆM VỤ'),
    par(mixed('<w:b/>', t(' và việc làm'))),
    par(mixed('', `<w:tab/>${t('nhà trẻ')}<w:noBreakHyphen/>${t('bữa ăn ca.')}`)),
    par(run('Giữ việc làm.') + mixed('<w:vanish/>', `${t(' bí mật')}<w:tab/>`) + run(' Hết.')),
  ]
  expect(await read(body.join(''))).toEqual([
    '# [I] NHIỆM VỤ',
    '¶ Nội dung trong khung chữ.',
    '  # Nhà ở và việc làm',
    '¶ Nội dung trong khung chữ.',
    '¶ Nhà ở\tnhà trẻ-bữa ăn ca.',
    '¶ Nội dung trong khung chữ.',
    '¶ Giữ việc làm. Hết.',
  ])
})
