import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aDesk, aPhone } from '../setup/desk.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'
import { MEALS } from '../themes/meals-and-creches.ts'

const housing = [
  'Nhà ở xã hội cho công nhân còn ít, đề nghị xây thêm gần khu công nghiệp.',
  'Đề nghị xây thêm nhà ở xã hội cho công nhân thuê với giá thấp.',
  'Công nhân thuê trọ chật chội, cần nhà ở xã hội gần khu công nghiệp.',
  'Giá nhà ở xã hội còn cao so với lương công nhân, cần cho thuê.',
  'Mong sớm có nhà ở xã hội cho công nhân khu công nghiệp thuê.',
  'Nhà ở xã hội phải gần xưởng, công nhân mới đi làm được.',
  'Thủ tục mua nhà ở xã hội rườm rà, công nhân khó làm.',
  'Xây nhà ở xã hội cần có trường học cho con công nhân.',
]

/** A draft on which several devices of one unit said all of this. */
async function aSpokenDraft(unit: { id: string; path: string }) {
  const draft = await aDraft(unit, ['Chăm lo nhà ở cho công nhân.', 'Nâng chất lượng bữa ăn ca.'])
  const members = await Promise.all(Array.from({ length: 6 }, () => aMember(unit)))
  for (const [n, body] of [...housing, ...MEALS].entries()) {
    const paragraph = draft.paragraphs[n < housing.length ? 0 : 1]!
    const stance = n % 3 === 0 ? 'disagree' : 'agreeInPart'
    const sent = await say(members[n % members.length]!, anOpinion(draft, paragraph, { body, stance }))
    expect(sent.status).toBe(201)
  }
  return { ...draft, members }
}

/** Starts the analysis by its button and waits until themes are there. */
async function analysed(desk: Page, button: string): Promise<void> {
  await desk.getByRole('button', { name: button }).click()
  await desk
    .getByText('Đang chờ đến lượt phân tích')
    .or(desk.getByText('Đang phân tích ý kiến'))
    .first()
    .waitFor()
  await desk.getByRole('button', { name: 'Phân tích lại' }).waitFor()
}

test('themes are found, a name given to one outlives the next analysis, and its answer reaches the members’ devices', async () => {
  const unit = await aUnit()
  const draft = await aSpokenDraft(unit)
  const desk = await aDesk(unit, `/office/themes/${draft.id}`)
  await analysed(desk, 'Phân tích ý kiến')

  const theme = desk.getByRole('article').first()
  const found = await desk.getByRole('article').count()
  const asked = db.updateTable('analysis').where('draftId', '=', draft.id)
  await asked.set({ themesWanted: found + 3 }).execute()
  await desk.reload()
  await desk.getByText(`Bạn chọn ${found + 3} chủ đề, nay có ${found}`).waitFor()
  await desk.goto(`/office/themes/${draft.id}?section=1`)
  expect(await desk.getByText(/^Bạn chọn/).count()).toBe(0)
  await asked.set({ themesWanted: null }).execute()
  await desk.goto(`/office/themes/${draft.id}`)

  const count = Number.parseInt(await theme.getByRole('link', { name: /ý kiến$/ }).innerText(), 10)
  await theme.getByText(/Đọc thêm \d ý kiến tiêu biểu/).click()
  for (const quote of await theme.locator('blockquote').allInnerTexts())
    expect([...housing, ...MEALS]).toContain(quote)

  await theme.getByText('Đổi tên').click()
  await theme.getByLabel('Tên chủ đề').fill('Nguyện vọng của công nhân')
  await theme.getByRole('button', { name: 'Lưu tên' }).click()
  await desk.getByRole('heading', { name: 'Nguyện vọng của công nhân' }).waitFor()
  await analysed(desk, 'Phân tích lại')
  const named = desk.getByRole('article').filter({ hasText: 'Nguyện vọng của công nhân' })
  expect(await named.count()).toBe(1)

  await named.getByText('Trả lời cả chủ đề').click()
  await named.getByLabel('Kết quả xử lý').selectOption('accepted')
  await named
    .getByLabel('Nội dung tiếp thu, giải trình')
    .fill('Ban soạn thảo đã tiếp thu và ghi rõ lộ trình.')
  await named.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await desk.getByText(`Câu trả lời đã đến ${count} ý kiến.`).waitFor()
  await desk.getByText(`Đã trả lời ${count} trên ${count}`).first().waitFor()

  const answers = await Promise.all(
    draft.members.map(async (member) => {
      const phone = await aPhone(member, '/mine')
      return phone.getByText('Ban soạn thảo đã tiếp thu và ghi rõ lộ trình.').count()
    }),
  )
  expect(answers.reduce((sum, n) => sum + n, 0)).toBe(count)

  await named.getByRole('link', { name: /ý kiến$/ }).click()
  await desk.waitForURL(/\/office\/opinions/)
  expect(await desk.getByRole('status').innerText()).toBe(`${count} ý kiến`)
}, 180_000)

test('without JavaScript an analysis is started, left, and found again', async () => {
  const unit = await aUnit()
  const draft = await aSpokenDraft(unit)
  const desk = await aDesk(unit, `/office/themes/${draft.id}`, { javaScriptEnabled: false })
  await desk.getByRole('button', { name: 'Phân tích ý kiến' }).click()
  await desk.goto('/office')
  await expect
    .poll(
      async () => {
        await desk.goto(`/office/themes/${draft.id}`)
        return desk.getByRole('article').count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBeGreaterThan(0)
})

test('one opinion is answered where it is read; a refused answer comes back with what was written', async () => {
  const unit = await aUnit()
  const draft = await aSpokenDraft(unit)
  const desk = await aDesk(unit, `/office/opinions?draft=${draft.id}`, { javaScriptEnabled: false })
  const opinion = desk.getByRole('article').filter({ hasText: housing[1]! })
  await opinion.getByText('Trả lời ý kiến này').click()
  const tooLong = 'Sẽ xem xét. '.repeat(400)
  await opinion.getByLabel('Kết quả xử lý').selectOption('noted')
  await opinion.getByLabel('Nội dung tiếp thu, giải trình').fill(tooLong)
  await opinion.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  const again = desk.getByRole('article').filter({ hasText: housing[1]! })
  expect(await again.getByText('Nội dung dài quá mức cho phép').count()).toBe(1)
  expect(await again.getByLabel('Nội dung tiếp thu, giải trình').inputValue()).toBe(tooLong)

  await again.getByLabel('Nội dung tiếp thu, giải trình').fill('Sẽ xem xét.')
  await again.getByRole('button', { name: 'Gửi câu trả lời' }).click()
  await desk.getByText('Đã gửi câu trả lời.').waitFor()
  await desk.goto(`/office/answers/${draft.id}`)
  expect(await desk.getByText('Đã trả lời 1 trên 16 ý kiến').count()).toBe(1)
})

test('opinions of fewer than five people are counted and not shown', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: 'Chỉ mình tôi nói.' }))
  const desk = await aDesk(unit, `/office/opinions?draft=${draft.id}`)
  await desk.getByText('Chưa đủ người để hiện từng ý kiến').waitFor()
  expect(await desk.getByText('Chỉ mình tôi nói.').count()).toBe(0)
})

test('a list of opinions keeps its filter in the address, and goes on page by page to the last', async () => {
  const unit = await aUnit()
  const draft = await aSpokenDraft(unit)
  const extra = draft.members[0]!
  for (let n = 0; n < 10; n++)
    await say(extra, anOpinion(draft, draft.paragraphs[0]!, { body: `Ý kiến thêm số ${n}.` }))
  const desk = await aDesk(unit, `/office/opinions?draft=${draft.id}&section=1&stance=agreeInPart`, {
    javaScriptEnabled: false,
  })
  const total = Number.parseInt(await desk.getByRole('status').innerText(), 10)
  const seen = new Set<string | null>()
  for (;;) {
    for (const article of await desk.getByRole('article').all()) seen.add(await article.getAttribute('id'))
    const next = desk.getByRole('link', { name: 'Trang tiếp' })
    if ((await next.count()) === 0) break
    await next.click()
    expect(desk.url()).toContain('stance=agreeInPart')
  }
  expect(seen.size).toBe(total)

  await desk.getByRole('link', { name: 'Bỏ điều kiện Quan điểm' }).click()
  expect(desk.url()).not.toContain('stance')
  expect(Number.parseInt(await desk.getByRole('status').innerText(), 10)).toBe(26)
})

test('as long as fewer than five took part, themes and answers say so and show no words; from the fifth on they open', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  for (let n = 0; n < 4; n++)
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: housing[n]! }))
  const desk = await aDesk(unit, `/office/themes/${draft.id}`, { javaScriptEnabled: false })
  await desk.getByText('Chưa đủ 5 người tham gia').waitFor()
  expect(await desk.getByRole('button', { name: 'Phân tích ý kiến' }).count()).toBe(0)
  await desk.goto(`/office/answers/${draft.id}`)
  await desk.getByText('Chưa đủ 5 người tham gia').waitFor()
  expect(await desk.getByRole('table').count()).toBe(0)

  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: housing[4]! }))
  await desk.reload()
  await desk.getByText('Đã trả lời 0 trên 5 ý kiến').waitFor()
  await desk.goto(`/office/themes/${draft.id}`)
  await desk.getByRole('button', { name: 'Phân tích ý kiến' }).waitFor()
})
