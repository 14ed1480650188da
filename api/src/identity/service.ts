import type { Role } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { vouchFor } from './mailbox-queries.ts'
import { hashPassword } from './passwords.ts'
import { insertCredential, insertGrant, insertStaff } from './staff-queries.ts'

export type NewStaff = {
  name: string
  email: string
  password: string
  roles: { unitId: string; role: Role }[]
  /** One of the sample's people. */
  sample?: boolean
}

/**
 * Adds a person of the union with a password and roles, each from today on; returns their id. Known there and below, and nowhere else, until a
 * letter proves their mailbox.
 *
 * @throws `conflict staff.emailTaken`.
 */
export async function addStaff(ctx: Ctx, staff: NewStaff): Promise<{ id: string }> {
  const hash = await hashPassword(staff.password)
  return write(ctx, async (ctx) => {
    const { name, sample = false } = staff
    const id = await insertStaff(ctx, { name, sample, email: staff.email.toLowerCase() })
    if (!id) throw refuse('conflict', 'staff.emailTaken')
    await insertCredential(ctx, id, hash)
    await vouchFor(
      ctx,
      id,
      staff.roles.map(({ unitId }) => unitId),
    )
    for (const grant of staff.roles) await insertGrant(ctx, { staffUserId: id, ...grant })
    await record(ctx, 'staff.added', {
      unitId: staff.roles[0]?.unitId ?? null,
      staffUserId: id,
      roles: staff.roles,
    })
    return { id }
  })
}
