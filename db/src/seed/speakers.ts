import type { Channel, ContributorGroup } from 'shared/opinions'

import { concerns } from './concerns.ts'
import type { Concern } from './concerns/concern.ts'
import { type Dice, weighted } from './dice.ts'
import type { SampleUnit } from './units.ts'

/** As workers talk, or as officers write. */
export type Manner = 'spoken' | 'formal'

/** The people of one unit: what they speak of, how, by which way, and as whom. */
export type Speaker = {
  unit: SampleUnit
  concern: (dice: Dice) => Concern
  manner: (dice: Dice, concern: Concern) => Manner
  channel: (dice: Dice) => Channel
  group: (dice: Dice, manner: Manner) => ContributorGroup | null
}

/** Units that say nothing at all, as some always do. */
const silent = new Set([
  'SH.KCN.04',
  'SH.GD.02',
  'SH.VC.02',
  'SH.DS.01',
  'SH.CT.03',
  'SH.TL',
  'SH.DS',
  'SH.NP',
])
/** A unit with fewer members than this says no more than FEW things, however large the sample. */
const SMALL = 20
const FEW = 3

const talk = { enterprise: 0.88, school: 0.75, publicService: 0.6, agency: 0.25 }
const ways = {
  enterprise: [72, 18, 10],
  school: [55, 10, 35],
  publicService: [55, 12, 33],
  agency: [40, 5, 55],
}
const channels: readonly Channel[] = ['link', 'paper', 'meeting']
const workersGroup = weighted<ContributorGroup | null>(['worker', null, 'expert'], [58, 41, 1])
const writersGroup = weighted<ContributorGroup | null>(
  ['officer', 'retiredCadre', 'expert', 'scientist', 'veteranRevolutionary', 'worker', null],
  [24, 12, 8, 5, 4, 9, 38],
)

/** Who speaks next: large units more often than small ones, closed and silent ones never. */
export function speakersOf(dice: Dice, units: readonly SampleUnit[]): (dice: Dice) => Speaker {
  const heard = units.filter(({ code, closedOn }) => closedOn === null && !silent.has(code))
  const speakers = heard.map(speakerOf)
  const next = weighted(
    speakers,
    heard.map(({ memberCount, level }) => (level === 'grassroots' ? loudness(dice, memberCount) : 6)),
  )
  const few = new Map<Speaker, number>()
  return function speaker(dice) {
    const one = next(dice)
    if (one.unit.level !== 'grassroots' || one.unit.memberCount >= SMALL) return one
    const before = few.get(one) ?? 0
    if (before >= FEW) return speaker(dice)
    few.set(one, before + 1)
    return one
  }
}

function loudness(dice: Dice, memberCount: number): number {
  const luck = 0.6 + dice.below(900) / 1000
  return memberCount < SMALL ? SMALL : memberCount ** 0.7 * luck
}

function speakerOf(unit: SampleUnit): Speaker {
  const kind = unit.kind ?? 'agency'
  const cares = (concern: Concern) => concern.weights[kind] * (concern.home?.includes(unit.code) ? 6 : 1)
  const lives = (concern: Concern) =>
    concern.home?.includes(unit.code) ||
    (!concern.onlyAtHome && concern.weights[kind] * 2 >= Math.max(...Object.values(concern.weights)))
  const spoken = new Set(concerns.filter(lives))
  return {
    unit,
    concern: weighted(concerns, concerns.map(cares)),
    manner: (dice, concern) =>
      unit.kind !== null && spoken.has(concern) && dice.chance(talk[kind]) ? 'spoken' : 'formal',
    channel: weighted(channels, ways[kind]),
    group: (dice, manner) => (manner === 'spoken' ? workersGroup : writersGroup)(dice),
  }
}
