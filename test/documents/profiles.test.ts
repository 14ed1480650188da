import { writeDocx } from 'api/documents/docx'
import { writePdf } from 'api/documents/pdf'
import { FormatProfile, formatProfile, profileIds } from 'api/documents/profile'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'

import { aReport } from './example.ts'
import { all, body, pages, paragraphs, solid } from './read.ts'

const nd30 = formatProfile('nd30')

test('every profile says where it comes from, and whether it was compared with its source', () => {
  for (const id of profileIds) {
    const profile = formatProfile(id)
    expect(profile.id).toBe(id)
    expect(profile.source.length).toBeGreaterThan(40)
  }
  expect(formatProfile('party05').verified).toBe(false)
})

test('sizes and margins lie in the ranges of Decree 30/2020', () => {
  const within = (value: number, low: number, high: number) =>
    expect(value >= low && value <= high).toBe(true)
  const { page, letterhead, title, body: text, closing, pageNumber } = nd30
  for (const margins of [page.portrait, page.landscape]) {
    within(margins.top, 20, 25)
    within(margins.bottom, 20, 25)
    within(margins.left, 30, 35)
    within(margins.right, 15, 20)
  }
  within(letterhead.motto[0]!.look.sizePt, 12, 13)
  within(letterhead.motto[1]!.look.sizePt, 13, 14)
  within(letterhead.parentBody.sizePt, 12, 13)
  within(letterhead.issuingBody.sizePt, 12, 13)
  within(letterhead.issuingRule!.share, 1 / 3, 1 / 2)
  expect(letterhead.mottoRule.share).toBe(1)
  within(letterhead.placeDate.look.sizePt, 13, 14)
  within(title.type.sizePt, 13, 14)
  within(title.rule!.share, 1 / 3, 1 / 2)
  within(text.paragraph.sizePt, 13, 14)
  within(text.paragraph.firstLineMm, 10, 12.7)
  expect(text.paragraph.afterPt).toBeGreaterThanOrEqual(6)
  within(closing.signature.position.sizePt, 13, 14)
  expect([closing.recipients.labelLook.sizePt, closing.recipients.item.sizePt]).toEqual([12, 11])
  within(pageNumber.look.sizePt, 13, 14)
})

test('the union’s profile is the decree’s, under the union’s name', () => {
  const { id, name, source, version, verified, ...layout } = formatProfile('union933')
  expect({ ...nd30, ...layout }).toEqual(nd30)
  expect([id, version, verified]).toEqual(['union933', 1, false])
  expect(name + source).toContain('933/QĐ-TLĐ')
})

test('a profile with a field that nothing reads, or without one, is refused', () => {
  expect(FormatProfile.safeParse({ ...nd30, colour: 'red' }).success).toBe(false)
  expect(FormatProfile.safeParse({ ...nd30, page: undefined }).success).toBe(false)
})

test('a changed profile changes both files', async () => {
  const wider = FormatProfile.parse({
    ...nd30,
    page: { ...nd30.page, portrait: { top: 25, bottom: 25, left: 35, right: 20 } },
    body: { ...nd30.body, end: '/.', paragraph: { ...nd30.body.paragraph, sizePt: 13 } },
  })
  const report = aReport({ annexes: [] })
  const docx = await writeDocx(report, wider)
  expect(all(body(docx), 'w:pgMar')[0]!.attributes).toMatchObject({ 'w:left': '1984', 'w:right': '1134' })
  expect(paragraphs(docx).join('\n')).toMatch(/tỉnh Sơn Hà\/\.\nNơi nhận/)

  const left = async (file: Uint8Array) => {
    const page = await (await getDocumentProxy(new Uint8Array(file))).getPage(1)
    const { items } = await page.getTextContent()
    const line = items.find((it) => 'str' in it && it.str.startsWith('Thường vụ Liên đoàn'))
    return line && 'transform' in line ? (line.transform[4] as number) : null
  }
  expect(await left(await writePdf(report, nd30))).toBeCloseTo((30 * 72) / 25.4, 0)
  expect(solid((await pages(await writePdf(report, wider))).join(''))).toContain('SơnHà/.Nơinhận')
})

test('a Party document has its own head, dash and star', async () => {
  const texts = paragraphs(await writeDocx(aReport({ docSymbol: 'BC/TU' }), formatProfile('party05')))
  expect(texts).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(texts).toContain('*')
  expect(texts).toContain('Số 5-BC/TU')
  expect(texts).toContain('I- CÔNG TÁC TRIỂN KHAI')
})
