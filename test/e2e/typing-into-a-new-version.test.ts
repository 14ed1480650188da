import type { Page } from 'playwright-core'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { aStaff } from '../setup/make.ts'
import { aVersion } from '../setup/version.ts'
import { aPhone, aUnitThatIsAsked, comment, draftsKept, join, kept } from './member.ts'
import { card, network, noNetwork, proxy, say, WORDS } from './reader.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống tối thiểu của người lao động và gia đình họ.'
const PAY_NOW = PAY.replace('Nâng lương', 'Từ năm 2027, nâng lương')
const MEALS = 'Tổ chức bữa ăn ca bảo đảm dinh dưỡng cho người lao động làm ca đêm.'
const head = (text: string): Block => ({ kind: 'heading', level: 1, label: 'I', text })
const par = (text: string): Block => ({ kind: 'paragraph', level: null, label: null, text })

/** A phone at the first section, and the way to publish another version of its draft meanwhile. */
async function aReaderOf() {
  const page = await aPhone({ baseURL: proxy.address })
  const { code, draft, unit } = await aUnitThatIsAsked([head('ĐỜI SỐNG'), par(PAY), par(MEALS)])
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByText(PAY).waitFor()
  await page.waitForLoadState('networkidle')
  const publish = async (...texts: string[]) => {
    clock.now = new Date()
    const version = await aVersion(
      await aStaff(unit),
      draft,
      ['I. ĐỜI SỐNG', ...texts, 'Đoạn mới nói về nhà trọ.'].join('\n\n'),
    )
    expect((await version.publish()).status).toBe(201)
  }
  const own = async () => (await kept()).filter((it) => it.draftId === draft.id)
  return { page, draft, publish, own }
}

async function type(page: Page, words: string) {
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(words)
  await expect.poll(() => draftsKept(page)).toContain(words)
}

const typed = (page: Page) => page.getByRole('textbox', { name: 'Ý kiến của bạn' })
const form = (page: Page) => page.locator('form.opinion-form')

test('what is typed when a new version comes is in the form of the same paragraph there, which tells what changed', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  await comment(page, PAY)
  await type(page, WORDS)
  await form(page).getByText('Chỉ góp ý vài chữ trong đoạn').click()
  await form(page).getByLabel('Những chữ bạn góp ý').fill('mức sống tối thiểu')
  await expect.poll(() => draftsKept(page)).toContain('"quote":"mức sống tối thiểu"')
  await publish(PAY_NOW, MEALS)
  await page.reload()
  await page.getByText('Từ khi bạn viết, câu chữ của đoạn đã sửa').waitFor()
  expect((await form(page).locator('ins').allTextContents()).join(' ')).toMatch(/Từ.*năm.*2027/)
  expect(await typed(page).inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  // Both were before the author's eyes: it is about the wording they saw last, and the quote stands in it.
  const [opinion] = await own()
  expect(opinion).toMatchObject({ body: WORDS, quoteExact: 'mức sống tối thiểu' })
  expect(opinion!.versionId).not.toBe(draft.versionId)
  expect(opinion!.quoteStart).toBe(PAY_NOW.indexOf('mức sống tối thiểu'))
  expect(await draftsKept(page)).toBe('[]')
})

test('what is sent from a page that knows nothing of the new version is about the wording that was read', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  await comment(page, PAY)
  await type(page, WORDS)
  await publish(PAY_NOW, MEALS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toMatchObject([{ body: WORDS, versionId: draft.versionId, sectionNumber: 1 }])
})

test('what waits without network while a new version comes goes as it was written, about the wording that was read', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  noNetwork()
  await say(page, WORDS, PAY)
  await card(page).getByText('Chưa liên lạc được').waitFor()
  await publish(PAY_NOW, MEALS)
  network()
  await card(page).getByRole('button', { name: 'Gửi ngay' }).click()
  await expect.poll(own, { timeout: 10_000 }).toMatchObject([{ body: WORDS, versionId: draft.versionId }])
})

test('what waits and is taken back to be changed tells in the new version what changed since', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  noNetwork()
  await say(page, WORDS, PAY)
  await card(page).getByText('Chưa liên lạc được').waitFor()
  await publish(PAY_NOW, MEALS)
  proxy.let(({ method }) => (method === 'PUT' ? 'dropBefore' : undefined))
  await page.reload()
  await page.getByText(PAY_NOW).waitFor()
  await card(page).getByRole('button', { name: 'Sửa rồi gửi' }).click()
  await page.getByText('Từ khi bạn viết, câu chữ của đoạn đã sửa').waitFor()
  expect(await typed(page).inputValue()).toBe(WORDS)
  network()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect.poll(own, { timeout: 10_000 }).toHaveLength(1)
  expect((await own())[0]!.versionId).not.toBe(draft.versionId)
})

test('what is typed under a paragraph that was taken in by another is found under that one', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  await comment(page, MEALS)
  await type(page, WORDS)
  await publish(`${PAY} ${MEALS}`)
  await page.goto('/mine')
  await page.getByRole('link', { name: 'Viết tiếp' }).click()
  await page.getByText('Từ khi bạn viết, câu chữ của đoạn đã sửa').waitFor()
  expect(await typed(page).inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toMatchObject([{ body: WORDS, paragraphId: draft.paragraphs[0]!.id }])
  expect(await draftsKept(page)).toBe('[]')
})

test('what is typed under a paragraph that moved to another section is gone on with where it stands now', async () => {
  const { page, draft, publish, own } = await aReaderOf()
  await comment(page, MEALS)
  await type(page, WORDS)
  await publish(PAY, 'II. BỮA ĂN', MEALS)
  await page.goto('/mine')
  await page.getByRole('link', { name: 'Viết tiếp' }).click()
  await page.waitForURL(/\/2\?p=/)
  await expect.poll(() => typed(page).inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await own()).toMatchObject([{ paragraphId: draft.paragraphs[1]!.id, sectionNumber: 2 }])
})

test('what is typed under a paragraph that is gone is told of, and is read where one is led', async () => {
  const { page, publish } = await aReaderOf()
  await comment(page, MEALS)
  await type(page, WORDS)
  await publish(PAY)
  await page.goto('/mine')
  await page.getByRole('link', { name: 'Viết tiếp' }).click()
  const notice = page.getByText('Đoạn ấy không còn trong phiên bản này')
  await notice.waitFor()
  await page.locator('main').getByRole('link', { name: 'Ý kiến của tôi' }).click()
  await page.getByText(WORDS).waitFor()
  expect(await draftsKept(page)).toContain(WORDS)
})

test('who writes anew after a new version finds the own suggestion made on the new wording, and is told so', async () => {
  const { page, publish, own } = await aReaderOf()
  const propose = (text: string) => text.replace('gia đình họ', 'con cái họ')
  await comment(page, PAY)
  await type(page, WORDS)
  await form(page).getByText('Đề xuất câu chữ').click()
  await form(page).getByLabel('Câu chữ bạn đề xuất').fill(propose(PAY))
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  await publish(PAY_NOW, MEALS)
  await page.reload()
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await form(page).getByText('đã được đặt vào câu chữ mới').waitFor()
  expect(await form(page).getByLabel('Câu chữ bạn đề xuất').inputValue()).toBe(propose(PAY_NOW))
  await typed(page).fill('Chỉ lời này mới.')
  await page.getByRole('button', { name: 'Lưu bản sửa' }).click()
  await page.getByText('Đã lưu bản sửa').waitFor()
  expect(await own()).toMatchObject([{ body: 'Chỉ lời này mới.', suggestedWording: propose(PAY_NOW) }])
})
