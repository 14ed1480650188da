import { expect, test } from 'vitest'

import { aDesk } from '../setup/desk.ts'
import { db } from '../setup/database.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'
import { anEmptyTheme } from '../themes/a-theme.ts'

const words = (topic: string, n: number) => `Ý kiến thứ ${n} về ${topic} của công nhân trong khu công nghiệp.`

/** A draft with two themes of six opinions each, as an analysis leaves them. */
async function sorted() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(unit)
  const themes: string[] = []
  for (const [at, label] of ['bữa ăn ca', 'nhà trẻ'].entries()) {
    const themeId = await anEmptyTheme(draft, label, {
      position: at + 1,
      keyphrases: [label],
      opinionCount: 6,
    })
    themes.push(themeId)
    for (let n = 1; n <= 6; n++) {
      const body = words(label, n)
      await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body }))
      const { id: opinionId } = await db
        .selectFrom('opinion')
        .where('draftId', '=', draft.id)
        .where('body', '=', body)
        .select('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('themeOpinion')
        .values({ themeId, opinionId, closeness: n / 10 })
        .execute()
    }
  }
  return { unit, draft, themes }
}

const stands = (themeId: string) =>
  db
    .selectFrom('themeOpinion')
    .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
    .where('themeId', '=', themeId)
    .select(['opinion.body', 'placed'])
    .orderBy('opinion.body')
    .execute()

test('one step leads to the list and its keys; what is pressed on the way to the next theme falls on that one', async () => {
  const { unit, draft, themes } = await sorted()
  const desk = await aDesk(unit, `/office/themes/${draft.id}/sort`)
  await desk.keyboard.press('c')
  await desk.getByRole('button', { name: 'Đi tới danh sách để dùng phím tắt' }).press('Enter')
  await desk.route('**/__data.json*', async (route) => {
    await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await desk.keyboard.press(']')
  await desk.keyboard.press('c')
  await desk.getByText('Đã xác nhận 1 ý kiến ở “nhà trẻ”.').first().waitFor()
  expect((await stands(themes[0]!)).filter(({ placed }) => placed)).toEqual([])
})

test('with the keyboard alone an analyst confirms, moves, sets apart and takes back, opinion after opinion', async () => {
  const { unit, draft, themes } = await sorted()
  const desk = await aDesk(unit, `/office/themes/${draft.id}/sort`)
  const first = desk.getByRole('checkbox', { name: 'Chọn ý kiến thứ 1', exact: true })
  await first.focus()
  await desk.keyboard.press('c')
  await desk.getByText('Đã xác nhận 1 ý kiến ở “bữa ăn ca”.').first().waitFor()
  expect((await stands(themes[0]!)).filter(({ placed }) => placed)).toEqual([
    { body: words('bữa ăn ca', 1), placed: true },
  ])

  // The focus stays in the list: the next opinion nobody has looked at is there.
  await desk.keyboard.press('2')
  await desk.getByText('Đã chuyển 1 ý kiến của “bữa ăn ca” sang “nhà trẻ”.').first().waitFor()
  expect((await stands(themes[1]!)).map(({ body }) => body)).toContain(words('bữa ăn ca', 2))

  await desk.keyboard.press('j')
  await desk.keyboard.press('s')
  await desk.getByText('Đã cho 1 ý kiến của “bữa ăn ca” đứng riêng.').first().waitFor()
  expect(await stands(themes[0]!)).toHaveLength(4)

  await desk.keyboard.press('u')
  await desk.getByText('Đã hoàn tác quyết định gần nhất.').waitFor()
  expect(await stands(themes[0]!)).toHaveLength(5)

  await desk.keyboard.press(']')
  await desk.getByRole('heading', { name: 'nhà trẻ' }).waitFor()
  await desk.keyboard.press('a')
  await desk.keyboard.press('n')
  await desk.keyboard.type('Chỗ gửi trẻ')
  await desk.keyboard.press('Enter')
  await desk.getByText('Đã tách 7 ý kiến của “nhà trẻ” thành chủ đề “Chỗ gửi trẻ”.').first().waitFor()
})

test('what is typed while a decision is on its way confirms nothing that nobody read', async () => {
  const { unit, draft, themes } = await sorted()
  const desk = await aDesk(unit, `/office/themes/${draft.id}/sort`)
  await desk.route('**/sort?/decide*', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await desk.getByRole('checkbox', { name: 'Chọn ý kiến thứ 1', exact: true }).focus()
  await desk.keyboard.press('c')
  await desk.keyboard.press('n')
  // As commands: choose, choose all, confirm them.
  await desk.keyboard.type('xac')
  await desk.getByText('Đã xác nhận 1 ý kiến ở “bữa ăn ca”.').first().waitFor()
  const name = desk.getByRole('textbox', { name: 'Tên chủ đề mới' })
  await expect.poll(() => name.evaluate((it) => it === document.activeElement)).toBe(true)
  const confirmed = async () => (await stands(themes[0]!)).filter(({ placed }) => placed).length
  await desk.waitForTimeout(2500)
  expect(await confirmed()).toBe(1)
  await desk.keyboard.type('Xe ca')
  await desk.keyboard.press('Enter')
  await desk.getByText('Đã tách 1 ý kiến của “bữa ăn ca” thành chủ đề “Xe ca”.').first().waitFor()
  expect(await confirmed()).toBe(1)

  // All that are there by then are not those that were read.
  await expect
    .poll(() => desk.evaluate(() => document.activeElement?.getAttribute('name') ?? null))
    .toBe('opinion')
  await desk.keyboard.press('c')
  await desk.keyboard.press('a')
  await desk.keyboard.press('c')
  await expect.poll(confirmed, { timeout: 10_000 }).toBe(3)
  await desk.waitForTimeout(2000)
  expect(await confirmed()).toBe(3)
})

test('without JavaScript the same is done with boxes and buttons, and nothing chosen is said', async () => {
  const { unit, draft, themes } = await sorted()
  const desk = await aDesk(unit, `/office/themes/${draft.id}/sort?theme=${themes[0]}`, {
    javaScriptEnabled: false,
  })
  await desk.getByRole('button', { name: 'Xác nhận đúng chỗ' }).click()
  await desk.getByText('Hãy chọn ít nhất một ý kiến.').waitFor()
  await desk.getByRole('checkbox', { name: 'Chọn ý kiến thứ 1', exact: true }).check()
  await desk.getByRole('checkbox', { name: 'Chọn ý kiến thứ 2', exact: true }).check()
  await desk.getByLabel('Chuyển sang chủ đề').selectOption(themes[1]!)
  await desk.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await desk.getByText('Đã chuyển 2 ý kiến của “bữa ăn ca” sang “nhà trẻ”.').first().waitFor()
  expect(await stands(themes[1]!)).toHaveLength(8)

  await desk.getByLabel('Gộp vào chủ đề này').selectOption({ label: 'nhà trẻ' })
  await desk.getByRole('button', { name: 'Gộp', exact: true }).click()
  await desk.getByText('Đã gộp “nhà trẻ” vào “bữa ăn ca”.').first().waitFor()
  await desk.getByRole('button', { name: 'Hoàn tác' }).click()
  await desk.getByText('Đã hoàn tác quyết định gần nhất.').waitFor()
  expect(await stands(themes[1]!)).toHaveLength(8)
})
