import { createHash, randomBytes } from 'node:crypto'

import type { NewPerson } from 'shared/sign-in'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { Refusal, refuse } from '../errors.ts'
import * as rows from './first-admin-queries.ts'
import { checkPassword } from './passwords.ts'
import { addStaff } from './service.ts'
import type { Person } from './sign-in-queries.ts'

/** The code of a root unit whose number nobody has said yet. */
const ROOT_CODE = 'GOC'

/** A new path for the first administrator to come in by, or null when there is one who may. Links made before are good no more. */
export async function newFirstAdminPath(ctx: Ctx, door: { sampleData: boolean }): Promise<string | null> {
  if (await rows.hasAdmin(ctx, door)) return null
  const token = randomBytes(24).toString('base64url')
  await rows.putLink(ctx, hashOf(token))
  return `/first-admin/${token}`
}

/** What the link of the first administrator has to ask: `unit` is the root unit's name, null when it is to be named. Refuses `missing` with `firstAdmin.gone`. */
export async function firstAdminLink(ctx: Ctx, token: string): Promise<{ unit: string | null }> {
  if (!(await rows.isLink(ctx, hashOf(token)))) throw refuse('missing', 'firstAdmin.gone')
  return { unit: (await rows.rootUnit(ctx))?.name ?? null }
}

/** Makes the first administrator, and the root unit if there is none: whole or not at all, once. */
export async function makeFirstAdmin(ctx: Ctx, token: string, typed: NewPerson): Promise<Person> {
  const { name, email, password, unitName } = typed
  const named = (await rows.rootUnit(ctx))?.name ?? unitName
  await checkPassword(password, { name, email, secondFactor: true, unitName: named })
  return write({ ...ctx, actor: { type: 'system', job: 'first-admin' } }, async (ctx) => {
    if (!(await rows.useLink(ctx, hashOf(token)))) throw refuse('missing', 'firstAdmin.gone')
    const root = await rows.rootUnit(ctx)
    if (!root && !unitName)
      throw new Refusal('invalid', { reason: 'invalid', fields: { unitName: 'required' } })
    const unit = root ?? (await rows.insertRootUnit(ctx, unitName, ROOT_CODE))
    if (!root) await record(ctx, 'unit.opened', { unitId: unit.id })
    const roles = [{ unitId: unit.id, role: 'admin' as const }]
    const { id } = await addStaff(ctx, { name, email, password, roles })
    return { id, name, email: email.toLowerCase(), sample: false }
  })
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
