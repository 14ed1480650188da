import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aPhone, aUnitThatIsAsked, comment, join, kept } from './member.ts'

const TEXT = 'Chăm lo nhà ở, chăm lo bữa ăn ca cho công nhân.'
const OTHER = 'Giảm giờ làm thêm trong năm 2027.'
const WORDS = 'bữa ăn ca'

const quotesOf = async (draft: { id: string }) =>
  (await kept()).filter((it) => it.draftId === draft.id).map((it) => [it.quoteExact, it.quoteStart])

async function reading(options: Parameters<typeof aPhone>[0] = {}) {
  const { code, draft, unit } = await aUnitThatIsAsked([TEXT, OTHER])
  const page = await aPhone(options)
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByText(TEXT).waitFor()
  return { page, draft, unit }
}

async function send(page: Page, body: string) {
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(body)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
}

/** Selects words as the marks of a phone do, without mouse or keys. */
const select = (page: Page, words: string) =>
  page.evaluate((words) => {
    const wording = [...document.querySelectorAll('[data-wording]')].find((it) =>
      it.textContent!.includes(words),
    )!
    const walker = document.createTreeWalker(wording, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words)
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, words)

test('words selected on a phone are commented on, shown under the paragraph and marked in it', async () => {
  const { page, draft } = await reading({ hasTouch: true })
  await select(page, WORDS)
  const bar = page.getByRole('button', { name: 'Góp ý những chữ này' })
  await bar.tap()
  await page.waitForURL(/\?p=/)
  expect(page.url(), 'a history must not say which words').toMatch(/\?p=[0-9a-f-]{36}#p-[0-9a-f-]{36}$/)
  expect(await page.getByLabel('Những chữ bạn góp ý').inputValue()).toBe(WORDS)
  expect(await page.locator('.opinion-form q').textContent()).toBe(WORDS)
  const pick = page.getByLabel('Hoặc bôi đen chữ trong ô này')
  expect(await pick.isVisible(), 'the question comes next, not two boxes').toBe(false)
  await page.getByText('Chọn chữ khác').tap()
  await pick.waitFor()
  expect(await page.getByLabel('Những chữ bạn góp ý').inputValue()).toBe(WORDS)
  expect(await bar.count()).toBe(0)
  await send(page, 'Bữa ăn phải đủ chất.')
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await quotesOf(draft)).toEqual([[WORDS, TEXT.indexOf(WORDS)]])
  expect(await page.locator('mark').allTextContents()).toEqual([WORDS])
  expect(await page.locator('.own q').textContent()).toBe(WORDS)
  // What is marked can be selected over.
  await select(page, 'chăm lo')
  await bar.waitFor()
  expect(page.said).toEqual([])
})

test('words dragged over with a mouse open the bar, words of two paragraphs do not', async () => {
  const { page } = await reading({ viewport: { width: 1280, height: 900 } })
  const wording = page.locator('[data-wording]')
  const [first, second] = [await wording.nth(0).boundingBox(), await wording.nth(1).boundingBox()]
  const drag = async (to: { x: number; y: number }) => {
    await page.mouse.move(first!.x + 2, first!.y + first!.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 5 })
    await page.mouse.up()
  }
  const bar = page.getByRole('button', { name: 'Góp ý những chữ này' })
  await drag({ x: first!.x + 120, y: first!.y + first!.height / 2 })
  await bar.waitFor()
  await page.evaluate(() => getSelection()!.removeAllRanges())
  await bar.waitFor({ state: 'detached' })
  await drag({ x: second!.x + 60, y: second!.y + second!.height / 2 })
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('Giảm')
  expect(await bar.count()).toBe(0)
  expect(page.url()).not.toContain('p=')
})

test('with the keyboard alone the words are selected in the form', async () => {
  const { page, draft } = await reading()
  await page.locator('[data-paragraph]').first().getByRole('link', { name: /Góp ý/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor()
  await page.getByText('Chỉ góp ý vài chữ trong đoạn').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Hoặc bôi đen chữ trong ô này').focus()
  await page.keyboard.press('Control+Home')
  for (let at = 0; at < TEXT.indexOf(WORDS); at += 1) await page.keyboard.press('ArrowRight')
  // One letter short: the words are taken whole.
  for (let at = 1; at < WORDS.length; at += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.getByLabel('Những chữ bạn góp ý').inputValue()).toBe(WORDS)
  await send(page, 'Ghi rõ mức tiền.')
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await quotesOf(draft)).toEqual([[WORDS, TEXT.indexOf(WORDS)]])
})

test('without JavaScript the words are copied out; wrong ones come back with the remedy and everything typed', async () => {
  const { page, draft } = await reading({ javaScriptEnabled: false })
  await comment(page, TEXT)
  await page.getByText('Chỉ góp ý vài chữ trong đoạn').click()
  await page.getByLabel('Những chữ bạn góp ý').fill('chăm lo')
  await send(page, 'Lo cho ai?')
  await page.getByText('có ở nhiều chỗ').waitFor()
  expect(await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).inputValue()).toBe('Lo cho ai?')
  await page.getByLabel('Những chữ bạn góp ý').fill('bua an ca')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect(await quotesOf(draft)).toEqual([[WORDS, TEXT.indexOf(WORDS)]])
})

test('words five others spoke about are marked for every reader, in words too', async () => {
  const { page, draft, unit } = await reading({ javaScriptEnabled: false })
  const [paragraph] = draft.paragraphs
  const { id: batchId } = await db
    .insertInto('batch')
    .values({
      consultationId: draft.consultationId,
      unitId: unit.id,
      month: '2026-03-01',
      toldIn: '2026-03-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const row = {
    batchId,
    consultationId: draft.consultationId,
    draftId: draft.id,
    versionId: draft.versionId,
    paragraphId: paragraph!.id,
    sectionNumber: paragraph!.sectionNumber,
    target: 'paragraph' as const,
    stance: 'agree' as const,
    body: '',
    unitId: unit.id,
    channel: 'link' as const,
    givenOn: '2026-03-02',
    digest: Buffer.alloc(32),
    quoteExact: WORDS,
    quotePrefix: '',
    quoteSuffix: '',
    quoteStart: TEXT.indexOf(WORDS),
  }
  const add = (n: number) =>
    db
      .insertInto('opinion')
      .values(Array.from({ length: n }, () => ({ ...row, id: crypto.randomUUID() })))
      .execute()
  await add(4)
  await page.reload()
  expect(await page.locator('mark').count()).toBe(0)
  await add(1)
  await page.reload()
  expect(await page.locator('mark').allTextContents()).toEqual([WORDS])
  await page.getByText('từ 5 ý kiến trở lên góp ý đúng những chữ này').waitFor()
})
