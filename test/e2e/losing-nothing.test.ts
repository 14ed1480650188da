import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'

import { type Fault, startFaultProxy } from '../offline/fault-proxy.ts'
import { db } from '../setup/database.ts'
import { agree, aPhone, aUnitThatIsAsked, comment, draftsKept, join, kept, server } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
const WORDS = 'Đề nghị ghi rõ lộ trình và người chịu trách nhiệm.'

async function atTheForm(page: Page) {
  const { code, draft } = await aUnitThatIsAsked([PAY])
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  const own = async () => (await kept()).filter((it) => it.draftId === draft.id)
  return { code, draft, own }
}

const proxy = await startFaultProxy(server.address)
afterAll(() => proxy.close())

/** A phone whose opinions meet `fault` on their way, until told otherwise. */
async function aPhoneIn(fault: Fault) {
  proxy.let(({ method }) => (method === 'PUT' ? fault : undefined))
  return aPhone({ baseURL: proxy.address })
}

const card = (page: Page) => page.locator('.queued')

const send = (page: Page) => page.getByRole('button', { name: 'Gửi ý kiến' }).click()
const typed = (page: Page) => page.getByRole('textbox', { name: 'Ý kiến của bạn' }).inputValue()

test('disagreeing without a word is asked again, and the choice is still there', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own } = await atTheForm(page)
  await page.getByText('Không nhất trí').click()
  await send(page)
  await page.getByText('Vui lòng viết ý kiến hoặc đề xuất câu chữ').waitFor()
  expect(await page.getByLabel('Không nhất trí').isChecked()).toBe(true)
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await send(page)
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toMatchObject([{ stance: 'disagree', body: WORDS }])
})

test('an opinion of a megabyte is refused in words, and not one of its words is gone', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own } = await atTheForm(page)
  const long = 'Lương không đủ sống, giờ làm thêm quá nhiều, nhà trọ chật và nóng.\n'.repeat(12_000).trim()
  await page.getByText('Ý kiến khác').click()
  const box = page.getByRole('textbox', { name: 'Ý kiến của bạn' })
  // Pasted, not typed: letter by letter the browser would still be at it tomorrow.
  await box.evaluate((it, text) => ((it as HTMLTextAreaElement).value = text), long)
  await send(page)
  await page.getByText('Nội dung dài quá mức cho phép').waitFor()
  expect((await typed(page)) === long).toBe(true)
  expect(await own()).toEqual([])
})

test('when the consultation closes while one types, one is told, and the words stay', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { draft, own } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await db
    .updateTable('consultation')
    .where('id', '=', draft.consultationId)
    .set({ closesAt: new Date(Date.now() - 1000) })
    .execute()
  await send(page)
  await page.getByText('nên không nhận thêm ý kiến').waitFor()
  expect(await typed(page)).toBe(WORDS)
  expect(await own()).toEqual([])
})

test('a device whose cookies were cleared while typing is told how to go on, and the words stay', async () => {
  const page = await aPhone({ javaScriptEnabled: true })
  const { own } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.context().clearCookies()
  await send(page)
  await card(page).getByText('chưa tham gia góp ý').waitFor()
  await card(page).getByText('Cần xử lý').waitFor()
  expect(await card(page).locator('.words').textContent()).toBe(WORDS)
  expect(await own()).toEqual([])
})

test('without JavaScript, a device whose cookies were cleared while typing joins in another tab and sends what it typed', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own, code } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.context().clearCookies()
  await send(page)
  await page.getByText('chưa tham gia góp ý').waitFor()
  expect(await typed(page)).toBe(WORDS)
  expect(await own()).toEqual([])

  await page.getByLabel('Mã của đơn vị').fill(code)
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const tab = await opened
  await agree(tab)
  await tab.getByRole('link', { name: 'Bắt đầu đọc' }).waitFor()
  await send(page)
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toMatchObject([{ stance: 'other', body: WORDS }])
})

test('without JavaScript, when the draft is withdrawn while one types, one is told, and the words stay', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { draft, own } = await atTheForm(page)
  await page.getByText('Không nhất trí').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.getByText('Đề xuất câu chữ').click()
  await page.getByLabel('Câu chữ bạn đề xuất').fill('Nâng lương tối thiểu.')
  await db.updateTable('draft').where('id', '=', draft.id).set({ withdrawnAt: new Date() }).execute()
  await send(page)
  await page.getByText('đã được cơ quan chủ trì rút lại').waitFor()
  expect(await typed(page)).toBe(WORDS)
  expect(await page.getByLabel('Câu chữ bạn đề xuất').inputValue()).toBe('Nâng lương tối thiểu.')
  expect(await own()).toEqual([])
})

test('without JavaScript, going back and sending the same words again leaves one opinion, and says it was there', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own } = await atTheForm(page)
  const say = async () => {
    await page.locator('fieldset').getByText('Ý kiến khác').click()
    await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
    await send(page)
  }
  await say()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  const receipt = await page.locator('.receipt').first().textContent()
  await page.goBack()
  await say()
  await page.getByText('Ý kiến này đã có').waitFor()
  expect(await page.locator('.receipt').first().textContent()).toBe(receipt)
  expect(await own()).toHaveLength(1)
})

test('when the link was closed while one types, one is told, and the words stay', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own, code } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await db.updateTable('joinLink').where('code', '=', code).set({ closedAt: new Date() }).execute()
  await send(page)
  await page.getByText('không còn dùng nữa').waitFor()
  expect(await typed(page)).toBe(WORDS)
  expect(await own()).toEqual([])
})

test('two taps are one opinion', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).dblclick()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toHaveLength(1)
})

test('an answer that is lost on its way leaves the opinion on the phone; sent again it is one opinion', async () => {
  const page = await aPhoneIn('dropAfter')
  const { own } = await atTheForm(page)
  await page.getByText('Không nhất trí').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await send(page)
  await card(page).getByText('Chưa liên lạc được với Góp Ý').waitFor()
  expect(await card(page).locator('.words').textContent()).toBe(WORDS)
  await page.goto('/mine')
  await card(page).getByText('Đã lưu trên máy').waitFor()
  expect(await own()).toMatchObject([{ stance: 'disagree', body: WORDS }])

  proxy.let(() => undefined)
  // On a slow machine the pause after the attempt is over by now, and the phone sends again by itself, even while one reaches for the button.
  const received = page.locator('article', { hasText: WORDS }).waitFor()
  await Promise.race([card(page).getByRole('button', { name: 'Gửi ngay' }).click(), received])
  await card(page).waitFor({ state: 'detached' })
  await received
  expect(await own()).toHaveLength(1)
  await page.goBack()
  await page.getByRole('link', { name: 'Góp ý thêm' }).click()
  expect(await typed(page), 'after the receipt nothing is left on the phone').toBe('')
})

test('what is typed comes back when the page was closed, and is gone when dropped', async () => {
  const page = await aPhone()
  await atTheForm(page)
  await page.getByText('Không nhất trí').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).pressSequentially('Viết dở dang')
  await expect.poll(() => draftsKept(page)).toContain('Viết dở dang')
  const form = page.url()
  await page.goto('/mine')
  await page.getByText('Nháp').waitFor()
  await page.goto(form)
  await page.getByText('Bản nháp trên máy này').waitFor()
  expect(await typed(page)).toBe('Viết dở dang')
  expect(await page.getByLabel('Không nhất trí').isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click()
  await expect.poll(() => typed(page)).toBe('')
  await page.reload()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor()
  await page.goto('/mine')
  await page.getByText('Máy này chưa gửi ý kiến nào').waitFor()
  expect(await page.getByText('Nháp').count()).toBe(0)
})

test('words that wait although their opinion arrived and was withdrawn are sent as another one when the person says so', async () => {
  const page = await aPhoneIn('dropAfter')
  const { own } = await atTheForm(page)
  await page.getByText('Không nhất trí').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await send(page)
  await card(page).getByText('Chưa liên lạc được với Góp Ý').waitFor()
  await page.goto('/mine')
  await page.getByRole('link', { name: 'Rút lại' }).click()
  await page.getByRole('button', { name: 'Rút ý kiến' }).click()
  await page.getByText('Đã rút ý kiến').waitFor()

  proxy.let(() => undefined)
  await page.goto('/mine')
  await card(page).getByRole('button', { name: /Gửi/ }).click()
  await card(page).getByText('Bạn đã rút ý kiến này').waitFor()
  expect(await card(page).locator('.words').textContent()).toBe(WORDS)
  await card(page).getByRole('button', { name: 'Sửa rồi gửi' }).click()
  await page.getByText('Bản nháp trên máy này').waitFor()
  await send(page)
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect((await own()).filter((it) => !it.withdrawn)).toMatchObject([{ stance: 'disagree', body: WORDS }])
})

test.each([
  ['without JavaScript only the limit is said', false, 'Nhiều nhất 4.000 ký tự'],
  ['with JavaScript what is left is counted', true, 'Còn 3.996 ký tự'],
])('of the length of an opinion: %s', async (_, javaScriptEnabled, words) => {
  const page = await aPhone({ javaScriptEnabled })
  await atTheForm(page)
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Đúng')
  await page.getByText(words).waitFor()
})

test.each(['portal', 'portalRedirect', 'portalForbidden', 'portalJson', 'forged'] as const)(
  'a hotel that answers for the house (%s) gives no receipt: the words wait, and one is told why',
  async (fault) => {
    const page = await aPhoneIn(fault)
    const { own } = await atTheForm(page)
    await page.getByText('Ý kiến khác').click()
    await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
    await send(page)
    await card(page).getByText('có thể phải đăng nhập Wi-Fi').waitFor()
    await card(page).getByText('Đã lưu trên máy').waitFor()
    expect(await own()).toEqual([])
    proxy.let(() => undefined)
    await card(page).getByRole('button', { name: 'Gửi ngay' }).click()
    await page.getByText('Đã nhận ý kiến của bạn').waitFor()
    expect(await own()).toMatchObject([{ body: WORDS }])
  },
)

test('another tab that changed the opinion first is not overwritten unseen', async () => {
  const page = await aPhone({ javaScriptEnabled: false })
  const { own } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await send(page)
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Lời của cửa sổ kia.')
  await second.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await second.getByText('Đã lưu bản sửa').waitFor()

  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Lời của cửa sổ này.')
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await page.getByText('đã được sửa ở một cửa sổ khác').waitFor()
  expect(await page.locator('.own').textContent()).toContain('Lời của cửa sổ kia.')
  expect(await typed(page)).toBe('Lời của cửa sổ này.')
  expect(await own()).toMatchObject([{ body: 'Lời của cửa sổ kia.' }])
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await page.getByText('Đã lưu bản sửa').waitFor()
  expect(await own()).toMatchObject([{ body: 'Lời của cửa sổ này.' }])
})

test('without network a rewriting and a withdrawal say why they need it, change nothing, and are done when it is back', async () => {
  proxy.let(() => undefined)
  const page = await aPhone({ baseURL: proxy.address })
  const { own } = await atTheForm(page)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await send(page)
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()

  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Ghi rõ lộ trình.')
  proxy.let(({ method }) => (method === 'POST' ? 'dropBefore' : undefined))
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  const problem = page.locator('form [role=alert]')
  await problem.getByText('Chưa lưu được bản sửa').waitFor()
  expect(await problem.innerText()).toContain('Khi có mạng, bấm “Lưu bản sửa” lần nữa')
  expect(await draftsKept(page)).toContain('Ghi rõ lộ trình.')
  expect(await own()).toMatchObject([{ body: WORDS }])
  proxy.let(() => undefined)
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await page.getByText('Đã lưu bản sửa').waitFor()
  expect(await own()).toMatchObject([{ body: 'Ghi rõ lộ trình.' }])

  await page.getByRole('link', { name: 'Rút lại' }).click()
  const withdraw = page.getByRole('button', { name: 'Rút ý kiến' })
  await withdraw.waitFor()
  for (const fault of ['dropBefore', 'portal', 'portalRedirect'] as const) {
    proxy.let(({ method }) => (method === 'POST' ? fault : undefined))
    await withdraw.click()
    await page.getByText('Chưa biết ý kiến đã rút hay chưa').waitFor()
    expect(await own()).toMatchObject([{ body: 'Ghi rõ lộ trình.', withdrawn: false }])
  }
  proxy.let(() => undefined)
  await withdraw.click()
  await page.getByText('Đã rút ý kiến. Lời bạn viết đã được xoá.').waitFor()
  expect(await own()).toMatchObject([{ body: '', withdrawn: true }])
})

test('what looks like code in an opinion is shown as text', async () => {
  const page = await aPhone()
  await atTheForm(page)
  const nasty = '<script>document.title = "hỏng"</script><img src=x onerror="alert(1)">'
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(nasty)
  await send(page)
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await page.locator('.own .words').textContent()).toBe(nasty)
  await page.reload()
  expect(await page.locator('.own .words').textContent()).toBe(nasty)
  expect(await page.title()).not.toContain('hỏng')
  expect(page.said).toEqual([])
})
