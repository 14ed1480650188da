import { expect, test } from 'vitest'

import { browser } from '../setup/browser.ts'

test('the browser shows a Vietnamese page', async () => {
  const page = await (await browser()).newPage()
  await page.setContent('<h1>Góp ý dự thảo văn kiện</h1>')
  expect(await page.getByRole('heading').textContent()).toBe('Góp ý dự thảo văn kiện')
})
