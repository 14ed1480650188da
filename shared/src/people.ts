import { z } from 'zod'

import { Day } from './days.ts'
import { Words } from './opinions.ts'
import { Role } from './units.ts'

const blank = (it: unknown) => (it === '' ? null : it)

/** A day as the browser's `date` field gives it; null when left empty. */
const DayOrNone = z.preprocess(blank, Day.nullable().default(null))

/** From which day to which a role holds, both included; the first left empty is today, the last left empty is without end. */
const period = { fromOn: DayOrNone, lastOn: DayOrNone }
const inOrder = (it: { fromOn: string | null; lastOn: string | null }) =>
  !it.fromOn || !it.lastOn || it.lastOn >= it.fromOn
const outOfOrder = { path: ['lastOn'], error: 'role.endsBeforeItBegins' }

/** The unit as chosen from a list. */
const Unit = z.uuid('unit.choose')

/** A role to be given to a person. */
export const NewRole = z.object({ unitId: Unit, role: Role, ...period }).refine(inOrder, outOfOrder)
export type NewRole = z.output<typeof NewRole>

/** The last day on which a role holds; null: without end. */
export const LastDay = z.object({ lastOn: DayOrNone })
export type LastDay = z.output<typeof LastDay>

/** Roles as a form sends them, with blanks between, or as a list. */
const Roles = z.preprocess(
  (it) => (typeof it === 'string' ? it.split(' ').filter(Boolean) : it),
  z.array(Role).min(1, 'role.choose'),
)

/** Who is asked to work in the office pages, and as what. */
export const NewInvitation = z
  .object({
    name: Words.pipe(z.string().min(1, 'required').max(120)),
    email: Words.pipe(z.string().min(1, 'required').toLowerCase().pipe(z.email('email').max(254))),
    unitId: Unit,
    roles: Roles,
    ...period,
  })
  .refine(inOrder, outOfOrder)
export type NewInvitation = z.output<typeof NewInvitation>

/** How a single-use link reaches the person: by letter, or shown once to who asked for it. */
export const Delivery = z.object({ by: z.enum(['mail', 'hand']) })
export type Delivery = z.output<typeof Delivery>['by']

/** How a new password is made possible, and whether the second factor is forgotten with the old one. */
export const NewReset = Delivery.extend({
  renewSecondFactor: z.preprocess((it) => it === true || it === 'yes', z.boolean()),
})
export type NewReset = z.output<typeof NewReset>

/** A new password, taken as typed; its rules are the server's. */
export const NewPassword = z.object({ password: z.string().min(1, 'required').max(1024) })
