import { expect } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { aDraft, aMember, anOpinion, say } from '../setup/make.ts'

type Said = { label: string; keyphrases: string[]; before: number; after: number }

/**
 * A draft of `unit` with themes as an analysis leaves them, spoken of by sixty members, one after the other: `before` opinions of each theme
 * in the month of the clock, `after` in the next, in which the clock stands then. Each opinion says all of its theme's keyphrases.
 */
export async function spokenInTwoMonths(unit: { id: string }, themes: Said[]) {
  const draft = await aDraft(unit, ['Chăm lo đời sống.'], {
    closesAt: new Date(clock.now.getTime() + days(90)),
  })
  const speakers = await Promise.all(Array.from({ length: 60 }, () => aMember(unit)))
  const ids = await Promise.all(themes.map((theme, at) => aTheme(draft.id, at + 1, theme)))
  let next = 0
  for (const when of ['before', 'after'] as const) {
    for (const [at, theme] of themes.entries())
      for (let n = 0; n < theme[when]; n++) {
        const id = crypto.randomUUID()
        const body = `${theme.keyphrases.join(', ')}: ý kiến ${when === 'before' ? 'đầu' : 'sau'} thứ ${n} của đoàn viên.`
        const sent = await say(
          speakers[next++ % speakers.length]!,
          anOpinion(draft, draft.paragraphs[0]!, { body }),
          id,
        )
        expect(sent.status).toBe(201)
        await db.insertInto('themeOpinion').values({ themeId: ids[at]!, opinionId: id }).execute()
      }
    if (when === 'before') advance(days(31))
  }
  return { draft, themes: ids }
}

async function aTheme(draftId: string, position: number, { label, keyphrases, before, after }: Said) {
  const { id } = await db
    .insertInto('theme')
    .values({
      draftId,
      position,
      label,
      description: '',
      keyphrases,
      distinguishing: [],
      opinionCount: before + after,
      typicalIds: [],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
