import type { Role } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import type { Auth } from './auth.ts'
import { insertCredential, insertGrant, insertStaff } from './staff-queries.ts'

export type NewStaff = {
  name: string
  email: string
  password: string
  roles: { unitId: string; role: Role }[]
}

/**
 * Adds a person of the union with a password and roles, each from today on; returns their id.
 *
 * @throws `conflict staff.emailTaken`.
 */
export async function addStaff(ctx: Ctx, auth: Auth, staff: NewStaff): Promise<{ id: string }> {
  const hash = await (await auth.$context).password.hash(staff.password)
  return write(ctx, async (ctx) => {
    const id = await insertStaff(ctx, { name: staff.name, email: staff.email.toLowerCase() })
    if (!id) throw refuse('conflict', 'staff.emailTaken')
    await insertCredential(ctx, id, hash)
    for (const grant of staff.roles) await insertGrant(ctx, { staffUserId: id, ...grant })
    await record(ctx, 'staff.added', { staffUserId: id, roles: staff.roles })
    return { id }
  })
}
