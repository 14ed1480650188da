import { randomUUID } from 'node:crypto'

import { moderationJobs } from 'api/moderation/jobs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { aDesk, aPhone } from '../setup/desk.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'
import { wrongWith } from '../setup/wrong-with.ts'

const ABOUT_A_COLLEAGUE = 'Anh Nguyễn Văn Khoan ở tổ 3 hay bắt làm thêm, số 0912 345 678.'
const RUDE = 'Lời khó nghe về người khác.'

/** A unit whose six devices spoke, one of a colleague by name; another device reported what the second said. */
async function heard() {
  const unit = await aUnit('CĐCS Nhà máy lớn')
  const draft = await aDraft(unit)
  const said: { jar: Jar; id: string }[] = []
  for (const body of [ABOUT_A_COLLEAGUE, RUDE, 'Một.', 'Hai.', 'Ba.', 'Bốn.']) {
    const it = { jar: await aMember(unit), id: randomUUID() }
    expect((await say(it.jar, anOpinion(draft, draft.paragraphs[0]!, { body }), it.id)).status).toBe(201)
    said.push(it)
  }
  const param = { id: said[1]!.id }
  const report = await as(said[2]!.jar).opinions[':id'].report.$post({ param, json: { reason: 'insult' } })
  expect(report.status).toBe(200)
  await moderationJobs[0]!.run(ctx(), {}, AbortSignal.timeout(60_000))
  return { unit, draft, named: said[0]!, rude: said[1]! }
}

/** The item of the page with these words. */
const item = (page: Page, words: string) => page.locator('ol > li', { hasText: words })

test('a member reports, the officer hides by a number key, the author reads why, and it is shown again', async () => {
  const { unit, rude } = await heard()
  const desk = await aDesk(unit, '/office/moderation', {}, ['analyst'])
  await desk.getByText('Đoàn viên báo: xúc phạm, bôi nhọ người khác').waitFor()
  await item(desk, RUDE).focus()
  await desk.keyboard.press('2')
  await desk.getByText('Đã ẩn lời. Người viết thấy lý do').waitFor()
  expect(await item(desk, RUDE).count()).toBe(0)

  const phone = await aPhone(rude.jar, '/mine')
  await phone.getByText('Lời của bạn đang ẩn với người khác vì: xúc phạm, bôi nhọ người khác.').waitFor()
  await phone.getByText(RUDE).waitFor()

  await desk.keyboard.press('u')
  await desk.getByText('Lời đã hiện lại.').waitFor()
  await item(desk, RUDE).focus()
  await desk.keyboard.press('2')
  await desk.getByText('Đã ẩn lời.').waitFor()

  await desk.goto('/office/opinions')
  await desk.getByText('Ý kiến này đã được ẩn vì: xúc phạm, bôi nhọ người khác.').waitFor()
  expect(await desk.getByText(RUDE).count()).toBe(0)
  await desk.getByRole('link', { name: 'trong đó 1 ý kiến đã ẩn lời' }).click()
  await desk.getByText('1 ý kiến', { exact: true }).waitFor()

  await desk.goto('/office/moderation?list=hidden')
  await item(desk, RUDE).getByText('Đã làm gì với ý kiến này').click()
  await item(desk, RUDE).getByText('Ẩn lời: xúc phạm, bôi nhọ người khác').first().waitFor()
  await item(desk, RUDE).getByRole('button', { name: 'Cho hiện lại' }).click()
  await desk.getByText('Lời đã hiện lại.').waitFor()
  await phone.reload()
  expect(await phone.getByText('đang ẩn với người khác').count()).toBe(0)
})

test('names are struck with the keyboard: what the program suggests, and a word of one’s own', async () => {
  const { unit, named } = await heard()
  const desk = await aDesk(unit, '/office/moderation', { viewport: { width: 360, height: 780 } }, ['analyst'])
  const it = item(desk, 'Khoan')
  await it.focus()
  await desk.keyboard.press('r')
  await desk.keyboard.press('ArrowRight')
  expect(await it.getByRole('checkbox', { name: 'Nguyễn Văn Khoan' }).isChecked()).toBe(true)
  expect(await it.getByRole('checkbox', { name: '0912 345 678' }).isChecked()).toBe(true)
  for (let n = 0; n < 3; n++) await desk.keyboard.press('ArrowRight')
  await desk.keyboard.press('Space')
  expect(await it.getByRole('checkbox', { name: '3', exact: true }).isChecked()).toBe(true)
  await desk.keyboard.press('e')
  await desk.getByText('Đã che. Mọi danh sách').waitFor()
  const phone = await aPhone(named.jar, '/mine')
  await phone.getByText('Anh [tên người] ở tổ [tên người] hay bắt làm thêm, số [số điện thoại].').waitFor()
  await phone.getByText(ABOUT_A_COLLEAGUE).waitFor()
  await desk.goto('/office/opinions')
  expect(await desk.getByText('Khoan').count()).toBe(0)
})

test('without JavaScript names are struck by boxes and buttons', async () => {
  const { unit } = await heard()
  const desk = await aDesk(unit, '/office/moderation', { javaScriptEnabled: false }, ['analyst'])
  const it = item(desk, 'Khoan')
  await it.getByRole('checkbox', { name: '0912 345 678' }).uncheck()
  await it.getByRole('checkbox', { name: 'Xoá hẳn ngay' }).check()
  await it.getByRole('button', { name: 'Che các chữ đã chọn' }).click()
  await desk.getByText('Đã che. Mọi danh sách').waitFor()
  await desk.goto('/office/moderation?list=redacted')
  await desk.getByText('Anh [tên người] ở tổ 3 hay bắt làm thêm, số 0912 345 678.').first().waitFor()
  await desk.getByText('Lời trước khi che đã xoá hẳn.').waitFor()
})

const SCREENS = { phone: { width: 360, height: 780 }, office: { width: 1280, height: 900 } }

test.each(['light', 'dark'] as const)(
  'in the %s nothing keeps anyone from moderating or from reading what was decided, on a phone or a screen',
  async (colorScheme) => {
    const { unit, rude, named } = await heard()
    const found: string[] = []
    const check = async (page: Page, name: string) => {
      for (const [screen, size] of Object.entries(SCREENS)) {
        await page.setViewportSize(size)
        found.push(...(await wrongWith(page)))
        const { SHOTS } = process.env
        if (SHOTS)
          await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${screen}.png`, fullPage: true })
      }
    }
    const desk = await aDesk(unit, '/office/moderation', { colorScheme }, ['analyst'])
    await check(desk, 'due')
    await item(desk, RUDE).focus()
    await desk.keyboard.press('2')
    await desk.getByText('Đã ẩn lời.').waitFor()
    await desk.keyboard.press('e')
    await desk.getByText('Đã che.').waitFor()
    await check(desk, 'done')
    for (const list of ['hidden', 'redacted']) {
      await desk.goto(`/office/moderation?list=${list}`)
      await desk.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)))
      await check(desk, list)
    }
    for (const [name, { jar }] of Object.entries({ rude, named })) {
      const phone = await aPhone(jar, '/mine')
      await phone.emulateMedia({ colorScheme })
      await check(phone, name)
    }
    expect(found).toEqual([])
  },
  300_000,
)
