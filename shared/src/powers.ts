import { type Role, roles } from './units.ts'

/**
 * What the office does, and which roles may do it on their unit and below: the only place that says so. The help and the people pages print
 * it, and whatever changes something asks for one of these.
 */
export const powers = {
  read: roles,
  openLinks: ['officer', 'admin'],
  declareMembers: ['officer', 'admin'],
  enterOnBehalf: ['officer'],
  changeUnits: ['admin'],
  publishDrafts: ['analyst'],
  findThemes: ['analyst'],
  moderate: ['analyst'],
  readModeration: ['analyst', 'inspector'],
  answer: ['responder'],
  publishResponses: ['analyst'],
  writeReports: ['analyst'],
  readPeople: ['inspector', 'admin'],
  readAudit: ['inspector', 'admin'],
  managePeople: ['admin'],
  readRights: ['inspector', 'admin'],
  keepRights: ['admin'],
} as const satisfies Record<string, readonly Role[]>
export type Power = keyof typeof powers

/** Whether one of the roles a person holds may do this. For pages; the service asks again, with the unit. */
export function anyMay(held: readonly Role[], power: Power): boolean {
  const allowed: readonly Role[] = powers[power]
  return held.some((role) => allowed.includes(role))
}
