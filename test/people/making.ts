import type { Failure } from 'shared/errors'
import type { Role } from 'shared/units'
import { expect } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff } from '../setup/make.ts'

export type Colleague = { jar: Jar; id: string; email: string }

/** Someone with roles on a unit who is signed in, and who they are. */
export async function aColleague(unit: { id: string }, roles: Role[]): Promise<Colleague> {
  const jar = await aStaff(unit, roles)
  const { email } = await (await as(jar).office.me.$get()).json()
  const row = await db
    .selectFrom('staffUser')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return { jar, id: row.id, email }
}

/** Everything the log keeps of one action, latest last. */
export async function recorded(action: string) {
  return db
    .selectFrom('auditEntry')
    .where('action', '=', action)
    .select(['actorId', 'unitId', 'detail'])
    .orderBy('at')
    .execute()
}

type Answer = { status: number; json: () => Promise<unknown> }

/** Expects a refusal with this reason; returns it whole. */
export async function refused(answer: Promise<Answer>, status: number, reason: string): Promise<Failure> {
  const res = await answer
  const failure = (await res.json()) as Failure
  expect([res.status, failure.reason]).toEqual([status, reason])
  return failure
}

/** The roles of a person as another sees them. */
export async function rolesSeen(by: Colleague, person: { id: string }) {
  const res = await as(by.jar).office.people[':id'].$get({ param: { id: person.id } })
  expect(res.status).toBe(200)
  return (await res.json()).roles
}

/** Gives a role and returns the answer. */
export function give(
  by: Colleague,
  person: { id: string },
  role: { unitId: string; role: Role; fromOn?: string; lastOn?: string },
) {
  return as(by.jar).office.people[':id'].roles.$post({ param: { id: person.id }, json: role })
}
