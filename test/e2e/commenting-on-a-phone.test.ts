import { expect, test } from 'vitest'

import { agree, aPhone, aUnitThatIsAsked, comment, join, kept } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
const HOURS = 'Giảm giờ làm thêm trong năm 2027.'

const ownOf = async (draft: { id: string }) => (await kept()).filter((it) => it.draftId === draft.id)

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a member reads, comments, edits and withdraws %s', async (_, javaScriptEnabled) => {
  const { code, draft, unit } = await aUnitThatIsAsked([PAY, HOURS])
  const page = await aPhone({ javaScriptEnabled })

  await page.goto(`/v/${code}`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(unit.name)
  await agree(page)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  await page.getByText('Nhất trí một phần').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Đề nghị ghi rõ lộ trình.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()

  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  const receipt = await page.locator('.receipt').first().textContent()
  expect(receipt).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
  expect(await ownOf(draft)).toMatchObject([
    { stance: 'agreeInPart', body: 'Đề nghị ghi rõ lộ trình.', suggestedWording: null, unitId: unit.id },
  ])

  await page.reload()
  expect(await ownOf(draft), 'asking for the page again sends nothing').toHaveLength(1)

  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Đề nghị ghi rõ lộ trình đến năm 2030.')
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await page.getByText('Đã lưu bản sửa').waitFor()
  expect(await ownOf(draft)).toMatchObject([{ body: 'Đề nghị ghi rõ lộ trình đến năm 2030.' }])

  await page.getByRole('link', { name: 'Ý kiến của tôi' }).click()
  await page.getByRole('heading', { name: 'Ý kiến của tôi' }).waitFor()
  expect(await page.locator('article').textContent()).toContain(receipt)
  await page.getByRole('link', { name: 'Rút lại' }).click()
  await page.getByText('Lời đã viết sẽ bị xoá').waitFor()
  await page.getByRole('button', { name: 'Rút ý kiến' }).click()
  await page.getByText('Đã rút ý kiến').waitFor()
  expect(await ownOf(draft)).toMatchObject([{ withdrawn: true, body: '' }])
  expect(page.said).toEqual([])
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('a wording left as it is is not a suggestion; a changed one is shown word by word, %s', async (_, on) => {
  const { code, draft } = await aUnitThatIsAsked([PAY, HOURS])
  const page = await aPhone({ javaScriptEnabled: on })
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()

  await comment(page, PAY)
  await page.getByText('Nhất trí', { exact: true }).click()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()

  await comment(page, HOURS)
  await page.getByText('Đề xuất câu chữ').click()
  expect(await page.getByLabel('Câu chữ bạn đề xuất').inputValue()).toBe(HOURS)
  await page.getByLabel('Câu chữ bạn đề xuất').fill('Giảm mạnh giờ làm thêm trong năm 2026.')
  if (on) await page.locator('form ins', { hasText: 'mạnh' }).waitFor()
  await page.getByText('Nhất trí một phần').click()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.locator('.own ins', { hasText: 'mạnh' }).waitFor()
  expect(await page.locator('.own del').textContent()).toContain('2027')

  const suggested = (await ownOf(draft)).map((it) => it.suggestedWording)
  expect(suggested.toSorted()).toEqual(['Giảm mạnh giờ làm thêm trong năm 2026.', null])
})

test('a heading, the whole draft and the congress take opinions too', async () => {
  const { code, draft } = await aUnitThatIsAsked([PAY])
  const page = await aPhone({ javaScriptEnabled: false })
  await join(page, code)
  for (const [part, body] of [
    ['#draft', 'Dự thảo nên ngắn hơn.'],
    ['#general', 'Mong đại hội lo chỗ gửi trẻ.'],
  ] as const) {
    await page.locator(part).getByRole('link', { name: 'Viết ý kiến' }).click()
    await page.locator(part).getByText('Ý kiến khác').click()
    await page.locator(part).getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(body)
    await page.locator(part).getByRole('button', { name: 'Gửi ý kiến' }).click()
    await page.locator(part).getByText('Đã nhận ý kiến của bạn').waitFor()
  }
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByRole('link', { name: 'Góp ý cả mục này' }).click()
  await page.getByText('Nhất trí', { exact: true }).click()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()

  const all = (await kept()).filter((it) => it.consultationId === draft.consultationId)
  expect(all.map((it) => it.target).toSorted()).toEqual(['draft', 'general', 'section'])
  await page.goto('/mine')
  expect(await page.locator('article').count()).toBe(3)
})

test('a tap on the words of a paragraph opens its form, in place', async () => {
  const { code } = await aUnitThatIsAsked([PAY, HOURS])
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  const asked: string[] = []
  await page.getByText(HOURS).waitFor()
  page.on('request', (request) => asked.push(request.url()))
  await page.getByText(HOURS).click()
  await page
    .locator('[data-paragraph]', { hasText: HOURS })
    .getByRole('textbox', { name: 'Ý kiến của bạn' })
    .waitFor()
  expect(
    asked.filter((it) => !it.includes('/_app/')),
    'nothing is asked of the server',
  ).toEqual([])
  await page.goBack()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor({ state: 'detached' })
})
