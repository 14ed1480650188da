import { randomUUID } from 'node:crypto'

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import { expect } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import type { Jar } from '../setup/house.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'

type Draft = Awaited<ReturnType<typeof aDraft>>

/** Lets all who took part so far have joined on days before: those of today are not told of yet. */
export async function tookPartBefore({ consultationId }: Pick<Draft, 'consultationId'>): Promise<void> {
  const today = vietnamDay(clock.now)
  await sql`update participation set joined_on = joined_on - (
      select 1 + count(distinct joined_on) from participation where consultation_id = ${consultationId} and joined_on < ${today}::date)::integer
    where consultation_id = ${consultationId} and joined_on = ${today}::date`.execute(db)
}

/** Lets so many devices of a unit open a draft, and say nothing. */
export async function listeners(unit: { id: string }, draft: Draft, some: number): Promise<Jar[]> {
  const jars: Jar[] = []
  for (let n = 0; n < some; n++) {
    const jar = await aMember(unit)
    await as(jar).consultations[':consultationId'].join.$post({
      param: { consultationId: draft.consultationId },
    })
    jars.push(jar)
  }
  await tookPartBefore(draft)
  return jars
}

/** One opinion of a new device, whose words others may read unless told otherwise. */
export async function voice(
  unit: { id: string },
  draft: Draft,
  body: string,
  it: { mayBeShown?: boolean; at?: number; stance?: string } = {},
) {
  const { mayBeShown = true, at = 0, stance = 'agreeInPart' } = it
  const [jar, id] = [await aMember(unit), randomUUID()]
  await say(jar, { ...anOpinion(draft, draft.paragraphs[at]!, { body, stance }), mayBeShown } as never, id)
  return { jar, id }
}

const OTHERS = [
  'Cần thêm nhà trẻ gần khu công nghiệp cho con công nhân.',
  'Bữa ăn ca phải đủ chất, nhất là ca đêm.',
  'Đề nghị giám sát việc đóng bảo hiểm xã hội hằng tháng.',
  'Nên có tủ thuốc và người biết sơ cứu ở mỗi phân xưởng.',
]

/** A unit of a hundred whose draft many opened, and on which four said other things that may be read. */
export async function heardDraft(persons = 10, times: Parameters<typeof aDraft>[2] = {}) {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, times)
  for (const body of OTHERS) await voice(unit, draft, body)
  await listeners(unit, draft, persons - OTHERS.length)
  return { unit, draft }
}

/** What a device is shown while it types at a paragraph. */
export async function similar(jar: Jar, draft: Draft, text: string, at = 0) {
  const answer = await as(jar).drafts[':slug'].similar.$post({
    param: { slug: draft.slug },
    json: { text, target: 'paragraph', paragraphId: draft.paragraphs[at]!.id },
  })
  expect(answer.status).toBe(200)
  return (await answer.json()).similar
}

/** Says that a device thinks so too, or no longer. */
export async function think(jar: Jar, id: string, was: string, on = true): Promise<[number, string | null]> {
  const answer = await as(jar).opinions[':id'].endorsement.$put({
    param: { id },
    json: { submissionId: randomUUID(), on, was },
  })
  const body = (await (answer as Response).json()) as { reason?: string }
  return [answer.status, body.reason ?? null]
}
