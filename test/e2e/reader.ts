import type { Page } from 'playwright-core'
import { afterAll, beforeEach, expect } from 'vitest'

import { startFaultProxy } from '../offline/fault-proxy.ts'
import { aPhone, aUnitThatIsAsked, comment, join, kept, server } from './member.ts'

export const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
export const HOURS = 'Giảm giờ làm thêm trong năm 2027.'
export const WORDS = 'Đề nghị ghi rõ lộ trình và người chịu trách nhiệm.'

/** What stands between the phones of a test and the house. */
export const proxy = await startFaultProxy(server.address)
afterAll(() => proxy.close())
beforeEach(() => proxy.let(() => undefined))

export const noNetwork = () => proxy.let(() => 'dropBefore')
export const network = () => proxy.let(() => undefined)

/** A phone that read one section, and whose service worker has kept what it needs. */
export async function aReader(content = [PAY, HOURS]) {
  const page = await aPhone({ baseURL: proxy.address })
  const { code, draft } = await aUnitThatIsAsked(content)
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByText(PAY).waitFor()
  await keptForReading(page, [`/d/${draft.slug}/1`, `/d/${draft.slug}`, '/mine'])
  const own = async () => (await kept()).filter((it) => it.draftId === draft.id)
  return { page, draft, own }
}

/** Waits until the copies of these pages and of the one that stands in for others are there, and the outbox's program. */
async function keptForReading(page: Page, paths: string[]) {
  const names = [...paths.map((it) => `${it}/__data.json`), '/offline']
  await expect.poll(() => pagesHeld(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(names))
  await page.waitForLoadState('networkidle')
}

export const pagesHeld = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('gopy-pages')).keys()).map(({ url }) => new URL(url).pathname),
  )

/** What lies in the outbox, as a page shows it. */
export const card = (page: Page) => page.locator('.queued')

/** Says something of a paragraph and sends it. */
export async function say(page: Page, words: string, about = PAY) {
  await comment(page, about)
  await page.locator('form').getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(words)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
}
