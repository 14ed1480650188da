import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeEach, expect, test } from 'vitest'

import { startFaultProxy } from '../offline/fault-proxy.ts'
import { browserOn } from '../setup/browser.ts'
import { agree, aUnitThatIsAsked, comment, draftsKept, kept, server } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
const WORDS = 'Đề nghị ghi rõ lộ trình và người chịu trách nhiệm.'

const proxy = await startFaultProxy(server.address)
afterAll(() => proxy.close())
beforeEach(() => proxy.let(() => undefined))

const card = (page: Page) => page.locator('.queued')
const press = (page: Page) => page.getByRole('button', { name: 'Gửi ý kiến' }).click()
const put = (fault: 'stallBefore' | 'stallAfter' | 'dropAfter') =>
  proxy.let(({ method }) => (method === 'PUT' ? fault : undefined))

/** At which step the browser is killed, and what brings it there. */
const steps: [string, (page: Page, own: () => Promise<unknown[]>) => Promise<void>][] = [
  ['while the draft lies there', async () => undefined],
  ['at the very moment of sending', (page) => press(page)],
  [
    'while the opinion is on its way and the house has not heard',
    async (page) => {
      put('stallBefore')
      await press(page)
      await card(page).getByText('Đang gửi').waitFor()
    },
  ],
  [
    'when the house has kept it and its answer is on the way',
    async (page, own) => {
      put('stallAfter')
      await press(page)
      await expect.poll(own).toHaveLength(1)
    },
  ],
  [
    'while it waits to be sent again, kept or not',
    async (page) => {
      put('dropAfter')
      await press(page)
      await card(page).getByText('Chưa liên lạc được').waitFor()
    },
  ],
  [
    'as soon as the receipt is there',
    async (page) => {
      const answered = page.waitForResponse((it) => it.request().method() === 'PUT')
      await press(page)
      await answered
    },
  ],
]

test.each(steps)('a browser killed %s loses nothing and doubles nothing', async (_, until) => {
  const profile = await mkdtemp(path.join(tmpdir(), 'gopy-profile-'))
  const killed: (() => Promise<void>)[] = []
  const aBrowser = async () => {
    const it = await browserOn(profile)
    killed.push(it.kill)
    return it
  }
  try {
    const { code, draft } = await aUnitThatIsAsked([PAY])
    const own = async () => (await kept()).filter((it) => it.draftId === draft.id)
    // Browsers write cookies to disk every half minute, and when they are closed.
    const { page: joining, close } = await aBrowser()
    await joining.goto(`${proxy.address}/v/${code}`)
    await agree(joining)
    await joining.getByRole('link', { name: 'Bắt đầu đọc' }).waitFor()
    await close()

    const { page, kill } = await aBrowser()
    await page.goto(`${proxy.address}/d/${draft.slug}/1`)
    await comment(page, PAY)
    await page.locator('form').getByText('Ý kiến khác').click()
    await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
    await expect.poll(() => draftsKept(page)).toContain(WORDS)
    await until(page, own)
    await kill()

    proxy.let(() => undefined)
    const { page: again } = await aBrowser()
    await again.goto(`${proxy.address}/mine`)
    await again.getByText(WORDS).first().waitFor()
    // Only what was never sent waits for its person; all else goes by itself.
    const goOn = again.getByRole('link', { name: 'Viết tiếp' })
    if ((await own()).length === 0 && (await goOn.count()) > 0) {
      await goOn.click()
      await again.getByText('Bản nháp trên máy này').waitFor()
      await press(again)
      await again.getByText('Đã nhận ý kiến của bạn').waitFor()
    }
    await expect.poll(own, { timeout: 20_000 }).toMatchObject([{ body: WORDS }])
    await again.goto(`${proxy.address}/mine`)
    await again.locator('article', { hasText: WORDS }).waitFor()
    await expect.poll(() => card(again).count(), { timeout: 20_000 }).toBe(0)
    expect(await own()).toHaveLength(1)
  } finally {
    for (const kill of killed) await kill()
    await rm(profile, { recursive: true, force: true })
  }
})
