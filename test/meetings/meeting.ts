import { randomUUID } from 'node:crypto'

import { vietnamDay } from 'shared/format'
import { expect } from 'vitest'

import { clock } from '../setup/clock.ts'
import { as, type Jar } from '../setup/house.ts'
import { anOpinion } from '../setup/make.ts'

type Draft = Parameters<typeof anOpinion>[0] & { paragraphs: { id: string }[] }

/** A meeting of a unit that an officer opened, of 40 unless told otherwise; its id. */
export async function aMeeting(officer: Jar, unit: { id: string }, draft: Draft, more: object = {}) {
  const about = { unitId: unit.id, consultationId: draft.consultationId, channel: 'meeting' }
  const json = { ...about, heldOn: vietnamDay(clock.now), place: 'Hội trường', present: 40, ...more }
  const answer = await as(officer).office.meetings.$post({ json: json as never })
  expect(answer.status).toBe(201)
  return (await answer.json()).id
}

/** What the page sends of an opinion said there, on the first paragraph. */
export const entry = (draft: Draft, meeting: string, said: object = {}) => ({
  ...anOpinion(draft, draft.paragraphs[0]!),
  meetingId: meeting,
  ...said,
})

/** Enters an opinion; returns the answer. */
export const entered = (officer: Jar, meeting: string, json: object, id: string = randomUUID()) =>
  as(officer).office.meetings[':id'].entries[':entry'].$put({
    param: { id: meeting, entry: id },
    json: json as never,
  })

/** Closes a meeting. */
export async function closed(officer: Jar, meeting: string) {
  const answer = await as(officer).office.meetings[':id'].close.$post({ param: { id: meeting } })
  expect(answer.status).toBe(200)
}
