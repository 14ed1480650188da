import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { tooWide } from '../setup/wrong-with.ts'
import { aReader, card, network, noNetwork, say, WORDS } from './reader.ts'

const SHUT = 'Trình duyệt chưa cho mở phần lưu trên máy này'

/** From now on the browser refuses its storage to the page, as one short of room or just woken may; or gives it again. */
const refusing = (page: Page, refused: boolean) =>
  page.evaluate((refused) => {
    const held = globalThis as { own?: PropertyDescriptor }
    held.own ??= Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!
    const refuse = () => {
      throw new DOMException('refused', 'UnknownError')
    }
    Object.defineProperty(
      IDBDatabase.prototype,
      'transaction',
      refused ? { ...held.own, value: refuse } : held.own,
    )
  }, refused)

test('where the browser refuses its storage the person is told, nothing is dropped, and what waits goes by itself once it is given again', async () => {
  const { page, own } = await aReader()
  noNetwork()
  await say(page, WORDS)
  await card(page).getByText('Chưa liên lạc được với Góp Ý').waitFor()
  await page.clock.install()
  await refusing(page, true)
  await card(page).getByRole('button', { name: 'Bỏ', exact: true }).click()
  await card(page).getByRole('button', { name: 'Bỏ hẳn' }).click()
  await page.getByText(SHUT).first().waitFor()
  expect(await tooWide(page)).toBe(0)

  network()
  await page.evaluate(() => void dispatchEvent(new Event('online')))
  await page.clock.fastForward(1_000)
  await refusing(page, false)
  expect(await own()).toEqual([])
  await page.clock.fastForward(30_000)
  await expect.poll(own, { timeout: 10_000 }).toMatchObject([{ body: WORDS }])
})

test.each(['open', 'transaction', 'indexedDB'] as const)(
  'where the browser refuses its storage (%s) what is sent is received, and the receipt is shown',
  async (refused) => {
    const { page, own } = await aReader()
    await page.addInitScript((refused) => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError')
      }
      if (refused === 'open') IDBFactory.prototype.open = refuse
      else if (refused === 'transaction') IDBDatabase.prototype.transaction = refuse
      else Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
    }, refused)
    await page.reload()
    await say(page, WORDS)
    await page.getByText('Đã nhận ý kiến của bạn').waitFor()
    expect(await page.locator('.receipt').first().textContent()).toMatch(/\S/)
    expect(await own()).toMatchObject([{ body: WORDS }])
  },
)

test('the page of own opinions says that it cannot look at what waits on this device', async () => {
  const { page } = await aReader()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'UnknownError')
    }
  })
  await page.goto('/mine')
  await page.getByText(SHUT).waitFor()
  expect(await tooWide(page)).toBe(0)
})

test('who leaves a device that lets something stay is told, and told what to do', async () => {
  const { page } = await aReader()
  await page.addInitScript(() => {
    CacheStorage.prototype.delete = () => Promise.reject(new DOMException('refused', 'UnknownError'))
  })
  await page.goto('/leave')
  await page.getByRole('button', { name: 'Quên mọi thứ trên máy này' }).click()
  await page.getByText('Trình duyệt chưa xoá hết những gì máy này giữ').waitFor()
})
