import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { filledIn } from '../meetings/filled.ts'
import { db } from '../setup/database.ts'
import { aDesk } from '../setup/desk.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { pictured, tooWide, wrongWith } from '../setup/wrong-with.ts'

async function aHall() {
  const unit = await aUnit('CĐCS Công ty May Bến Thuỷ')
  const draft = await aDraft(unit, ['Nâng lương tối thiểu vùng.', 'Giảm giờ làm thêm.'])
  const kept = () =>
    db
      .selectFrom('opinion')
      .where('consultationId', '=', draft.consultationId)
      .where('withdrawn', '=', false)
      .select(['body', 'stance', 'channel', 'paragraphId', 'sharedBy', 'contributorGroup'])
      .execute()
  return { unit, draft, kept }
}

/** Opens a meeting on the page that lists them. */
async function opened(desk: Page): Promise<void> {
  await desk.getByLabel('Chọn đơn vị').selectOption({ index: 1 })
  await desk.getByLabel('Số người có mặt, hoặc số phiếu thu về').fill('46')
  await desk.getByRole('button', { name: 'Bắt đầu nhập' }).click()
  await desk.waitForURL(/\/office\/meetings\/[0-9a-f-]{36}/)
}

/** The search field, once the page keeps what is typed. */
async function ready(desk: Page): Promise<void> {
  await desk.waitForFunction(() => document.querySelector('noscript') !== null)
  await desk.getByLabel('Tìm đoạn').waitFor()
  await desk.waitForLoadState('networkidle')
}

test('an officer enters opinion after opinion by keyboard alone, corrects one, withdraws one and closes the meeting', async () => {
  const { unit, draft, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', {}, ['officer'])
  await opened(desk)
  await ready(desk)
  const { keyboard } = desk

  await desk.getByLabel('Tìm đoạn').focus()
  await keyboard.type('gio lam')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Space')
  await keyboard.press('ArrowRight')
  await keyboard.press('Tab')
  await keyboard.type('Đề nghị nêu rõ số giờ.')
  await keyboard.press('Control+Enter')
  await desk.getByText('Đã nhập (1)').waitFor()
  expect(await kept()).toEqual([
    {
      body: 'Đề nghị nêu rõ số giờ.',
      stance: 'agreeInPart',
      channel: 'meeting',
      paragraphId: draft.paragraphs[1]!.id,
      sharedBy: null,
      contributorGroup: null,
    },
  ])

  // The cursor is back where the next one begins.
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe('place-search')
  await keyboard.type('luong')
  await keyboard.press('Enter')
  await keyboard.press('Space')
  await keyboard.press('Control+Enter')
  await desk.getByText('Đã nhập (2)').waitFor()

  const second = desk.locator('#entries li', { hasText: 'Nâng lương' })
  await second.getByRole('link', { name: 'Sửa' }).press('Enter')
  await desk.getByRole('heading', { name: 'Sửa ý kiến đã nhập' }).waitFor()
  await second.getByLabel('Lời góp ý').fill('Nâng sớm hơn.')
  await second.getByLabel('Bao nhiêu người cùng ý kiến này?').fill('12')
  await second.getByRole('button', { name: 'Lưu' }).press('Enter')
  await desk.getByText('Đã sửa.').waitFor()
  expect(await kept()).toContainEqual(expect.objectContaining({ body: 'Nâng sớm hơn.', sharedBy: 12 }))

  const first = desk.locator('#entries li', { hasText: 'Giảm giờ' })
  await first.getByRole('link', { name: 'Rút' }).press('Enter')
  await first.getByRole('button', { name: 'Rút và xoá lời' }).press('Enter')
  await desk.getByText('Đã rút ý kiến, lời đã xoá.').waitFor()
  expect(await kept()).toHaveLength(1)

  await desk.getByText('Khoá sổ', { exact: true }).press('Enter')
  await desk.getByRole('button', { name: 'Tôi đã nhập xong, khoá sổ' }).press('Enter')
  await desk.getByText('không còn nối với cuộc họp này').waitFor()
  expect(await desk.getByLabel('Tìm đoạn').count()).toBe(0)
})

test('with the Wi-Fi gone opinions wait on the device, and are each one when it is back', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', {}, ['officer'])
  await opened(desk)
  await ready(desk)
  await desk.context().setOffline(true)
  for (const words of ['Lời thứ nhất.', 'Lời thứ hai.']) {
    await desk.getByLabel('Tìm đoạn').fill('luong')
    await desk.getByLabel('Tìm đoạn').press('Enter')
    await desk.getByLabel('Không nhất trí').check()
    await desk.getByLabel('Lời góp ý').fill(words)
    await desk.getByLabel('Lời góp ý').press('Control+Enter')
    await desk.locator('.queued', { hasText: words }).waitFor()
  }
  await desk.getByLabel('Lời góp ý').fill('Đang gõ dở')
  expect(await kept()).toEqual([])
  await desk.context().setOffline(false)
  await desk.getByText('Đã nhập (2)').waitFor({ timeout: 60_000 })
  expect((await kept()).map(({ body }) => body).toSorted()).toEqual(['Lời thứ hai.', 'Lời thứ nhất.'])
  expect(await desk.getByLabel('Lời góp ý').inputValue()).toBe('Đang gõ dở')
  await desk.reload()
  await desk.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('[name=body]')?.value === 'Đang gõ dở',
  )
})

test('what is typed before that which waits on the device was brought back stands with it', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', {}, ['officer'])
  await opened(desk)
  await ready(desk)
  await desk.getByLabel('Tìm đoạn').fill('luong')
  await desk.getByLabel('Tìm đoạn').press('Enter')
  await desk.getByLabel('Lời góp ý').fill('Mức này thấp.')
  await desk.waitForFunction(draftWaits, 'Mức này thấp.')

  const letGo = await holdDrafts(desk)
  await desk.reload()
  await ready(desk)
  await desk.getByLabel('Không nhất trí').check()
  await desk.getByLabel('Lời góp ý').fill('Cần nâng sớm.')
  await letGo()
  await desk.waitForFunction(draftWaits, 'Mức này thấp.\nCần nâng sớm.')
  expect(await desk.getByLabel('Không nhất trí').isChecked()).toBe(true)
  await desk.getByRole('button', { name: 'Ghi ý kiến này' }).click()
  await desk.getByText('Đã nhập (1)').waitFor()
  expect(await kept()).toMatchObject([{ body: 'Mức này thấp.\nCần nâng sớm.', stance: 'disagree' }])
})

/** In the page: whether these words wait to be gone on with. */
function draftWaits(words: string): Promise<boolean> {
  return new Promise((tell, fail) => {
    const opening = indexedDB.open('gopy')
    opening.addEventListener('error', fail)
    opening.addEventListener('success', () => {
      const asking = opening.result.transaction('drafts').objectStore('drafts').getAll()
      asking.addEventListener('success', () => {
        opening.result.close()
        tell(asking.result.some(({ typed }) => typed.body === words))
      })
    })
  })
}

/** Another tab that has the drafts of this browser to itself, until what is returned is called: nobody else reads them. */
async function holdDrafts(page: Page): Promise<() => Promise<void>> {
  const beside = await page.context().newPage()
  await beside.goto(new URL('/help', page.url()).href)
  await beside.evaluate(
    () =>
      new Promise<void>((held) => {
        const opening = indexedDB.open('gopy')
        opening.addEventListener('success', () => {
          const drafts = opening.result.transaction('drafts', 'readwrite').objectStore('drafts')
          const again = () => drafts.count().addEventListener('success', again)
          again()
          held()
        })
      }),
  )
  return () => beside.close()
}

test('without JavaScript the same is done by forms', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', { javaScriptEnabled: false }, ['officer'])
  await opened(desk)
  await desk.getByLabel('Tìm đoạn').fill('gio lam')
  await desk.getByRole('button', { name: 'Tìm' }).click()
  await desk.getByLabel('Giảm giờ làm thêm.').check()
  await desk.getByLabel('Ý kiến khác').check()
  await desk.getByRole('button', { name: 'Ghi ý kiến này' }).click()
  await desk.getByText('Vui lòng viết ý kiến').waitFor()
  await desk.getByLabel('Lời góp ý').fill('Thêm một câu.')
  await desk.getByRole('button', { name: 'Ghi ý kiến này' }).click()
  await desk.getByText('Đã nhận. Mời nhập ý kiến tiếp theo.').waitFor()
  expect(await kept()).toMatchObject([{ body: 'Thêm một câu.', stance: 'other' }])
})

test.each([
  ['a phone in the light', { viewport: { width: 360, height: 780 }, colorScheme: 'light' as const }],
  ['a phone in the dark', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
  ['a desktop in the light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }],
  ['a desktop in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
])('axe finds nothing on the pages of meetings on %s, and none is too wide', async (_, options) => {
  const { unit } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', options, ['officer'])
  const check = async () => {
    expect(await wrongWith(desk)).toEqual([])
  }
  await check()
  await opened(desk)
  await ready(desk)
  await desk.getByLabel('Tìm đoạn').fill('luong')
  await desk.getByLabel('Tìm đoạn').press('Enter')
  await desk.getByLabel('Không nhất trí').check()
  await desk.getByLabel('Lời góp ý').fill('Viết lại đoạn này.')
  await check()
  await desk.getByRole('button', { name: 'Ghi ý kiến này' }).click()
  await desk.getByText('Đã nhập (1)').waitFor()
  await desk.getByRole('link', { name: 'Sửa' }).click()
  await desk.getByRole('heading', { name: 'Sửa ý kiến đã nhập' }).waitFor()
  await check()
})

test('a name in what is typed is pointed out on the device alone, and is entered all the same when the officer says so', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', {}, ['officer'])
  await opened(desk)
  await ready(desk)
  await desk.getByLabel('Tìm đoạn').fill('gio lam')
  await desk.getByLabel('Tìm đoạn').press('Enter')
  const sent: string[] = []
  desk.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const body = desk.locator('#entry').getByLabel('Lời góp ý')
  await body.fill('Chị Trần Thị Hoa ở tổ may hay bị ép làm thêm.')
  const warning = desk.locator('#entry').getByText('Có chữ giống tên hoặc số của người')
  await warning.waitFor()
  expect(await wrongWith(desk)).toEqual([])
  expect(sent.filter((it) => it.includes('Hoa'))).toEqual([])
  await body.fill('Tổ may hay bị ép làm thêm.')
  await warning.waitFor({ state: 'detached' })
  await body.fill('Chị Trần Thị Hoa ở tổ may hay bị ép làm thêm.')
  await warning.waitFor()
  await desk.locator('#entry').getByText('Không nhất trí').click()
  await body.press('Control+Enter')
  await desk.getByText('Đã nhập (1)').waitFor()
  expect(await kept()).toMatchObject([{ body: 'Chị Trần Thị Hoa ở tổ may hay bị ép làm thêm.' }])
  // Entered, it is pointed out beside the entry, also without JavaScript.
  await desk.locator('#entries').getByText('Có chữ giống tên hoặc số của người').waitFor()
  expect(await tooWide(desk)).toBe(0)
})

test('before a file is taken its page shows the rows with words like a name, and it is taken all the same', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', { acceptDownloads: true }, ['officer'])
  await opened(desk)
  await desk.goto(`${desk.url().split('?')[0]}/import`)
  const coming = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Tải tệp mẫu' }).click()
  const template = await readFile(await (await coming).path())
  const named = 'Chị Trần Thị Hoa ở tổ may hay bị ép làm thêm.'
  const bytes = await filledIn(new Uint8Array(template).buffer, [
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': 'Đề nghị tăng bữa ăn ca.' }],
    ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': named }],
  ])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'phiếu.xlsx', mimeType, buffer: Buffer.from(bytes) })
  await desk.getByRole('button', { name: 'Xem trước' }).click()
  await desk.getByText('1 dòng có chữ giống tên hoặc số của người').waitFor()
  const row = desk.getByRole('row').filter({ hasText: 'Trần Thị Hoa' })
  expect(await row.getByRole('cell').first().innerText()).toBe('5')
  expect(await wrongWith(desk)).toEqual([])
  expect(await tooWide(desk)).toBeLessThanOrEqual(0)
  await desk.getByRole('button', { name: 'Nhập các ý kiến này' }).click()
  await expect
    .poll(async () => (await kept()).map(({ body }) => body).sort())
    .toEqual([named, 'Đề nghị tăng bữa ăn ca.'])
  await desk.getByText('dòng có chữ giống tên').waitFor({ state: 'detached' })
})

/** What is wrong with the page as it stands on a phone and on a desktop. */
async function wrongOnBoth(desk: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const width of [360, 1280]) {
    await desk.setViewportSize({ width, height: 800 })
    found.push(...(await pictured(desk, `${name}-${width}`)))
  }
  return found
}

test('more heads than were there are pointed out beside what is typed and what was entered, and are entered', async () => {
  const { unit, kept } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', {}, ['officer'])
  await opened(desk)
  await ready(desk)
  await desk.getByLabel('Tìm đoạn').fill('gio lam')
  await desk.getByLabel('Tìm đoạn').press('Enter')
  await desk.locator('#entry').getByText('Nhất trí', { exact: true }).click()
  const heads = desk.locator('#entry').getByLabel('Bao nhiêu người cùng ý kiến này?')
  const warning = desk.locator('#entry').getByText('Nhiều hơn 46 người dự đã khai')
  await heads.fill('46')
  expect(await warning.count()).toBe(0)
  await heads.fill('47')
  await warning.waitFor()
  expect(await wrongOnBoth(desk, 'crowded-by-hand')).toEqual([])
  await heads.press('Control+Enter')
  await desk.getByText('Đã nhập (1)').waitFor()
  expect(await kept()).toMatchObject([{ sharedBy: 47 }])
  await desk.locator('#entries').getByText('Nhiều hơn 46 người dự đã khai').waitFor()
})

test('the preview of a file says which rows another file had, which stand already, and which have more heads than were there', async () => {
  const { unit } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', { acceptDownloads: true }, ['officer'])
  await opened(desk)
  await desk.goto(`${desk.url().split('?')[0]}/import`)
  const coming = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Tải tệp mẫu' }).click()
  const template = new Uint8Array(await readFile(await (await coming).path())).buffer
  const look = async (rows: Parameters<typeof filledIn>[1]) => {
    const buffer = Buffer.from(await filledIn(template, rows))
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await desk.locator('input[type=file]').setInputFiles({ name: 'phiếu.xlsx', mimeType, buffer })
    await desk.getByRole('button', { name: 'Xem trước' }).click()
  }
  await look([['CHUNG', 'Nhất trí']])
  await desk.getByText('1 ý kiến sẽ được thêm').waitFor()
  await desk.getByRole('button', { name: 'Nhập các ý kiến này' }).click()
  await desk.getByText(/^Đã nhập \d+ ý kiến từ tệp này\.$/).waitFor()
  await look([
    ['CHUNG', 'Nhất trí'],
    ['CHUNG', 'Nhất trí', { 'Số người cùng ý kiến': 50 }],
  ])
  await desk.getByText('1 dòng có số người cùng ý kiến nhiều hơn 46 người dự đã khai').waitFor()
  await desk.getByText('1 dòng giống hệt dòng đã nhập trước đó từ một tệp khác').waitFor()
  await desk.getByText('Dòng 4. Nếu vẫn là những phiếu ấy').waitFor()
  expect(await wrongOnBoth(desk, 'looked-at')).toEqual([])
  await look([['CHUNG', 'Nhất trí', { 'Mã phiếu': '8' }]])
  await desk.getByText('1 dòng sẽ được thêm dù giống hệt ý kiến đã nhập trước đó').waitFor()
})

test('on a phone the way to the Excel file can be touched, and stands below the header when it is jumped to', async () => {
  const { unit } = await aHall()
  const desk = await aDesk(unit, '/office/meetings', { viewport: { width: 360, height: 640 } }, ['officer'])
  await opened(desk)
  await ready(desk)
  const link = desk.getByRole('link', { name: 'Nhập từ tệp Excel' })
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  const covered = await link.evaluate((it) => {
    scrollTo(0, document.documentElement.scrollHeight)
    it.scrollIntoView()
    const { left, top, width, bottom } = it.getBoundingClientRect()
    return [top + 1, bottom - 1].filter((y) => document.elementFromPoint(left + width / 2, y) !== it)
  })
  expect(covered).toEqual([])
})
