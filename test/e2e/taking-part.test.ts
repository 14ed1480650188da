import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { agree, aCode, aPhone, aUnitThatIsAsked, closed, join, notYet, open } from './member.ts'

test('a code typed as it is printed leads where its QR leads', async () => {
  const { code, unit } = await aUnitThatIsAsked()
  const page = await aPhone({ javaScriptEnabled: false })
  await page.goto('/')
  await page.getByLabel('Mã của đơn vị').fill(` ${code.slice(0, 5).toUpperCase()}-${code.slice(5)} `)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(unit.name)
})

test('from the QR to the draft it takes three taps, and what is kept is said before the first', async () => {
  const { code, draft } = await aUnitThatIsAsked()
  const page = await aPhone({ javaScriptEnabled: false })
  await page.goto(`/v/${code}`)
  expect(await page.getByText('không lưu tên').count()).toBe(1)
  await agree(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(draft.title)
})

test('an unknown code and a closed one are explained, and can be typed again', async () => {
  const { code, unit } = await aUnitThatIsAsked()
  await db.updateTable('joinLink').where('code', '=', code).set({ closedAt: new Date() }).execute()
  const page = await aPhone({ javaScriptEnabled: false })
  await page.goto(`/v/${code}`)
  await page.getByText(`Mã của ${unit.name} không còn dùng nữa`).waitFor()
  await page.goto('/v/khongcoma2')
  await page.getByText('Không tìm thấy mã này').waitFor()
  expect(await page.getByLabel('Mã của đơn vị').inputValue()).toBe('khongcoma2')
})

test('several drafts are listed, each with its state', async () => {
  const { code, unit } = await aUnitThatIsAsked()
  await aDraft(unit, ['Một đoạn.'], closed)
  await aDraft(unit, ['Một đoạn.'], notYet)
  const other = await aDraft(unit, ['Một đoạn.'], open)
  const page = await aPhone({ javaScriptEnabled: false })
  await page.goto(`/v/${code}`)
  await agree(page)
  await page.getByRole('heading', { name: 'Các đợt lấy ý kiến' }).waitFor()
  const states = await page.locator('section .badge').allTextContents()
  expect(states.map((it) => it.trim())).toEqual([
    'Đang nhận góp ý',
    'Đang nhận góp ý',
    'Sắp mở',
    'Đã kết thúc',
  ])
  await page.goto(`/d/${other.slug}`)
  expect(await page.getByText('Nhận góp ý đến').count()).toBe(1)
})

test.each([
  ['before it opens', notYet, 'Ô góp ý sẽ hiện ra khi đến thời gian mở.'],
  ['after it closed', closed, 'Đã kết thúc nhận góp ý'],
])('a draft can be read %s, and says why there is no box', async (_, times, words) => {
  const { code, draft } = await aUnitThatIsAsked(['Nâng lương tối thiểu.'], times)
  const page = await aPhone({ javaScriptEnabled: false })
  await page.goto(`/v/${code}`)
  await agree(page)
  await page.goto(`/d/${draft.slug}/1?p=${draft.paragraphs[0]!.id}`)
  await page.getByText('Nâng lương tối thiểu.').waitFor()
  expect(await page.getByText(words).count()).toBe(1)
  expect(await page.locator('form').count()).toBe(0)
})

test('a device that speaks for one unit is asked before it speaks for another', async () => {
  const first = await aUnitThatIsAsked()
  const second = await aUnit('CĐCS Trường Mầm non Hoa Sen')
  const code = await aCode(second)
  const page = await aPhone({ javaScriptEnabled: false })
  await join(page, first.code)
  await page.goto(`/v/${code}`)
  await page.getByText(`Máy này đang góp ý với tư cách đoàn viên ${first.unit.name}`).waitFor()
  await page.getByRole('button', { name: `Đổi sang ${second.name}` }).click()
  await page.getByText('Chưa có đợt lấy ý kiến nào').waitFor()
  expect(await page.locator('main').textContent()).toContain(second.name)
})

test('a draft is nothing to a device of another unit, nor to one that joined nothing', async () => {
  const { draft } = await aUnitThatIsAsked()
  const other = await aUnitThatIsAsked()
  const stranger = await aPhone({ javaScriptEnabled: false })
  await stranger.goto(`/d/${draft.slug}/1`)
  expect(await stranger.textContent('main')).toContain('chưa tham gia góp ý')
  expect(await stranger.textContent('main')).not.toContain('đăng nhập')
  expect(await stranger.getByLabel('Mã của đơn vị').count()).toBe(1)
  await join(stranger, other.code)
  await stranger.goto(`/d/${draft.slug}/1`)
  expect(await stranger.textContent('main')).toContain('Không tìm thấy dự thảo này')
  expect(await stranger.content()).not.toContain('Nâng lương tối thiểu')
})

test('when a link is closed, what was said through it is still there to be read, changed and withdrawn', async () => {
  const { code, unit } = await aUnitThatIsAsked()
  const page = await aPhone({ javaScriptEnabled: false })
  await join(page, code)
  for (const part of ['#draft', '#general']) {
    await page.locator(part).getByRole('link', { name: 'Viết ý kiến' }).click()
    await page.locator(part).getByText('Nhất trí', { exact: true }).click()
    await page.locator(part).getByRole('button', { name: 'Gửi ý kiến' }).click()
    await page.locator(part).getByText('Đã nhận ý kiến của bạn').waitFor()
  }
  await db.updateTable('joinLink').where('code', '=', code).set({ closedAt: new Date() }).execute()
  await page.goto('/mine')
  await page.getByText(`Mã của ${unit.name} không còn dùng nữa`).waitFor()
  expect(await page.locator('article').count()).toBe(2)
  for (let left = 1; left >= 0; left--) {
    await page.getByRole('link', { name: 'Rút lại' }).first().click()
    await page.getByRole('button', { name: 'Rút ý kiến' }).click()
    await page.getByText('Đã rút ý kiến').waitFor()
    await page.goto('/mine')
    expect(await page.locator('article').count()).toBe(left)
  }
})

test('a device that leaves forgets its unit, its opinions and what was typed', async () => {
  const { code } = await aUnitThatIsAsked()
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByRole('link', { name: 'Góp ý đoạn này' }).first().click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Viết dở.')
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0)
  await page.goto('/mine')
  await page.getByRole('link', { name: 'Rời khỏi thiết bị này' }).click()
  await page.getByRole('button', { name: 'Quên mọi thứ trên máy này' }).click()
  await page.getByText('Máy này đã thôi góp ý.').waitFor()
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  await page.goto('/mine')
  await page.getByText('Máy này chưa tham gia góp ý').waitFor()
})

test('the phone remembers how far one has read, and tells nobody', async () => {
  const blocks = Array.from({ length: 3 }, (_, n) => [
    { kind: 'heading' as const, level: 1, label: 'I'.repeat(n + 1), text: `Phần ${n + 1}` },
    ...Array.from({ length: 20 }, (_, k) => ({
      kind: 'paragraph' as const,
      level: null,
      label: null,
      text: `Đoạn ${n + 1}.${k + 1} của dự thảo.`,
    })),
  ]).flat()
  const { code } = await aUnitThatIsAsked(blocks)
  const page = await aPhone()
  await join(page, code)
  await page.getByRole('link', { name: 'Bắt đầu đọc' }).click()
  await page.getByText('Trang 1 trên 3').waitFor()
  await page.getByRole('link', { name: 'Trang tiếp' }).scrollIntoViewIfNeeded()
  await expect.poll(() => page.evaluate(() => Object.values(localStorage))).toEqual(['1'])
  await page.getByRole('link', { name: 'Mục lục' }).click()
  await page.getByText('Đã đọc 1 trên 3 trang').waitFor()
  await page.getByRole('link', { name: 'Đọc tiếp trang 2' }).click()
  await page.getByText('Đoạn 2.1 của dự thảo.').waitFor()
})
