import { randomUUID } from 'node:crypto'

import { vietnamDay } from 'shared/format'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { endRoundsAtOnce } from '../setup/house.ts'
import { aDesk, aPhone } from '../setup/desk.ts'
import { as, type Jar } from '../setup/house.ts'
import { given } from '../reports/province.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { WCAG, wrongWith } from '../setup/wrong-with.ts'

/** A draft on whose first paragraph six devices said something. */
async function heard() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const draft = await aDraft(unit)
  const devices: Jar[] = []
  for (let n = 1; n <= 6; n++) {
    const jar = await aMember(unit)
    const body = `Đề nghị nâng lương sớm hơn, lần thứ ${n}.`
    expect((await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body }), randomUUID())).status).toBe(201)
    devices.push(jar)
  }
  return { unit, draft, devices }
}

const answered = (draft: { id: string }) =>
  db
    .selectFrom('answeredOpinion')
    .innerJoin('opinion', 'opinion.id', 'answeredOpinion.opinionId')
    .where('draftId', '=', draft.id)
    .select('disposition')
    .execute()

test('with the keyboard alone all that waits is answered, undone, answered again; the author reads it on their device', async () => {
  const { unit, draft, devices } = await heard()
  const desk = await aDesk(unit, `/office/answers/${draft.id}/desk`)
  await desk.getByText('Đã trả lời 0 trên 6 ý kiến').waitFor()
  await desk.getByRole('checkbox', { name: 'Chọn mục thứ 1', exact: true }).focus()
  await desk.keyboard.press('a')
  await desk.keyboard.press('2')
  await desk.keyboard.type('Đã ghi lộ trình vào mục 2.')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('Câu trả lời đã đến 6 ý kiến.').waitFor()
  expect((await answered(draft)).map((it) => it.disposition)).toEqual(
    Array.from({ length: 6 }, () => 'partlyAccepted'),
  )
  await desk.keyboard.press('u')
  await desk.getByText('Đã hoàn tác lần trả lời gần nhất của bạn.').waitFor()
  expect(await answered(draft)).toEqual([])

  // One after the other: the next to read has the focus, and the last answer is a key away.
  await desk.getByRole('checkbox', { name: 'Chọn mục thứ 1', exact: true }).focus()
  await desk.keyboard.press('1')
  await desk.keyboard.type('Tiếp thu.')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('Câu trả lời đã đến 1 ý kiến.').waitFor()
  await desk.keyboard.press('a')
  await desk.keyboard.press('r')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('Câu trả lời đã đến 5 ý kiến.').waitFor()
  await desk.getByText('Không còn mục nào chờ trả lời ở đây').waitFor()

  const phone = await aPhone(devices[0]!, '/mine')
  await phone.getByText('Ý kiến được tiếp thu.').waitFor()
  await phone.getByText('Tiếp thu.', { exact: true }).waitFor()
}, 180_000)

test('with the keyboard alone what was said on the congress in general is answered as what is on the draft', async () => {
  const { unit, draft } = await heard()
  await given(draft, unit, { target: 'general', body: 'Đại hội nên nói nhiều hơn về nhà ở.' }, 6)
  await endRoundsAtOnce()
  const desk = await aDesk(unit, `/office/answers/${draft.id}/desk`)
  await desk.getByRole('checkbox', { name: 'Chọn mục thứ 1', exact: true }).focus()
  const part = desk.getByRole('heading', { level: 2, name: 'Gửi tới đại hội' })
  await desk
    .locator('nav:has([aria-current=page])', { hasText: 'Cả dự thảo' })
    .evaluate((it) => (it.style.maxHeight = '4rem'))
  for (const section of ['1', 'none', 'general']) {
    await desk.keyboard.press(']')
    await desk.waitForURL((url) => url.searchParams.get('section') === section)
  }
  await part.waitFor()
  const open = desk.getByRole('link', { name: 'Gửi tới đại hội' })
  const isInSight = () =>
    open.evaluate((it) => {
      const [its, list] = [it.getBoundingClientRect(), it.closest('nav')!.getBoundingClientRect()]
      return its.top >= list.top - 1 && its.bottom <= list.bottom + 1
    })
  expect(await isInSight(), 'in the list, however long').toBe(true)
  await desk.getByText('Đã trả lời 0 trên 6 ý kiến').waitFor()
  await desk.keyboard.press('a')
  await desk.keyboard.press('4')
  await desk.keyboard.type('Ghi nhận, báo cáo đại hội.')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('Câu trả lời đã đến 6 ý kiến.').waitFor()
  await desk.getByText('Đã trả lời 6 trên 6 ý kiến').waitFor()
  expect(await wrongWith(desk)).toEqual([])
  expect(await answered(draft)).toEqual([])
  const toCongress = () =>
    db
      .selectFrom('answeredOpinion')
      .innerJoin('opinion', 'opinion.id', 'answeredOpinion.opinionId')
      .where('opinion.consultationId', '=', draft.consultationId)
      .where('target', '=', 'general')
      .select('disposition')
      .execute()
  expect(await toCongress()).toEqual(Array.from({ length: 6 }, () => ({ disposition: 'noted' })))
  await desk.keyboard.press('u')
  await desk.getByText('Đã hoàn tác lần trả lời gần nhất của bạn.').waitFor()
  expect(await toCongress()).toEqual([])
}, 180_000)

test('who answers at the same time is seen; what they answered is not overwritten, and what one wrote stays', async () => {
  const { unit, draft } = await heard()
  const one = await aDesk(unit, `/office/answers/${draft.id}/desk`)
  const other = await aDesk(unit, `/office/answers/${draft.id}/desk?section=1`)
  await other.getByText('Nguyễn Thị Thuỷ cũng đang trả lời dự thảo này.').waitFor()
  await other.getByRole('checkbox', { name: 'Chọn mục thứ 1', exact: true }).check()
  await other.getByRole('radio', { name: 'Giải trình' }).check()
  await other.getByLabel('Nội dung tiếp thu, giải trình').fill('Luật chưa cho phép.')
  await other.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await other.getByText('Câu trả lời đã đến 1 ý kiến.').waitFor()

  await one.getByRole('checkbox', { name: 'Chọn mục thứ 1', exact: true }).check()
  await one.getByRole('radio', { name: 'Ghi nhận' }).check()
  await one.getByLabel('Nội dung tiếp thu, giải trình').fill('Ghi nhận, cảm ơn.')
  await one.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await one.getByText(/Nguyễn Thị Thuỷ vừa trả lời .* Chưa có gì bị ghi đè/).waitFor()
  expect(await one.getByLabel('Nội dung tiếp thu, giải trình').inputValue()).toBe('Ghi nhận, cảm ơn.')
  expect((await answered(draft)).map((it) => it.disposition)).toEqual(['explained'])
})

test('without JavaScript the same is done with boxes and buttons, and an answer is taken back', async () => {
  const { unit, draft } = await heard()
  const desk = await aDesk(unit, `/office/answers/${draft.id}/desk`, { javaScriptEnabled: false })
  await desk.getByRole('radio', { name: 'Ghi nhận' }).check()
  await desk.getByLabel('Nội dung tiếp thu, giải trình').fill('Ghi nhận.')
  await desk.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await desk.getByText('Hãy chọn ít nhất một ý kiến hoặc một chủ đề.').waitFor()
  await desk.getByRole('checkbox', { name: 'Chọn mục thứ 2', exact: true }).check()
  await desk.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await desk.getByText('Câu trả lời đã đến 1 ý kiến.').waitFor()
  await desk.getByRole('link', { name: 'Cả mục đã trả lời' }).click()
  await desk.getByText('Lịch sử trả lời (1)').first().waitFor()
  await desk.locator('li', { hasText: 'Lịch sử trả lời' }).getByRole('checkbox').first().check()
  await desk.getByRole('button', { name: 'Rút câu trả lời' }).click()
  await desk.getByText('Đã rút câu trả lời của 1 ý kiến.').waitFor()
  expect(await answered(draft)).toEqual([])
})

test('what was answered is published from the preview and found beside the draft; every page of it holds for everyone', async () => {
  const { unit, draft, devices } = await heard()
  // Persons are counted up to the last Monday or first of a month.
  await db
    .updateTable('participation')
    .set({ joinedOn: vietnamDay(new Date(clock.now.getTime() - days(8))) })
    .where('consultationId', '=', draft.consultationId)
    .execute()
  const staff = await aStaff(unit)
  const { opinions } = await (
    await as(staff).office.drafts[':id'].answering.$get({ param: { id: draft.id }, query: {} as never })
  ).json()
  await as(staff).office.drafts[':id']['answer-acts'].$post({
    param: { id: draft.id },
    json: {
      disposition: 'accepted',
      reason: 'Đã bổ sung vào mục 2.',
      opinions: opinions.map(({ id, seen }) => ({ id, seen })),
      themes: [],
    },
  })
  const desk = await aDesk(unit, `/office/answers/${draft.id}/publication`)
  await desk.getByText('Chưa công bố.').waitFor()
  await desk.getByRole('button', { name: 'Công bố bảng này' }).click()
  await desk.getByText('Đã công bố. Người đọc thấy bảng này bên cạnh dự thảo.').waitFor()

  const phone = await aPhone(devices[1]!, `/d/${draft.slug}`)
  await phone.getByRole('link', { name: 'Xem bảng tiếp thu, giải trình' }).click()
  await phone.getByRole('heading', { name: 'Bảng tiếp thu, giải trình' }).waitFor()
  await phone.getByText('Đã bổ sung vào mục 2.').waitFor()
  expect(await phone.getByText('Đề nghị nâng lương').count()).toBe(0)

  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme })
    await desk.emulateMedia({ colorScheme })
    for (const path of [`/d/${draft.slug}/responses`, `/d/${draft.slug}/1`, '/mine']) {
      await phone.goto(path)
      found.push(...(await wrongWith(phone, WCAG)).map((it) => `${path} ${colorScheme}: ${it}`))
    }
    await desk.setViewportSize({ width: colorScheme === 'dark' ? 360 : 1280, height: 800 })
    for (const path of ['desk?state=all', 'desk?desk=themes', 'publication', 'silent']) {
      await desk.goto(`/office/answers/${draft.id}/${path}`)
      found.push(...(await wrongWith(desk, WCAG)).map((it) => `${path} ${colorScheme}: ${it}`))
    }
  }
  expect(found).toEqual([])
}, 180_000)
