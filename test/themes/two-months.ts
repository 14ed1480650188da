import { vietnamDay } from 'shared/format'
import { expect } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { aDraft, aMember, anOpinion, say } from '../setup/make.ts'
import { anEmptyTheme } from './a-theme.ts'

type Said = { label: string; keyphrases: string[]; before: number; after: number }

/**
 * A draft of `unit` with themes as an analysis leaves them, spoken of by sixty members, one after the other: `before` opinions of each theme
 * in the month of the clock, `after` at the moment `later` in the next, in which the clock stands then. Each opinion says all of its theme's keyphrases.
 * `spoken` gives more of them.
 */
export async function spokenInTwoMonths(
  unit: { id: string },
  themes: Said[],
  later = new Date(clock.now.getTime() + days(31)),
) {
  const draft = await aDraft(unit, ['Chăm lo đời sống.'], {
    closesAt: new Date(clock.now.getTime() + days(90)),
  })
  const speakers = await Promise.all(Array.from({ length: 60 }, () => aMember(unit)))
  const ids = await Promise.all(
    themes.map(({ label, keyphrases, before, after }, at) =>
      anEmptyTheme(draft, label, { position: at + 1, keyphrases, opinionCount: before + after }),
    ),
  )
  let next = 0
  const spoken = async (themeId: string, words: string, times: number) => {
    for (let n = 0; n < times; n++) {
      const id = crypto.randomUUID()
      const body = `${words}: ý kiến thứ ${n} của đoàn viên.`
      const speaker = speakers[next++ % speakers.length]!
      expect((await say(speaker, anOpinion(draft, draft.paragraphs[0]!, { body }), id)).status).toBe(201)
      await db.insertInto('themeOpinion').values({ themeId, opinionId: id }).execute()
    }
  }
  for (const when of ['before', 'after'] as const) {
    for (const [at, theme] of themes.entries())
      await spoken(ids[at]!, theme.keyphrases.join(', '), theme[when])
    if (when === 'before') clock.now = later
  }
  // Persons are counted on days that are over.
  const [today, yesterday] = [clock.now, new Date(clock.now.getTime() - days(1))].map(vietnamDay)
  await db.updateTable('participation').where('joinedOn', '=', today!).set({ joinedOn: yesterday! }).execute()
  return { draft, themes: ids, spoken }
}
