import type { Role } from 'shared/units'
import { expect } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { lettersTo, linkIn, post, until } from '../setup/post.ts'
import { aColleague, type Colleague } from './making.ts'

export const OLD = 'ba cây cầu tre bắc qua kênh'
export const NEW = 'bốn con thuyền giấy qua sông'
let asked = 0
export const anEmail = () => `hop-thu${(asked += 1)}@example.test`

/** A province, a union below it, a factory below that, and their admins. */
export async function aHouse() {
  const root = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const zone = await aUnit('Công đoàn các khu công nghiệp', { parent: root, level: 'upper' })
  const factory = await aUnit('CĐCS May Sơn Hà', { parent: zone })
  const [top, low] = [await aColleague(root, ['admin']), await aColleague(factory, ['admin'])]
  return { root, zone, factory, top, low, middle: await aColleague(zone, ['admin']) }
}

export const invite = (
  by: Colleague,
  unit: { id: string },
  email: string,
  how: 'mail' | 'hand',
  roles: Role[],
) =>
  post(by.jar, '/api/office/invitations', {
    invitation: { name: 'Trần Thị Bòng', email, unitId: unit.id, roles },
    by: how,
  })
export async function handed(
  by: Colleague,
  unit: { id: string },
  email: string,
  roles: Role[] = ['officer'],
) {
  const res = await invite(by, unit, email, 'hand', roles)
  expect(res.status).toBe(201)
  return ((await res.json()) as { token: string }).token
}
export async function mailed(
  by: Colleague,
  unit: { id: string },
  email: string,
  roles: Role[] = ['officer'],
) {
  const before = lettersTo(email).length
  expect((await invite(by, unit, email, 'mail', roles)).status).toBe(201)
  await until(() => lettersTo(email).length > before)
  return linkIn(lettersTo(email).at(-1)!)!
}
export const accept = (token: string, password: string) =>
  as(new Map()).invitations[':token'].$post({ param: { token }, json: { password } })
export const read = async (token: string) =>
  (await as(new Map()).invitations[':token'].$get({ param: { token } })).json()
export const userOf = (email: string) =>
  db
    .selectFrom('staffUser')
    .where('email', '=', email)
    .select(['id', 'emailVerified'])
    .executeTakeFirstOrThrow()
export async function comes(email: string, password: string): Promise<Jar | null> {
  const jar: Jar = new Map()
  return (await as(jar)['sign-in'].$post({ json: { email, password } })).status === 200 ? jar : null
}

/** A way to a new password, handed over; and what its holder does with it. */
export async function resetBy(by: Colleague, { id }: { id: string }, renewSecondFactor = 'no') {
  const link = await post(by.jar, `/api/office/people/${id}/reset`, { by: 'hand', renewSecondFactor })
  expect(link.status).toBe(201)
  return ((await link.json()) as { token: string }).token
}
export const choose = (token: string) =>
  as(new Map()).resets[':token'].$post({ param: { token }, json: { password: NEW } })

/** An account a low admin made under somebody else's e-mail, with a password only they know. */
export async function squatted(by: Colleague, unit: { id: string }, email: string) {
  expect((await accept(await handed(by, unit, email), OLD)).status).toBe(201)
  return userOf(email)
}
