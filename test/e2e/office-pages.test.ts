import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'

import { aDesk } from '../setup/desk.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const unit = await aUnit('CĐCS Công ty TNHH Điện tử Lam Kỳ')
const draft = await aDraft(unit)
const members = await Promise.all(Array.from({ length: 5 }, () => aMember(unit)))
for (const [n, member] of members.entries())
  await say(
    member,
    anOpinion(draft, draft.paragraphs[0]!, {
      body: `Đề nghị nâng lương sớm hơn. ${'Rất mong. '.repeat(n)}`,
      kind: 'amend',
      suggestedWording: 'Nâng lương tối thiểu trước năm 2027.',
    }),
  )
const staff = await aStaff(unit)
const { code } = await (
  await as(staff).office.units[':unitId'].links.$post({ param: { unitId: unit.id } })
).json()
const text = 'BÁO CÁO\nI. TÌNH HÌNH\nViệc làm ổn định.\na) Thu nhập tăng.\nNơi nhận:\n- Như trên;'
const read = await as(staff).office.imports.$post({ form: { unitId: unit.id, text } })
const { id: importId } = (await read.json()) as { id: string }

const pages = [
  '/office',
  '/office/drafts',
  `/office/drafts/${draft.id}`,
  `/office/drafts/${draft.id}?withdraw`,
  `/office/drafts/import/${importId}?at=3`,
  `/office/drafts/import/${importId}/publish`,
  '/office/opinions?stance=agreeInPart',
  '/office/themes',
  `/office/themes/${draft.id}`,
  '/office/answers',
  `/office/answers/${draft.id}`,
  '/office/units',
  `/office/units/${code}`,
  `/office/units/${code}?close`,
  '/office/units/sheets',
  '/office/help',
]

test.each([
  ['on a phone in the dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['on the office PC', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
] as const)(
  'every page of the office can be seen, heard and operated by everyone, %s',
  async (_, look) => {
    const desk = await aDesk(unit, '/office', look)
    const faults: unknown[] = []
    for (const path of pages) {
      const answer = await desk.goto(path)
      if (answer?.status() !== 200) faults.push([path, answer?.status()])
      const wider = await desk.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      if (wider > 0) faults.push([path, 'wider than the screen', wider])
      const { violations } = await new AxeBuilder({ page: desk }).withTags(WCAG).analyze()
      for (const it of violations) faults.push([path, it.id, it.nodes.map((node) => node.html)])
    }
    expect(faults).toEqual([])
  },
  180_000,
)

test('what belongs to another unit is missing, on every page', async () => {
  const desk = await aDesk(await aUnit('Đơn vị khác'))
  const missing = [
    `/office/drafts/${draft.id}`,
    `/office/drafts/import/${importId}`,
    `/office/drafts/import/${importId}/publish`,
    `/office/themes/${draft.id}`,
    `/office/answers/${draft.id}`,
    `/office/units/${code}`,
  ]
  const found: string[] = []
  for (const path of missing) if ((await desk.goto(path))?.status() !== 404) found.push(path)
  for (const path of ['/office', '/office/drafts', '/office/opinions', `/office/opinions?unit=${unit.id}`]) {
    await desk.goto(path)
    const theirs = desk.getByText('Đề nghị nâng lương sớm hơn').or(desk.getByText(draft.title))
    if ((await theirs.count()) > 0) found.push(path)
  }
  expect(found).toEqual([])
})

test('an officer finds a unit without accents, opens a link, prints its sheet, and closes it after a question', async () => {
  const desk = await aDesk(unit, '/office/units', { javaScriptEnabled: false })
  await desk.getByLabel('Tìm đơn vị').fill('dien tu LAM')
  await desk.getByRole('button', { name: 'Tìm' }).click()
  await desk.getByText('Tìm thấy 1 đơn vị.').waitFor()
  await desk.getByRole('button', { name: 'Mở thêm' }).click()
  await desk.getByText('Đã mở đường liên kết mới.').waitFor()
  const links = desk.getByRole('link', { name: 'Mã QR cho CĐCS Công ty TNHH Điện tử Lam Kỳ' })
  const before = await links.count()

  await links.last().click()
  const picture = desk.getByRole('img', { name: 'Mã QR để đoàn viên' })
  const svg = await desk.request.get((await picture.getAttribute('src')) ?? '')
  expect(await svg.text()).toContain('<svg')
  await desk.getByRole('link', { name: 'Đóng đường liên kết này' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await desk.getByText('Đã đóng đường liên kết.').waitFor()
  expect(await links.count()).toBe(before - 1)
})

test('the sheets of many units are printed one on a page', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const officer = await aStaff(province)
  for (const name of ['CĐCS Một', 'CĐCS Hai', 'CĐCS Ba']) {
    const { id: unitId } = await aUnit(name, { parent: province })
    await as(officer).office.units[':unitId'].links.$post({ param: { unitId } })
  }
  const desk = await aDesk(province, '/office/units/sheets')
  expect(await desk.getByRole('article').count()).toBe(3)
  const pdf = await desk.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
})
