import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legacyOfFont, legacyOfText } from 'api/outline/legacy/recognise'
import { readDraftFile } from 'api/outline/read-file'
import { isSyllable } from 'api/outline/syllables'
import { drawn } from './drawn.ts'
import { par, run, stylesXml, wordFile } from './word.ts'

const TCVN3 =
  'I. Môc tiªu\nC«ng ®oµn ch¨m lo ®êi sèng, viÖc lµm cña ng\u00adêi lao ®éng.\n- §¶m b¶o tiÒn l\u00ad¬ng.'
const VNI =
  'I. Muïc tieâu\nCoâng ñoaøn chaêm lo ñôøi soáng, vieäc laøm cuûa ngöôøi lao ñoäng.\n- Ñaûm baûo tieàn löông.'
const READ = [
  '# [I] Mục tiêu',
  '¶ Công đoàn chăm lo đời sống, việc làm của người lao động.',
  '· [-] Đảm bảo tiền lương.',
]

test.each([
  ['TCVN3 bytes', Buffer.from(TCVN3, 'latin1')],
  ['VNI bytes', Buffer.from(VNI, 'latin1')],
  ['TCVN3 pasted into a Unicode file', Buffer.from(TCVN3)],
  ['VNI pasted into a Unicode file', Buffer.from(VNI)],
])('a text file in an old encoding is told by its letters: %s', async (_, bytes) => {
  const { blocks, notes } = await readDraftFile('dự thảo.txt', bytes)
  expect(drawn(blocks)).toEqual(READ)
  expect(notes.map(({ key }) => key)).toEqual(['note.legacy'])
})

test('Windows-1258, whose tones stand behind their letters, is read too', async () => {
  const bytes = Buffer.from('43f46e6720c4656f', 'hex')
  expect(bytes.length).toBeGreaterThan(0)
  // "Công đoàn chăm lo đời sống" with combining tones.
  const text = Buffer.from([
    0x43, 0xf4, 0x6e, 0x67, 0x20, 0xf0, 0x6f, 0x61, 0xcc, 0x6e, 0x20, 0x63, 0x68, 0xe3, 0x6d, 0x20, 0x6c,
    0x6f, 0x20, 0xf0, 0xf5, 0xcc, 0x69, 0x20, 0x73, 0xf4, 0xec, 0x6e, 0x67, 0x2e,
  ])
  const { blocks } = await readDraftFile('dự thảo.txt', text)
  expect(drawn(blocks)).toEqual(['¶ Công đoàn chăm lo đời sống.'])
})

test('in Word an old font tells, of a run, of a style or of the whole document; a letter may begin in one run and end in the next', async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
  const body = [
    par(
      run('C«ng ®oµn', font('.VnTime')) +
        run(' chăm lo ', font('Times New Roman')) +
        run('®êi sèng', font('.VnArialH')),
    ),
    par(
      run('ngo', font('VNI-Times')) +
        run('öôøi', font('VNI-Times')) +
        run(' lao ño', font('VNI-Times')) +
        run('äng', font('VNI-Times')),
    ),
    par('tiÒn l\u00ad¬ng', '<w:pStyle w:val="Old"/>'),
  ]
  const styles = stylesXml(
    `<w:style w:type="paragraph" w:styleId="Old"><w:name w:val="Cũ"/><w:rPr>${font('.VnTime')}</w:rPr></w:style>`,
  )
  const { blocks } = await readDraftFile('a.docx', wordFile(body.join(''), { styles }))
  expect(blocks.map(({ text }) => text)).toEqual([
    'Công đoàn chăm lo ĐỜI SỐNG',
    'ngoười lao động',
    'tiền lương',
  ])
  const whole = stylesXml(
    `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>`,
  )
  const other = await readDraftFile('b.docx', wordFile(par('nhµ ë c«ng nh©n'), { styles: whole }))
  expect(other.blocks.map(({ text }) => text)).toEqual(['nhà ở công nhân'])
})

test('in Word without its fonts the letters tell, line by line, and the preview says so', async () => {
  const body = [
    par('C«ng ®oµn ch¨m lo ®êi sèng, viÖc lµm cña ng\u00adêi lao ®éng.'),
    par('Câu này đã ở Unicode, không ai đụng đến.'),
  ]
  const { blocks, doubts } = await readDraftFile('a.docx', wordFile(body.join('')))
  expect(blocks.map(({ text }) => text)).toEqual([
    'Công đoàn chăm lo đời sống, việc làm của người lao động.',
    'Câu này đã ở Unicode, không ai đụng đến.',
  ])
  expect(doubts).toEqual([{ at: 0, why: 'doubt.legacy' }])
})

test('Unicode is never taken for an old encoding, in Vietnamese, French or code', () => {
  for (const text of [
    'Đó là ý kiến của các đồng chí và bà con.',
    'là và có bà cà phê à á ò ó',
    'Café crème à la carte, déjà vu, où est-ce que ça va',
    '§ 5 © 2026 · ½ ± 3',
  ])
    expect(legacyOfText(text)).toBe(null)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('bà', 'là', 'có', 'và', 'cô', 'hãy', 'xã', 'tôi', 'ông', 'cá'), {
        minLength: 1,
      }),
      (words) => {
        expect(legacyOfText(words.join(' '))).toBe(null)
      },
    ),
  )
})

test('fonts are told by their names, whatever a PDF puts before them', () => {
  const names = ['.VnTime', 'ABCDEF+.VnTimeH', 'VNI-Helve', 'Verdana', 'Vnu Sans', 'Times New Roman']
  expect(names.map(legacyOfFont)).toEqual(['tcvn3', 'tcvn3 capitals', 'vni', null, null, null])
})

test('syllables are told from what is none', () => {
  const good =
    'nghiêng giếng quyết khuya ương gì Đảng XÃ hội hoà hòa thuỷ thủy quý yêu uống ăn kỹ ghế nguyễn'.split(' ')
  const bad = 'tr ngh cuắm kà ce ghá ngi hocs chínhh bắx tạc̣ w f quan-trọng 12'.split(' ')
  expect(good.filter((it) => !isSyllable(it))).toEqual([])
  expect(bad.filter(isSyllable)).toEqual([])
})
