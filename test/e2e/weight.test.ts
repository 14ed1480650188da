import { expect, test } from 'vitest'

import { gzipped, programLater, programOf } from '../setup/page-weight.ts'
import { aPhone, aUnitThatIsAsked, join, kept } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'

/** The most that may be fetched to read a section, in kilobytes with gzip. */
const READING_MOST = 57

/** Sentences of the form, of an own opinion, of a table and of the outbox: who reads needs none of them. */
const NOT_TO_READ = ['Câu chữ bạn đề xuất', 'Rút ý kiến này?', 'Máy tự gửi khi']

async function aReader(content = [PAY]) {
  const page = await aPhone({ serviceWorkers: 'block' })
  const { code, draft } = await aUnitThatIsAsked(content)
  await join(page, code)
  return { page, draft }
}

test('who reads a section fetches no form: that comes with the first thing one does', async () => {
  const { page, draft } = await aReader()
  const { origin } = new URL(page.url())
  const document = await (await page.request.get(`/d/${draft.slug}/1`)).text()
  const reading = await programOf(origin, document)
  const said = reading.map(({ text }) => text).join('\n')
  expect(NOT_TO_READ.filter((it) => said.includes(it))).toEqual([])
  expect(gzipped(reading)).toBeLessThan(READING_MOST)
  const later = (await programLater(origin, reading)).map(({ text }) => text).join('\n')
  expect(NOT_TO_READ.filter((it) => !later.includes(it))).toEqual([])
})

test('a form that does not come for want of network says so, and comes when the page is loaded anew', async () => {
  const { page, draft } = await aReader()
  // A phone with better things to do: nothing was fetched ahead.
  await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }))
  await page.goto(`/d/${draft.slug}/1`)
  await page.waitForLoadState('networkidle')
  const block = page.locator('[data-paragraph]', { hasText: PAY })
  await page.route('**/_app/immutable/**', (route) => route.abort())
  await block.getByRole('link', { name: 'Góp ý đoạn này' }).click()
  await block.getByText('phần này của trang chưa tải về được').waitFor()
  await page.unroute('**/_app/immutable/**')
  await block.getByRole('button', { name: 'Tải lại trang' }).click()
  await page.getByRole('textbox', { name: 'Ý kiến của bạn' }).fill('Ghi rõ lộ trình.')
  await page.locator('form').getByText('Ý kiến khác').click()
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByText('Đã nhận ý kiến của bạn').waitFor()
  const own = (await kept()).filter((it) => it.draftId === draft.id)
  expect(own).toMatchObject([{ body: 'Ghi rõ lộ trình.' }])
})

test('who types before the program has come stays where they type', async () => {
  const { page, draft } = await aReader()
  const come = Promise.withResolvers<void>()
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await come.promise
    await route.continue()
  })
  const said = await (await page.request.get(`/d/${draft.slug}/1`)).text()
  const places = [...said.matchAll(/href="\?p=([\w-]+)/g)].map(([, id]) => id!)
  await page.goto(`/d/${draft.slug}/1?p=${places.at(-1)}`, { waitUntil: 'commit' })
  const box = page.getByRole('textbox', { name: 'Ý kiến của bạn' })
  await box.pressSequentially('Ghi rõ ')
  come.resolve()
  // Only the program draws the box in which words are selected.
  await page.getByLabel('Hoặc bôi đen chữ trong ô này').waitFor({ state: 'attached' })
  await page.keyboard.type('lộ trình.')
  expect(await box.inputValue()).toBe('Ghi rõ lộ trình.')
})
