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
/** Units whose members work on the road, each alone: they speak of what is their own and of nothing else. */
const withoutWorkshop = new Set(['SH.TL.03'])
/** A unit with fewer members than this says no more than FEW things, however large the sample. */
const SMALL = 20
const FEW = 3

/** How often what is said there is spoken, not written. */
const talk = { enterprise: 0.88, school: 0.75, publicService: 0.6, agency: 0.25 }
/** How often it comes by link, on paper, at a meeting. */
const ways = {
  enterprise: [72, 18, 10],
  school: [55, 10, 35],
  publicService: [55, 12, 33],
  agency: [40, 5, 55],
}
const channels: readonly Channel[] = ['link', 'paper', 'meeting']
const workersGroup = weighted<ContributorGroup | null>(['worker', null], [58, 42])
const foremenGroup = weighted<ContributorGroup | null>(['officer', 'expert', null], [36, 7, 57])
const writersGroup = weighted<ContributorGroup | null>(
  ['officer', 'retiredCadre', 'expert', 'scientist', 'veteranRevolutionary', null],
  [24, 18, 12, 8, 6, 32],
)

/** Who speaks next: large units more often than small ones, closed and silent ones never. */
export function speakersOf(dice: Dice, units: readonly SampleUnit[]): (dice: Dice) => Speaker {
  const heard = units.filter(({ code, closedOn }) => closedOn === null && !silent.has(code))
  const speakers = heard.map(speakerOf)
  const next = weighted(
    speakers,
    heard.map((unit) => loudness(dice, unit)),
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

function loudness(dice: Dice, { level, kind, memberCount }: SampleUnit): number {
  if (level !== 'grassroots') return 6
  if (memberCount < SMALL) return SMALL
  const luck = 0.7 + dice.below(700) / 1000
  return memberCount ** 0.62 * luck * (kind === 'school' ? 1.6 : 1)
}

function speakerOf(unit: SampleUnit): Speaker {
  const kind = unit.kind ?? 'agency'
  const cares = (concern: Concern) => {
    const home = concern.home?.includes(unit.code)
    return home ? concern.weights[kind] * 6 : withoutWorkshop.has(unit.code) ? 0 : concern.weights[kind]
  }
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
    group: (dice, manner) =>
      (manner === 'spoken' ? workersGroup : kind === 'enterprise' ? foremenGroup : writersGroup)(dice),
  }
}
