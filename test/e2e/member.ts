import { randomInt, randomUUID } from 'node:crypto'

import type { BrowserContextOptions, Page } from 'playwright-core'

import { browser } from '../setup/browser.ts'
import { clock, days } from '../setup/clock.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { db, url } from '../setup/database.ts'
import { endRoundsAtOnce } from '../setup/house.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { startServer } from '../setup/server.ts'

/** The real program on this test file's database. */
export const server = await startServer({ DATABASE_URL: url, DATA: await dataFolder() })

// The program keeps real time: what a test makes must lie around it.
clock.now = new Date()
const now = Date.now()
export const open = { opensAt: new Date(now - days(1)), closesAt: new Date(now + days(7)) }
export const closed = { opensAt: new Date(now - days(9)), closesAt: new Date(now - days(1)) }
export const notYet = { opensAt: new Date(now + days(1)), closesAt: new Date(now + days(14)) }

/** A join code of a unit. */
export async function aCode(unit: { id: string }): Promise<string> {
  const code = Array.from({ length: 10 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')
  await db.insertInto('joinLink').values({ code, unitId: unit.id, createdAt: new Date() }).execute()
  return code
}

/** A unit with a code and one draft, open now. */
export async function aUnitThatIsAsked(content?: Parameters<typeof aDraft>[1], times = open) {
  const unit = await aUnit()
  return { unit, code: await aCode(unit), draft: await aDraft(unit, content, times) }
}

/**
 * Others, some days ago, said each of these of the first paragraph and let it be read; twelve of their unit took part. The ids of their
 * opinions, in the same order.
 */
export async function othersSpoke(
  { draft, unit }: Awaited<ReturnType<typeof aUnitThatIsAsked>>,
  bodies: string[],
): Promise<string[]> {
  const givenOn = new Date(Date.now() - days(1)).toISOString().slice(0, 10)
  const ids = bodies.map(() => randomUUID())
  await db
    .insertInto('opinion')
    .values(
      bodies.map((body, n) => ({
        id: ids[n]!,
        consultationId: draft.consultationId,
        draftId: draft.id,
        versionId: draft.versionId,
        paragraphId: draft.paragraphs[0]!.id,
        sectionNumber: 1,
        target: 'paragraph' as const,
        stance: 'agreeInPart' as const,
        body,
        unitId: unit.id,
        channel: 'link' as const,
        givenOn,
        digest: Buffer.alloc(32),
        mayBeShown: true,
        lookDue: false,
      })),
    )
    .execute()
  await db
    .insertInto('participation')
    .values({
      consultationId: draft.consultationId,
      unitId: unit.id,
      joinedOn: givenOn,
      channel: 'link',
      persons: 12,
    })
    .execute()
  await endRoundsAtOnce()
  return ids
}

/** A phone of its own, as its owner has set it up; `said` collects what its browser complains of. */
export async function aPhone(options: BrowserContextOptions = {}): Promise<Page & { said: string[] }> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: server.address,
    viewport: { width: 360, height: 780 },
    ...options,
  })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  return Object.assign(page, { said })
}

/** On the page of a QR: ticks the box of consent, unless this device agreed before, and takes part. */
export async function agree(page: Page): Promise<void> {
  const box = page.getByRole('checkbox', { name: 'Tôi đồng ý' })
  if ((await box.count()) > 0) await box.check()
  await page.getByRole('button', { name: 'Vào góp ý' }).click()
}

/** Opens the link of a QR and takes part: two taps. Ends at the only open draft. */
export async function join(page: Page, code: string): Promise<void> {
  await page.goto(`/v/${code}`)
  await agree(page)
  await page.waitForURL(/\/d\/[^/]+$/)
}

/** Opens the form below the paragraph with these words, on the page of the section it stands in. */
export async function comment(page: Page, words: string): Promise<void> {
  const block = page.locator('[data-paragraph]', { hasText: words })
  await block.getByRole('link', { name: /Góp ý/ }).click()
  await block.getByRole('textbox', { name: 'Ý kiến của bạn' }).waitFor()
}

/** Every opinion kept in this test file's database. */
export const kept = () => db.selectFrom('opinion').selectAll().orderBy('givenOn').execute()

/** What lies in the browser's storage of drafts. */
export const draftsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('gopy')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').getAll()
          asking.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(asking.result))
          }
        }
      }),
  )
