import { type Role, roles } from 'shared/units'

import { type Caller, places, roleless } from './caller.ts'
import type { Scene } from './scene.ts'

/**
 * What comes of a call: `ok` is success, with what the row `shows` in the answer; `without` is success, and the answer does not hold it;
 * a number is the status of the refusal.
 */
export type Outcome = 'ok' | 'without' | 401 | 403 | 404 | 409 | 422

/** What goes with a call: the parameters in the route's path by their names, and what else the request holds. */
export type Request = {
  query?: Record<string, string>
  json?: unknown
  form?: Record<string, string | File>
  /** Beside the caller's own. */
  cookies?: Record<string, string>
  [param: string]: unknown
}

export type Row = {
  /** What this row is about, when a route has several. */
  about?: string
  expected: Record<Caller, Outcome>
  /** The request, from what stands in the scene; what it writes through `it.db` is undone with the call. */
  request?: (it: Scene) => Request | Promise<Request>
  /** What only those may see for whom `ok` is expected, as it stands in the answer. */
  shows?: (it: Scene) => string
}

/** `GET /api/office/drafts/:id` and its row, or several. */
export type Table = Record<string, Row | Row[]>

/** A call that needs one of `may` on the unit or above it. Others who hold a role there: `others`. Who holds none today is as one `beside`. */
export function staff(
  may: readonly Role[] = roles,
  it: { others?: Outcome; beside?: Outcome; below?: Outcome; own?: Outcome; roleless?: Outcome } = {},
): Row['expected'] {
  const { others = 403, beside = 404, below = beside, own = 'ok', roleless: none = beside } = it
  const at = { own, above: 'ok', beside, below } as const
  const held = roles.flatMap((role) =>
    places.map((place) => {
      const within = place === 'own' || place === 'above'
      return [`${role} ${place}`, within && !may.includes(role) ? others : at[place]] as const
    }),
  )
  const rest = roleless.map((caller) => [caller, none] as const)
  return { ...all(401), ...Object.fromEntries([...held, ...rest]) }
}

/** A call for a device that joined the unit or one below it. Staff who joined nothing are visitors here. `author`: the device whose opinion it is. */
export function device(
  it: { own?: Outcome; below?: Outcome; elsewhere?: Outcome; visitor?: Outcome; author?: Outcome } = {},
): Row['expected'] {
  const { own = 'ok', below = own, elsewhere = 404, visitor = 401, author = own } = it
  return {
    ...all(visitor),
    'member own': own,
    'member below': below,
    'member above': elsewhere,
    'member beside': elsewhere,
    author,
  }
}

/** A call that is answered alike whoever makes it. */
export function all(outcome: Outcome): Row['expected'] {
  const held = roles.flatMap((role) => places.map((place) => `${role} ${place}` as const))
  const devices = places.map((place) => `member ${place}` as const)
  const callers: Caller[] = [...held, ...roleless, ...devices, 'author', 'visitor']
  return Object.fromEntries(callers.map((caller) => [caller, outcome])) as Row['expected']
}

/** A call any signed-in person may make. */
export const signedIn: Row['expected'] = staff(roles, { beside: 'ok' })
