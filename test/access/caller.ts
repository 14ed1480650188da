import type { Role } from 'shared/units'

/** Where a role is held, or a device joined, seen from the unit the thing belongs to. */
export const places = ['own', 'above', 'beside', 'below'] as const
export type Place = (typeof places)[number]

/** Staff who hold no role today: none at all, all five until yesterday, all five from tomorrow. */
export const roleless = ['no role', 'roles ended', 'roles not begun'] as const

/** Who calls, as a failing test names them: `analyst above`, `member below`, `author`, `visitor`. */
export type Caller = `${Role} ${Place}` | (typeof roleless)[number] | `member ${Place}` | 'author' | 'visitor'
