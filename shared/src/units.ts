import { z } from 'zod'

/** From the highest to the lowest; those of one rank stand side by side (`rankOf`). */
export const unitLevels = [
  'national',
  'province',
  'district',
  'commune',
  'sector',
  'civilServants',
  'upper',
  'grassroots',
  'group',
] as const
export const UnitLevel = z.enum(unitLevels)
export type UnitLevel = z.infer<typeof UnitLevel>

/** How far down a level stands: a unit never belongs to one of a lower level. */
export function rankOf(level: UnitLevel): number {
  if (level === 'national') return 0
  if (level === 'province') return 1
  if (level === 'grassroots') return 3
  return level === 'group' ? 4 : 2
}

export const unitKinds = ['agency', 'publicService', 'enterprise', 'school'] as const
export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

/** How units became others: several one, or one several. */
export const SuccessionKind = z.enum(['merge', 'split'])
export type SuccessionKind = z.infer<typeof SuccessionKind>

export const roles = ['officer', 'analyst', 'responder', 'inspector', 'admin'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** The fewest persons a published group may have (trust: small groups). May be raised, never lowered. */
export const GROUP_MIN = 5
/** The fewest persons among whom the author of words shown word by word must be (trust: small groups). May be raised, never lowered. */
export const VERBATIM_MIN = 10

/** Whether roles demand a second factor at sign-in: everyone who sees more than their own units' counts. */
export function demandSecondFactor(held: Role[]): boolean {
  return held.some((role) => role !== 'officer')
}
