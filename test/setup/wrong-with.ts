import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2 at level AA, as axe calls them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong with a page under these tags (unless told: WCAG and what is good practice besides), or these rules alone; one line each. */
export async function heardWrong(
  page: Page,
  { tags = [...WCAG, 'best-practice'], only }: { tags?: string[]; only?: string[] } = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(tags)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** How far a page is wider than the screen, in pixels; 0 where it is not. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What is wrong with a page as it stands for who hears it and for who sees it: what axe finds, and whether it is wider than the screen. */
export async function wrongWith(page: Page, tags?: string[]): Promise<string[]> {
  const wide = await tooWide(page)
  return [
    ...(await heardWrong(page, tags ? { tags } : {})),
    ...(wide > 0 ? [`${page.url()} is ${wide} px too wide`] : []),
  ]
}

/** The same; a picture of the page is kept under this name in the folder `PICTURES`, where that is set. */
export async function pictured(page: Page, name: string): Promise<string[]> {
  if (process.env.PICTURES) {
    mkdirSync(process.env.PICTURES, { recursive: true })
    await page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`), fullPage: true })
  }
  return wrongWith(page)
}
