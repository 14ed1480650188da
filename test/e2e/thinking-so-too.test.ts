import { afterAll, beforeEach, expect, test } from 'vitest'

import { startFaultProxy } from '../offline/fault-proxy.ts'
import { db } from '../setup/database.ts'
import { aPhone, aUnitThatIsAsked, comment, join, kept, othersSpoke, server } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
const WORDS = 'Đề nghị tăng lương tối thiểu vùng sớm hơn một năm.'
const OTHERS = [
  WORDS,
  'Cần thêm nhà trẻ gần khu công nghiệp cho con công nhân.',
  'Bữa ăn ca phải đủ chất, nhất là ca đêm.',
  'Đề nghị giám sát việc đóng bảo hiểm xã hội hằng tháng.',
  'Nên có tủ thuốc và người biết sơ cứu ở mỗi phân xưởng.',
]

const proxy = await startFaultProxy(server.address)
afterAll(() => proxy.close())
beforeEach(() => proxy.let(() => undefined))

/** A draft on which five let their words be read, of a unit of which twelve took part some days ago. */
async function heard() {
  const asked = await aUnitThatIsAsked([PAY])
  const [id] = await othersSpoke(asked, OTHERS)
  return { ...asked, id: id! }
}

const thoughts = (id: string) =>
  db.selectFrom('endorsement').selectAll().where('opinionId', '=', id).execute()

test('while a member types, what others said much like it is offered; thinking so too takes one tap, and is taken back', async () => {
  const { code, id } = await heard()
  const page = await aPhone()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  const box = page.getByRole('textbox', { name: 'Ý kiến của bạn' })
  await box.pressSequentially('tang luong toi thieu vung som', { delay: 10 })
  const offer = page.getByRole('region', { name: 'Có phải bạn muốn nói điều này?' })
  await offer.getByText(WORDS).waitFor()
  expect(await offer.locator('li').count(), 'and nothing that is not like it').toBe(1)
  await box.pressSequentially(' hơn nữa')
  expect(await box.inputValue(), 'typing goes on').toBe('tang luong toi thieu vung som hơn nữa')
  expect(asked.join(' '), 'no address holds what is typed').not.toMatch(/tang|luong/)

  await offer.getByRole('button', { name: 'Tôi cũng nghĩ vậy' }).click()
  await offer.getByText('Đã ghi: bạn cũng nghĩ vậy.').waitFor()
  await expect.poll(() => thoughts(id)).toHaveLength(1)
  await offer.getByRole('button', { name: 'Thôi, không tính tôi nữa' }).click()
  await offer.getByText('Không tính bạn nữa.').waitFor()
  await expect.poll(() => thoughts(id)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(page.said).toEqual([])
})

test('on one’s own page what one thinks so of is taken back by one button; where that may not be one is told why', async () => {
  const { code, draft, id } = await heard()
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('tang luong toi thieu vung som')
  await page.getByRole('button', { name: 'Tôi cũng nghĩ vậy' }).click()
  await expect.poll(() => thoughts(id)).toHaveLength(1)

  await page.goto('/mine')
  const section = page.locator('#endorsed')
  await section.getByText(WORDS).waitFor()
  const closes = (closesAt: Date) =>
    db.updateTable('consultation').where('id', '=', draft.consultationId).set({ closesAt }).execute()
  const later = new Date(Date.now() + 86_400_000)
  await closes(new Date(Date.now() - 1000))
  await section.getByRole('button', { name: 'Thôi, không tính tôi nữa' }).click()
  await section.getByRole('alert').waitFor()
  expect(await thoughts(id)).toHaveLength(1)
  await closes(later)
  await page.goto('/mine')
  await section.getByRole('button', { name: 'Thôi, không tính tôi nữa' }).click()
  await page.getByText('Không tính bạn nữa.').waitFor()
  expect(await thoughts(id)).toEqual([])
  expect(await page.getByText(WORDS).count()).toBe(0)
  expect(page.url(), 'no address names an opinion').not.toContain(id)
})

test('with the first letter, before there is anything to look for, what others said is made ready', async () => {
  const { code } = await heard()
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  const asks = page.waitForRequest((it) => it.url().endsWith('/similar'))
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('t')
  expect((await asks).postDataJSON()).toMatchObject({ text: '' })
})

test('without network nothing is offered and nothing is in the way; what one thought before waits and goes by itself', async () => {
  const { code, id, draft } = await heard()
  const page = await aPhone({ baseURL: proxy.address })
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  const box = page.getByRole('textbox', { name: 'Ý kiến của bạn' })
  await box.fill('tăng lương tối thiểu vùng sớm')
  const offer = page.getByRole('region', { name: 'Có phải bạn muốn nói điều này?' })
  await offer.getByText(WORDS).waitFor()
  await page.waitForLoadState('networkidle')

  proxy.let(() => 'dropBefore')
  await offer.getByRole('button', { name: 'Tôi cũng nghĩ vậy' }).click()
  await offer.getByText('Đã ghi: bạn cũng nghĩ vậy.').waitFor()
  await page.getByText('1 ý kiến chưa gửi').waitFor({ state: 'attached' })
  await box.fill('Cần thêm nhà trẻ gần khu công nghiệp')
  await page.waitForTimeout(1500)
  expect(await offer.locator('li').count(), 'what one said yes to, and nothing new').toBe(1)
  expect(await thoughts(id)).toEqual([])

  proxy.let(() => undefined)
  await page.evaluate(() => void dispatchEvent(new Event('online')))
  await expect.poll(() => thoughts(id), { timeout: 15_000 }).toHaveLength(1)
  await page.getByText('1 ý kiến chưa gửi').waitFor({ state: 'detached' })
  expect((await kept()).filter((it) => it.draftId === draft.id && it.ownerProof)).toEqual([])
})

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])(
  'words are read by others only if their author ticks the box, which is not ticked beforehand, %s',
  async (_, on) => {
    const { code, draft } = await heard()
    const page = await aPhone({ javaScriptEnabled: on })
    await join(page, code)
    await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
    const own = async () => (await kept()).filter((it) => it.draftId === draft.id && it.ownerProof)
    for (const [body, ticked] of [
      ['Chỉ để cán bộ đọc thôi.', false],
      ['Ai đọc cũng được nhé.', true],
    ] as const) {
      await comment(page, PAY)
      await page.locator('form').getByText('Ý kiến khác').click()
      await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(body)
      const box = page.getByRole('checkbox', { name: 'Cho đoàn viên khác đọc lời này' })
      expect(await box.isChecked()).toBe(false)
      if (ticked) await box.check()
      await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
      await page.locator('.own', { hasText: body }).waitFor()
    }
    expect((await own()).map((it) => [it.body, it.mayBeShown]).toSorted()).toEqual([
      ['Ai đọc cũng được nhé.', true],
      ['Chỉ để cán bộ đọc thôi.', false],
    ])
    await page.locator('.own', { hasText: 'Ai đọc cũng được' }).getByRole('link', { name: 'Sửa' }).click()
    await page.getByRole('checkbox', { name: 'Cho đoàn viên khác đọc lời này' }).uncheck()
    await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
    await page.getByText('Đã lưu bản sửa').waitFor()
    expect((await own()).filter((it) => it.mayBeShown)).toEqual([])
  },
)

test.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('who said nothing but "I think so too" reads just that on their own page, %s', async (_, on) => {
  const { code, id } = await heard()
  const phone = await aPhone()
  await join(phone, code)
  await phone.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(phone, PAY)
  await phone.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('tang luong toi thieu vung som')
  await phone.getByRole('button', { name: 'Tôi cũng nghĩ vậy' }).first().click()
  await expect.poll(() => thoughts(id)).toHaveLength(1)

  const page = await aPhone({ javaScriptEnabled: on, storageState: await phone.context().storageState() })
  await page.goto('/mine')
  await page.getByText('Bạn chưa gửi ý kiến nào của riêng mình.').waitFor()
  expect(await page.locator('blockquote').allTextContents()).toEqual([WORDS])
  expect(await page.getByText('Những ý kiến đã gửi từ máy này').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Đến các dự thảo' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Thôi, không tính tôi nữa' }).click()
  await page.getByText('Không tính bạn nữa.').waitFor()
  await page.getByText('Máy này chưa gửi ý kiến nào').waitFor()
  expect(await page.getByText('Bạn chưa gửi ý kiến nào của riêng mình.').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Đến các dự thảo' }).count()).toBe(1)
})
