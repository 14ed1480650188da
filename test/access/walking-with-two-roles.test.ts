import { giveSecondFactor } from 'api/identity/second-factor'
import { insertGrant } from 'api/identity/staff-queries'
import { demandSecondFactor, type Role, roles } from 'shared/units'
import { expect, test } from 'vitest'

import { ctx, type Jar } from '../setup/house.ts'
import { aPerson, signIn, TOTP_SECRET } from '../setup/make.ts'
import { undone } from '../setup/undone.ts'
import type { Caller, Place } from './caller.ts'
import { call, type Unmeant, WALK_MS, walks } from './calling.ts'
import type { Outcome, Row } from './row.ts'
import { scene } from './scene.ts'

/** Two roles of one person, each on a unit of its own; the things of the walk are the unit's `own`. */
type Pair = readonly [first: Held, second: Held]
type Held = `${Role} ${Place}` & Caller

const pairs: Pair[] = [
  // Who may but read, or but gather, on the unit, and may more elsewhere.
  ...roles.filter((it) => it !== 'inspector').map((role): Pair => ['inspector own', `${role} beside`]),
  ['officer own', 'analyst beside'],
  ['analyst own', 'admin beside'],
  ['admin own', 'analyst beside'],
  // Below it, and above it with less.
  ['inspector own', 'admin below'],
  ['inspector above', 'analyst below'],
]

async function aPersonWith([first, second]: Pair): Promise<Jar> {
  const [[role, at], [other, elsewhere]] = [partsOf(first), partsOf(second)]
  const person = await aPerson(scene.units[at], [role])
  await insertGrant(ctx(), { staffUserId: person.id, unitId: scene.units[elsewhere].id, role: other })
  if (demandSecondFactor([other])) await giveSecondFactor(ctx(), person.id, TOTP_SECRET)
  const jar: Jar = new Map()
  await signIn(jar, person)
  return jar
}
const partsOf = (held: Held) => held.split(' ') as [Role, Place]

/** What a call comes to: what refusals say may differ, since who holds two roles sees both units. */
type End = 'ok' | 'without' | 'refused'
const endOf = (outcome: Outcome): End => (typeof outcome === 'number' ? 'refused' : outcome)

/** What two roles do together: what one of them does alone, and nothing more. */
function together(row: Row, pair: Pair): End {
  const ends = pair.map((held) => endOf(row.expected[held]))
  return (['ok', 'without'] as const).find((end) => ends.includes(end)) ?? 'refused'
}

/** A meeting is its opener's, and another officer of the unit is refused what only the opener may. */
const isOfItsOpener = (route: string) => route.includes('/meetings/:id')

const people = await Promise.all(pairs.map(async (pair) => [pair, await aPersonWith(pair)] as const))

test.each(walks)(
  'powers of one unit do not reach another: %s',
  async (_, route, row) => {
    const [came, meant]: Record<string, End | Unmeant>[] = [{}, {}]
    for (const [pair, jar] of people) {
      const name = pair.join(', ')
      const outcome = await undone(() => call(jar, route, row))
      came![name] = typeof outcome === 'object' ? outcome : endOf(outcome)
      meant![name] = isOfItsOpener(route) && came![name] === 'refused' ? 'refused' : together(row, pair)
    }
    expect(came).toEqual(meant)
  },
  WALK_MS,
)
