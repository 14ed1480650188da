import type { Page } from 'playwright-core'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aDesk, aWindow } from '../setup/desk.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'

const home = 'Phối hợp với chính quyền xây nhà ở xã hội cho công nhân thuê với giá phù hợp.'
const wage = 'Đẩy mạnh thương lượng tiền lương, thưởng và phụ cấp trong các doanh nghiệp.'
const meeting = 'Mỗi quý một lần, ban chấp hành họp với tổ trưởng công đoàn để nghe kiến nghị.'
const head = (text: string): Block => ({ kind: 'heading', level: 1, label: 'I', text })
const par = (text: string): Block => ({ kind: 'paragraph', level: null, label: null, text })

async function scene() {
  const unit = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const draft = await aDraft(unit, [head('ĐỜI SỐNG'), par(home), par(wage), head('TỔ CHỨC'), par(meeting)])
  const jar = await aMember(unit)
  for (const paragraph of draft.paragraphs) await say(jar, anOpinion(draft, paragraph))
  return { unit, draft, jar }
}

/** A phone with the cookies of a device that joined. */
async function phoneOf(jar: Map<string, string>, path: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await aWindow('/help', { javaScriptEnabled, viewport: { width: 360, height: 780 } })
  const url = new URL(page.url()).origin
  await page.context().addCookies([...jar].map(([name, value]) => ({ name, value, url })))
  await page.goto(path)
  return page
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'a new version is looked at, put right by hand, published, and its readers and authors see it, %s',
  async (_, on) => {
    const { unit, draft, jar } = await scene()
    const desk = await aDesk(unit, `/office/drafts/${draft.id}`, { javaScriptEnabled: on })
    await desk.getByRole('link', { name: 'Đưa phiên bản mới' }).click()
    const changed = wage.replace('Đẩy mạnh', 'Thường xuyên đẩy mạnh')
    const rewritten = 'Nhà giá rẻ cho người lao động xa quê là việc phải làm trước.'
    await desk.getByLabel('Hoặc dán nội dung').fill(`I. ĐỜI SỐNG\n\n${rewritten}\n\n${changed}`)
    await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
    await desk.getByRole('link', { name: 'Xem đối chiếu' }).click()
    await desk.getByRole('heading', { name: 'Đối chiếu phiên bản mới' }).waitFor()
    await desk.waitForLoadState('networkidle')

    // What is said by hand goes over the machine's word, and can be taken back.
    const removed = desk.locator('article', { hasText: home })
    expect(await removed.textContent()).toContain('Không còn trong bản mới')
    await removed.getByText('Chỉ lại nơi đến').click()
    await removed.getByLabel('Chuyển tới đoạn số').fill('hai')
    await removed.getByRole('button', { name: 'Lưu nơi đến' }).click()
    await desk.getByText('Số đoạn chỉ gồm chữ số').waitFor()
    await removed.getByLabel('Chuyển tới đoạn số').fill('2')
    await removed.getByRole('button', { name: 'Lưu nơi đến' }).click()
    await desk.locator('article', { hasText: home }).getByText('bạn đã chỉ').waitFor()
    expect(await desk.locator('article', { hasText: home }).textContent()).toContain(rewritten)
    await desk.getByRole('button', { name: 'Công bố phiên bản mới' }).click()
    await desk.getByText('Đã công bố phiên bản mới').waitFor()

    const phone = await phoneOf(jar, `/d/${draft.slug}/1`, on)
    const block = phone.locator('[data-paragraph]', { hasText: changed })
    await block.getByText('Câu chữ đoạn này đã sửa').waitFor()
    expect(await block.textContent()).toContain('Đề nghị ghi rõ lộ trình.')
    await block.getByRole('link', { name: 'Xem chỗ sửa' }).click()
    await phone.getByRole('heading', { name: 'So với phiên bản trước' }).waitFor()
    expect((await phone.locator('ins').allTextContents()).join(' ')).toMatch(/Thường.*xuyên/)

    await phone.goto('/mine')
    const own = phone.locator('article', { hasText: 'đã sửa' }).first()
    await own.getByRole('button', { name: 'Tôi vẫn giữ ý kiến này' }).click()
    await phone.getByText('Đã ghi nhận: bạn vẫn giữ ý kiến này.').waitFor()
    const gone = phone.locator('article', { hasText: 'đoạn này không còn' })
    await gone.getByRole('link', { name: 'Sửa', exact: true }).click()
    await phone.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Nên giữ lại việc họp hằng quý.')
    await phone.getByRole('button', { name: 'Lưu bản sửa' }).click()
    await phone.getByText('Nên giữ lại việc họp hằng quý.').waitFor()

    const rows = await db.selectFrom('opinion').where('draftId', '=', draft.id).selectAll().execute()
    expect(rows.map((it) => it.versionId)).toEqual(Array(3).fill(draft.versionId))
    expect(rows.filter((it) => it.confirmedVersionId !== null)).toHaveLength(1)
  },
  120_000,
)

test.each([
  ['declared its members', true, ['analyst'], null],
  ['declared none, and who publishes may', false, ['analyst', 'admin'], 'Khai số đoàn viên ở trang đơn vị'],
  ['declared none, and others may', false, ['analyst'], 'Cán bộ công đoàn hoặc quản trị viên'],
] as const)(
  'before a new version goes out it is said that opinions will wait where the unit %s',
  async (_, declared, roles, way) => {
    const { unit, draft } = await scene()
    const path = `/office/drafts/${draft.id}/version`
    const desk = await aDesk(unit, path, { viewport: { width: 360, height: 780 } }, [...roles])
    if (!declared) await db.deleteFrom('unitMemberCount').where('unitId', '=', unit.id).execute()
    await desk.getByLabel('Hoặc dán nội dung').fill(`I. ĐỜI SỐNG\n\n${home}`)
    await desk.getByRole('button', { name: 'Đọc và xem trước' }).click()
    await desk.getByRole('link', { name: 'Xem đối chiếu' }).click()
    await desk.getByRole('button', { name: 'Công bố phiên bản mới' }).waitFor()
    const warning = desk.locator('main').getByText(`${unit.name} chưa khai số đoàn viên`)
    expect(await warning.count()).toBe(declared ? 0 : 1)
    if (way) await desk.locator('main').getByText(way).waitFor()
  },
)
