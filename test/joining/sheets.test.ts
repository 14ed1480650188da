import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { type Jar, send } from '../setup/house.ts'
import { aMember, aStaff, aUnit } from '../setup/make.ts'

async function pagesOf(jar: Jar, path: string): Promise<string[]> {
  const answer = await send(jar, `/api/office/links/${path}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
  const first = await document.getPage(1)
  expect(first.view.map(Math.round)).toEqual([0, 0, 595, 842])
  return (await extractText(document)).text.map((page) => page.replace(/\s+/g, ' '))
}

const codeOf = (jar: Jar) => jar.get('gopy_unit')!.split('.')[0]!

test('the sheet of a unit has its name, the address and the code to type, and what is kept and what is not', async () => {
  const unit = await aUnit('CĐCS Trường Tiểu học Hoà Bình #1 $x$ *đậm*')
  const code = codeOf(await aMember(unit))
  const officer = await aStaff(unit, ['officer'])
  const pages = await pagesOf(officer, `${code}/sheet.pdf`)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('CĐCS Trường Tiểu học Hoà Bình #1 $x$ *đậm*')
  expect(pages[0]).toContain(`${code.slice(0, 5)} ${code.slice(5)}`)
  expect(pages[0]).toContain('127.0.0.1:3000')
  expect(pages[0]).toContain('không ai biết bạn là người viết.')
  expect(pages[0]).toContain('Đơn vị, nhóm (nếu bạn chọn) và ngày gửi.')
})

test('slips to cut apart are eight times the same', async () => {
  const unit = await aUnit('CĐCS Xưởng Mộc')
  const code = codeOf(await aMember(unit))
  const pages = await pagesOf(await aStaff(unit, ['officer']), `${code}/sheet.pdf?layout=8`)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.split(`${code.slice(0, 5)} ${code.slice(5)}`)).toHaveLength(9)
})

test('the sheets of a level are one page for each unit that has a link, in the newest', async () => {
  const province = await aUnit('Tỉnh', { level: 'province' })
  const [one, two] = [
    await aUnit('CĐCS Một', { parent: province }),
    await aUnit('CĐCS Hai', { parent: province }),
  ]
  await aUnit('CĐCS Chưa có mã', { parent: province })
  await aMember(one)
  await aMember(two)
  const ended = codeOf(await aMember(two))
  await db
    .updateTable('joinLink')
    .set({ closedAt: new Date(0) })
    .where('code', '=', ended)
    .execute()
  const officer = await aStaff(province, ['officer'])
  const pages = await pagesOf(officer, `sheets.pdf?unit=${province.id}&level=grassroots`)
  expect(pages.map((page) => /CĐCS (Một|Hai)/.exec(page)?.[1])).toEqual(['Một', 'Hai'])
  expect(pages.join()).not.toContain(ended.slice(0, 5))
  expect((await send(officer, `/api/office/links/sheets.pdf?unit=${province.id}`)).status).toBe(404)
  expect(
    (await send(officer, `/api/office/links/sheets.pdf?unit=${province.id}&level=grassroots&part=2`)).status,
  ).toBe(404)
})

test('the address in a QR is the house’s own, whatever the request asks for', async () => {
  const unit = await aUnit()
  const code = codeOf(await aMember(unit))
  const officer = await aStaff(unit, ['officer'])
  const svg = async (query: string) =>
    (await send(officer, `/api/office/links/${code}/qr.svg${query}`)).text()
  expect(await svg('?origin=http://evil.example')).toBe(await svg(''))
})
