import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'

let made = 0
/** A code no other unit of the test has. */
export const aCode = () => `T${(made += 1)}`

/** A province with a district, a commune and a grassroots union under the district, and its admin. */
export async function aTree() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const district = await aUnit('Liên đoàn Lao động huyện', { parent: province, level: 'district' })
  const commune = await aUnit('Công đoàn xã', { parent: province, level: 'commune' })
  const factory = await aUnit('CĐCS Nhà máy', { parent: district })
  return { province, district, commune, factory, admin: await aStaff(province, ['admin']) }
}

/** The code of a unit that was made for a test. */
export const codeOf = (unit: { path: string }) => unit.path.split('.').at(-1)!
/** A unit as it stands in the database. */
export const rowOf = (unit: { id: string }) =>
  db.selectFrom('unit').where('id', '=', unit.id).selectAll().executeTakeFirstOrThrow()
/** The routes of one unit. */
export const api = (jar: Jar) => as(jar).office.units[':code']
export const param = (unit: { path: string }) => ({ param: { code: codeOf(unit) } })
/** How and why it was refused. */
export const reason = async (answer: { status: number; text: () => Promise<string> }) =>
  `${answer.status} ${(JSON.parse(await answer.text()) as { reason?: string }).reason}`
