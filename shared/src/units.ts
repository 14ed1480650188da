import { z } from 'zod'

export const unitLevels = ['national', 'province', 'upper', 'grassroots', 'group'] as const
export const UnitLevel = z.enum(unitLevels)
export type UnitLevel = z.infer<typeof UnitLevel>

export const unitKinds = ['agency', 'publicService', 'enterprise', 'school'] as const
export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

export const roles = ['officer', 'analyst', 'responder', 'inspector', 'admin'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** The fewest persons a published group may have (trust: small groups). May be raised, never lowered. */
export const GROUP_MIN = 5
