import { expect, test } from 'vitest'

import { aDesk } from '../setup/desk.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { WCAG, wrongWith } from '../setup/wrong-with.ts'

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
  await as(staff).office.units[':unitId'].links.$post({ param: { unitId: unit.id }, json: {} })
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
  '/office/units?q=cong',
  '/office/units/levels',
  '/office/units/links',
  '/office/links',
  `/office/links/${unit.id}`,
  `/office/links/${unit.id}?change=${code}`,
  `/office/links/${unit.id}?close=${code}`,
  '/office/help',
  '/office/account',
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
      faults.push(...(await wrongWith(desk, WCAG)).map((it) => [path, it]))
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
    `/office/links/${unit.id}`,
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

test('an officer finds a unit without accents, opens a code for a place, changes it, and closes it after a question', async () => {
  const desk = await aDesk(unit, '/office/units/links', { javaScriptEnabled: false })
  await desk.getByLabel('Tìm đơn vị').fill('dien tu LAM')
  await desk.getByRole('button', { name: 'Tìm' }).click()
  await desk.getByText('Tìm thấy 1 đơn vị.').waitFor()
  await desk.getByRole('button', { name: 'Mở thêm' }).click()
  await desk.getByText('Đã mở đường liên kết mới.').waitFor()
  await desk.getByRole('link', { name: 'Mã QR cho CĐCS Công ty TNHH Điện tử Lam Kỳ' }).first().click()

  await desk.getByLabel('Dùng ở đâu').fill('Bảng tin cổng A')
  await desk.getByLabel('Ngày cuối cùng dùng được').fill('2020-01-01')
  await desk.getByRole('button', { name: 'Mở mã mới' }).click()
  await desk.getByText('Ngày này đã qua.').waitFor()
  expect(await desk.getByLabel('Dùng ở đâu').inputValue()).toBe('Bảng tin cổng A')
  await desk.getByLabel('Ngày cuối cùng dùng được').fill('')
  await desk.getByRole('button', { name: 'Mở mã mới' }).click()
  await desk.getByText('Đã mở đường liên kết mới.').waitFor()

  const link = desk.getByRole('article').filter({ hasText: 'Bảng tin cổng A' })
  const picture = link.getByRole('img', { name: 'Mã QR để đoàn viên' })
  const svg = await desk.request.get((await picture.getAttribute('src')) ?? '')
  expect(await svg.text()).toContain('<svg')
  const sheet = await desk.request.get(
    (await link.getByRole('link', { name: 'Một tờ A4' }).getAttribute('href')) ?? '',
  )
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await link.getByRole('link', { name: 'Đổi mã' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Đổi mã' }).click()
  await desk.getByText('Đã mở mã mới.').waitFor()
  expect(await link.count()).toBe(2)
  await link.filter({ hasNotText: 'Dùng đến hết ngày' }).getByRole('link', { name: 'Đóng mã' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await desk.getByText('Đã ghi ngày đóng mã.').waitFor()
  await link.getByText('Đã đóng').waitFor()
})

test('the sheets of many units come as one file, after codes were opened for those that had none', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  for (const name of ['CĐCS Một', 'CĐCS Hai', 'CĐCS Ba']) await aUnit(name, { parent: province })
  const desk = await aDesk(province, '/office/links', { javaScriptEnabled: false })
  await desk.getByRole('button', { name: 'Mở mã cho 3 đơn vị chưa có' }).click()
  await desk.getByText('Đã mở mã cho 3 đơn vị.').waitFor()
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Tải PDF' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^ma-qr-gop-y-.*\.pdf$/)
})
