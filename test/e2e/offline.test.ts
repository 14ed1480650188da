import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aPhone, aUnitThatIsAsked, comment, join, kept } from './member.ts'
import { aReader, card, HOURS, network, noNetwork, pagesHeld, PAY, proxy, say, WORDS } from './reader.ts'

test('a section that was opened is read without network, also anew and from a closed page, and it is said that it is a copy', async () => {
  const { page, draft } = await aReader()
  noNetwork()
  await page.reload()
  await page.getByText(PAY).waitFor()
  await page.getByText('Bạn đang xem bản lưu trên máy này').waitFor()
  expect(new URL(page.url()).pathname).toBe(`/d/${draft.slug}/1`)
  await page.getByRole('link', { name: 'Mục lục', exact: true }).click()
  await page.getByRole('heading', { name: draft.title }).waitFor()
  const later = await page.context().newPage()
  await later.goto(`/d/${draft.slug}/1`)
  await later.getByText(HOURS).waitFor()
  network()
  await later.getByRole('link', { name: 'Mục lục', exact: true }).click()
  await later.getByRole('heading', { name: draft.title }).waitFor()
  await later.getByText('Bạn đang xem bản lưu').waitFor({ state: 'detached' })
})

test('a page that was never opened says so without network, and leads to what there is', async () => {
  const { page } = await aReader()
  noNetwork()
  await page.goto('/d/chua-mo-bao-gio/4')
  await page.getByText('không có bản lưu của nó').waitFor()
  await page.locator('main').getByRole('link', { name: 'Ý kiến của tôi' }).click()
  await page.getByRole('heading', { name: 'Ý kiến của tôi' }).waitFor()
})

test('what is typed and sent without network waits on the phone, is seen there, and goes by itself when there is one', async () => {
  const { page, own } = await aReader()
  noNetwork()
  await page.reload()
  await say(page, WORDS)
  await card(page).getByText('Chưa liên lạc được với Góp Ý').waitFor()
  expect(await card(page).getByText('Đã lưu trên máy').count()).toBe(1)
  await page.getByRole('link', { name: '1 ý kiến chưa gửi' }).click()
  await page.getByRole('heading', { name: 'Trên máy này, chưa gửi xong' }).waitFor()
  expect(await card(page).locator('.words').textContent()).toBe(WORDS)
  expect(await own()).toEqual([])

  network()
  await page.reload()
  await page.locator('article', { hasText: WORDS }).waitFor()
  expect(await own()).toMatchObject([{ body: WORDS, late: false }])
})

test('what was received is in sight when it was sent, and is among one’s own without network, changed and taken back as it was', async () => {
  const { page } = await aReader([PAY, `${HOURS} ${'Người lao động cần thời gian nghỉ ngơi. '.repeat(12)}`])
  await comment(page, PAY)
  await page.locator('form').getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  const receipt = page.getByText('Đã nhận ý kiến của bạn')
  await receipt.waitFor()
  const inSight = () =>
    receipt.evaluate((it) => it.getBoundingClientRect()).then(({ top, bottom }) => top >= 0 && bottom <= 800)
  await expect.poll(inSight, { timeout: 10_000 }).toBe(true)
  const own = () => page.evaluate(async () => (await (await caches.match('/mine/__data.json'))?.text()) ?? '')
  await expect.poll(own, { timeout: 10_000 }).toContain(WORDS)
  noNetwork()
  await page.goto('/mine')
  await page.getByText(WORDS).waitFor()
})

test('a consultation that closed meanwhile takes what waited, as late', async () => {
  const { page, draft, own } = await aReader()
  noNetwork()
  await say(page, WORDS)
  await card(page).getByText('Chưa liên lạc được').waitFor()
  await db
    .updateTable('consultation')
    .where('id', '=', draft.consultationId)
    .set({ closesAt: new Date(Date.now() - 60_000) })
    .execute()
  network()
  await card(page).getByRole('button', { name: 'Gửi ngay' }).click()
  await expect.poll(own, { timeout: 10_000 }).toMatchObject([{ body: WORDS, late: true }])
})

test('two tabs that send the same draft and others at once send each once', async () => {
  const { page, own } = await aReader()
  const second = await page.context().newPage()
  await second.goto(page.url())
  noNetwork()
  await say(page, WORDS)
  await card(page).getByText('Đã lưu trên máy').waitFor()
  await say(second, 'Một ý khác.', HOURS)
  await expect.poll(() => card(second).count()).toBe(2)
  network()
  await Promise.all([page, second].map((it) => it.evaluate(() => void dispatchEvent(new Event('online')))))
  await expect
    .poll(async () => (await own()).map((it) => it.body).toSorted(), { timeout: 10_000 })
    .toEqual([WORDS, 'Một ý khác.'].toSorted())
  expect(proxy.happened.get('dropBefore')).toBeGreaterThan(0)
})

test('a phone that keeps nothing, being full, says so, and what is typed is sent from the page', async () => {
  const page = await aPhone({ baseURL: proxy.address })
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: proxy.address, quotaSize: 1 })
  const { code, draft } = await aUnitThatIsAsked([PAY])
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await comment(page, PAY)
  await page.getByText('Ý kiến khác').click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill(WORDS)
  await page.getByText('Máy này không giữ được điều bạn viết').waitFor()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  expect((await kept()).filter((it) => it.draftId === draft.id)).toMatchObject([{ body: WORDS }])
})

test('leaving the device tells of what was not sent, and then nothing of anyone is left', async () => {
  const { page } = await aReader()
  noNetwork()
  await say(page, WORDS)
  await card(page).getByText('Chưa liên lạc được').waitFor()
  // The network is back for reading; what waits still fails, however fast the phone tries again.
  proxy.let(({ method }) => (method === 'PUT' ? 'dropBefore' : undefined))
  await page.goto('/leave')
  await expectNothingOfTheSecret(page.context(), page)
  await page.getByText('Còn 1 ý kiến trên máy này chưa gửi xong').waitFor()
  await page.getByRole('button', { name: 'Quên mọi thứ trên máy này' }).click()
  await page.getByText('Máy này đã thôi góp ý.').waitFor()
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        boxes: (await indexedDB.databases()).map(({ name }) => name),
        pages: (await (await caches.open('gopy-pages')).keys()).map(({ url }) => url),
        storage: Object.keys(localStorage),
      })),
    )
    .toEqual({ boxes: expect.anything(), pages: [], storage: [] })
  expect(await stored(page)).not.toContain(WORDS)
})

test('an address alone makes a phone forget nothing', async () => {
  const { page } = await aReader()
  noNetwork()
  await say(page, WORDS)
  await card(page).getByText('Chưa liên lạc được').waitFor()
  proxy.let(({ method }) => (method === 'PUT' ? 'dropBefore' : undefined))
  await page.goto('/?left')
  await page.goto('/mine')
  expect(await card(page).locator('.words').textContent()).toBe(WORDS)
})

test('another person who joins on the same browser finds no page of the one before', async () => {
  const { page, draft } = await aReader()
  const other = await aUnitThatIsAsked(['Đoạn của đơn vị khác.'])
  await page.context().clearCookies()
  await join(page, other.code)
  await page.waitForLoadState('networkidle')
  expect(await pagesHeld(page)).not.toContain(`/d/${draft.slug}/1/__data.json`)
})

/** Everything this browser keeps but cookies: the box, the copies, and what scripts can write. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      const box = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error('no box'))
      })
      for (const store of box.objectStoreNames)
        found.push(
          await new Promise((resolve) => {
            const asking = box.transaction(store).objectStore(store).getAll()
            asking.onsuccess = () => resolve(asking.result)
          }),
        )
      box.close()
    }
    for (const name of await caches.keys())
      if (name === 'gopy-pages') {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) found.push(await (await cache.match(request))!.text())
      }
    return JSON.stringify(found)
  })

async function expectNothingOfTheSecret(context: BrowserContext, page: Page) {
  const all = await stored(page)
  expect(all).toContain(WORDS)
  const secrets = (await context.cookies()).filter(({ name }) => /^gopy_(c_|seed|unit)/.test(name))
  expect(secrets.length).toBeGreaterThanOrEqual(3)
  for (const { value } of secrets) expect(all).not.toContain(value)
}
