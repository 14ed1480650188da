import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { heardWrong, tooWide } from '../setup/wrong-with.ts'
import { aPhone, aUnitThatIsAsked, kept, othersSpoke } from './member.ts'

const PAY = 'Nâng lương tối thiểu vùng theo mức sống.'
const MEALS = 'Chăm lo nhà ở, chăm lo bữa ăn ca cho công nhân.'
const WORDS = 'bữa ăn ca'
const OTHERS = [
  'Đề nghị tăng lương tối thiểu vùng sớm hơn một năm.',
  'Cần thêm nhà trẻ gần khu công nghiệp cho con công nhân.',
  'Bữa ăn ca phải đủ chất, nhất là ca đêm.',
  'Đề nghị giám sát việc đóng bảo hiểm xã hội hằng tháng.',
  'Nên có tủ thuốc và người biết sơ cứu ở mỗi phân xưởng.',
]

/** What is wrong with where the keyboard is: nothing shows it, it is outside the screen, or something lies over it. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement!
    // Between the end of the page and its beginning.
    if (at === document.body) return []
    const name = `${at.tagName} ${(at.getAttribute('name') ?? at.textContent!.trim()).slice(0, 40)}`
    // A radio button in a card is shown by its card.
    const shown = [at, at.closest('label')].some((it) => {
      const { outlineStyle, outlineWidth } = it
        ? getComputedStyle(it)
        : { outlineStyle: 'none', outlineWidth: '' }
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    if (!shown) return [`nothing shows the keyboard on ${name}`]
    const { left, right, top, bottom } = (at.closest('label') ?? at).getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
    const over = document.elementFromPoint(x, y)
    const related =
      over && (over === at || over.contains(at) || at.contains(over) || over.closest('label')?.contains(at))
    return related ? [] : [`${name} is not in sight`]
  })

/** What axe finds wrong with the page, in the light and in the dark, and whether it is wider than the screen. */
async function wrongInBoth(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Colours on their way are nobody's to read.
    await page.evaluate(async () => {
      const changing = document.getAnimations().filter((it) => it instanceof CSSTransition)
      await Promise.allSettled(changing.map((it) => it.finished))
    })
    // In the dark only the colours are others.
    const only = ['color-contrast', 'link-in-text-block']
    const wrong = await heardWrong(page, colorScheme === 'light' ? {} : { only })
    found.push(...wrong.map((it) => `${colorScheme}: ${it}`))
  }
  const wide = await tooWide(page)
  return wide > 0 ? [...found, `${wide} px too wide`] : found
}

/** Somebody with nothing but keys: what they meet that is wrong is collected in `wrong`. */
function atTheKeyboard(page: Page) {
  const wrong: string[] = []
  const { keyboard } = page
  const isAt = (it: Locator) => it.evaluate((node) => node === document.activeElement)
  const look = async (where: string) =>
    void wrong.push(...(await hidden(page)).map((it) => `${where}: ${it}`))

  return {
    wrong,
    keyboard,
    /** The page is as it should be for everybody. */
    check: async (state: string) => {
      wrong.push(...(await wrongInBoth(page)).map((it) => `${state}: ${it}`))
    },
    /** Steps with Tab, or back, to what is wanted; each step is in sight. */
    to: async (wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      await wanted.waitFor()
      for (let steps = 0; !(await isAt(wanted)); steps += 1) {
        if (steps > 60) throw new Error(`No way by keys to ${String(wanted)}; ${wrong.join('; ')}`)
        await keyboard.press(key)
        await look(`to ${String(wanted)}`)
      }
    },
    /** After something was done in place the keyboard is still there, and not at the top of the page. */
    stayed: async (state: string, place: Locator) => {
      await expect
        .poll(() => place.evaluate((it) => it.contains(document.activeElement)), { message: state })
        .toBe(true)
      await look(state)
    },
  }
}

test.each([
  ['a phone', { width: 360, height: 780 }],
  ['the computer of an office', { width: 1280, height: 800 }],
])(
  'with keys alone a member joins, comments, quotes, suggests, thinks so too, rewrites, withdraws and leaves, on %s',
  async (_, viewport) => {
    const asked = await aUnitThatIsAsked([PAY, MEALS])
    const [other] = await othersSpoke(asked, OTHERS)
    const page = await aPhone({ viewport })
    const { wrong, keyboard, check, to, stayed } = atTheKeyboard(page)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    const [pay, meals] = asked.draft.paragraphs.map(({ id }) => page.locator(`#p-${id}`)) as [
      Locator,
      Locator,
    ]
    const box = page.getByRole('textbox', { name: 'Ý kiến của bạn' })
    const own = async () =>
      (await kept())
        .filter((it) => it.draftId === asked.draft.id && it.ownerProof && !it.withdrawn)
        .map((it) => [it.stance, it.body, it.quoteExact, it.suggestedWording])

    await page.goto(`/v/${asked.code}`)
    await check('the invitation')
    await to(page.getByRole('checkbox', { name: 'Tôi đồng ý' }))
    await keyboard.press('Space')
    await to(button('Vào góp ý'))
    await keyboard.press('Enter')
    await page.waitForURL(/\/d\/[^/]+$/)
    await check('the outline')
    await to(link('Bắt đầu đọc'))
    await keyboard.press('Enter')
    await page.getByText(PAY).waitFor()
    await check('a section')

    // A stance and words of one's own.
    await to(pay.getByRole('link', { name: 'Góp ý đoạn này' }))
    await keyboard.press('Enter')
    await box.waitFor()
    await stayed('the form', pay)
    await check('the form')
    await keyboard.press('Space')
    await keyboard.press('ArrowDown')
    await to(box)
    await keyboard.type('Ghi rõ lộ trình.')
    await to(button('Gửi ý kiến'))
    await keyboard.press('Enter')
    await pay.getByText('Đã nhận ý kiến của bạn').waitFor()
    await stayed('the receipt', pay)
    await check('the receipt')
    expect(await own()).toEqual([['agreeInPart', 'Ghi rõ lộ trình.', null, null]])

    // Some words of the next paragraph, and another wording for it.
    await to(link('Đoạn tiếp theo'))
    await keyboard.press('Enter')
    await to(meals.getByRole('link', { name: 'Góp ý đoạn này' }))
    await keyboard.press('Enter')
    await box.waitFor()
    await to(page.getByText('Chỉ góp ý vài chữ trong đoạn'), 'Shift+Tab')
    await keyboard.press('Enter')
    await to(page.getByLabel('Hoặc bôi đen chữ trong ô này'))
    await keyboard.press('Control+Home')
    for (let at = 0; at < MEALS.indexOf(WORDS); at += 1) await keyboard.press('ArrowRight')
    for (let at = 0; at < WORDS.length; at += 1) await keyboard.press('Shift+ArrowRight')
    await expect.poll(() => page.getByLabel('Những chữ bạn góp ý').inputValue()).toBe(WORDS)
    await to(page.getByRole('radio', { name: 'Nhất trí', exact: true }))
    await keyboard.press('ArrowUp')
    await to(page.getByText('Đề xuất câu chữ', { exact: true }))
    await keyboard.press('Enter')
    await to(page.getByLabel('Câu chữ bạn đề xuất'))
    await keyboard.press('Control+End')
    await keyboard.type(' Ca đêm cũng vậy.')
    await page.locator('form ins').first().waitFor()
    await check('the form with words and a wording')
    await to(button('Gửi ý kiến'))
    await keyboard.press('Enter')
    await meals.getByText('Đã nhận ý kiến của bạn').waitFor()
    await stayed('the second receipt', meals)
    expect(await own()).toContainEqual(['other', '', WORDS, `${MEALS} Ca đêm cũng vậy.`])

    // What another said, offered while one types.
    await to(pay.getByRole('link', { name: 'Góp ý thêm' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await to(box)
    await keyboard.type('tang luong toi thieu vung som')
    const offer = page.getByRole('region', { name: 'Có phải bạn muốn nói điều này?' })
    await offer.getByText(OTHERS[0]!).waitFor()
    await to(offer.getByRole('button', { name: 'Tôi cũng nghĩ vậy' }))
    await keyboard.press('Enter')
    await offer.getByText('Đã ghi: bạn cũng nghĩ vậy.').waitFor()
    await stayed('thinking so too', offer)
    await check('thinking so too')
    const thoughts = () =>
      db.selectFrom('endorsement').select('opinionId').where('opinionId', '=', other!).execute()
    await expect.poll(thoughts).toHaveLength(1)
    await to(box, 'Shift+Tab')
    await keyboard.press('Control+A')
    await keyboard.press('Delete')
    await to(link('Thôi'))
    await keyboard.press('Enter')
    await box.waitFor({ state: 'detached' })
    await stayed('giving up', pay)

    // One's own page.
    await to(page.getByRole('navigation').getByRole('link', { name: 'Ý kiến của tôi' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ý kiến của tôi' }).waitFor()
    await check('my opinions')
    const mine = (words: string) => page.locator('article', { hasText: words })
    await to(mine('Ghi rõ lộ trình.').getByRole('link', { name: 'Sửa' }))
    await keyboard.press('Enter')
    await box.waitFor()
    await stayed('rewriting', pay)
    await to(box)
    await keyboard.press('Control+End')
    await keyboard.type(' Từng năm.')
    await check('rewriting')
    await to(button('Lưu bản sửa'))
    await keyboard.press('Enter')
    await pay.getByText('Đã lưu bản sửa').waitFor()
    await stayed('rewritten', pay)
    expect(await own()).toContainEqual(['agreeInPart', 'Ghi rõ lộ trình. Từng năm.', null, null])

    await to(page.getByRole('navigation').getByRole('link', { name: 'Ý kiến của tôi' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await to(mine('Từng năm').getByRole('link', { name: 'Rút lại' }))
    await keyboard.press('Enter')
    await page.getByText('Rút ý kiến này?').waitFor()
    await stayed('the question before withdrawing', pay)
    await check('the question before withdrawing')
    await to(button('Rút ý kiến'))
    await keyboard.press('Enter')
    await page.getByText('Đã rút ý kiến').waitFor()
    await stayed('withdrawn', pay)
    await check('withdrawn')
    expect(await own()).toHaveLength(1)

    await to(page.getByRole('navigation').getByRole('link', { name: 'Ý kiến của tôi' }), 'Shift+Tab')
    await keyboard.press('Enter')
    await to(button('Thôi, không tính tôi nữa'))
    await keyboard.press('Enter')
    await page.getByText('Không tính bạn nữa.').waitFor()
    expect(await thoughts()).toEqual([])
    await check('thinking so no more')
    await to(link('Rời khỏi thiết bị này'))
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Rời khỏi thiết bị này' }).waitFor()
    await check('before leaving')
    await to(button('Quên mọi thứ trên máy này'))
    await keyboard.press('Enter')
    await page.getByText('Máy này đã thôi góp ý.').waitFor()
    await check('left')
    expect(await page.context().cookies()).toEqual([])
    expect(wrong).toEqual([])
    expect(page.said).toEqual([])
  },
  180_000,
)
