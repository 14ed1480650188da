import type { Channel, ContributorGroup, Kind, Stance } from 'shared/opinions'

import { calendarOf, type Days } from './calendar.ts'
import { type Dice, diceOf, uuidOf } from './dice.ts'
import { type SampleParagraph, sampleDrafts } from './draft.ts'
import { placesOf } from './places.ts'
import { type Said, voicesOf } from './voices.ts'
import { typed } from './slips.ts'
import { speakersOf } from './speakers.ts'
import type { SampleUnit } from './units.ts'

/**
 * One sample opinion. `draft` is the key of a sample draft, null for what is addressed to the congress in general;
 * `paragraphIndex` is the place in that draft's blocks, from 0: of the paragraph, or of the heading when the target is a section.
 * `givenOn` is 'YYYY-MM-DD'. `concern` is what it is really about, for tests of themes; null when it is about none.
 */
export type SampleOpinion = {
  id: string
  draft: string | null
  paragraphIndex: number | null
  target: 'paragraph' | 'section' | 'draft' | 'general'
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  unitCode: string
  contributorGroup: ContributorGroup | null
  channel: Channel
  givenOn: string
  concern: string | null
}

/** What a sample is made of; the same options give the same sample. */
export type SampleOptions = {
  count: number
  seed: number
  paragraphs: readonly SampleParagraph[]
  units: readonly SampleUnit[]
  days: Days
}

const latest = sampleDrafts.at(-1)!.key

/**
 * Opinions of the members of a province on its drafts, one at a time, in no order: as many as asked for, in constant memory.
 * Texts written by hand come once each; beyond them opinions are put together from sentences.
 */
export function* sampleOpinions(options: SampleOptions): Generator<SampleOpinion, void> {
  const dice = diceOf(options.seed)
  const speakerNow = speakersOf(dice, options.units)
  const dayOf = calendarOf(dice, options.days)
  const say = voicesOf(dice, placesOf(options.paragraphs))
  for (let i = 0; i < options.count; i++) {
    const speaker = speakerNow(dice)
    const { place, group, manner, body, ...said } = say(speaker)
    const channel = speaker.channel(dice)
    const written = typed(dice, body, manner === 'spoken' && channel !== 'meeting')
    yield {
      id: uuidOf(dice),
      ...targetOf(dice, place, said),
      ...said,
      body: written,
      unitCode: speaker.unit.code,
      contributorGroup: group === undefined ? speaker.group(dice, manner) : group,
      channel,
      givenOn: dayOf(speaker.unit.code, channel, typeof place !== 'string' && place.draft === latest),
    }
  }
}

function targetOf(dice: Dice, place: Said['place'], { suggestedWording }: Pick<Said, 'suggestedWording'>) {
  if (place === 'general') return { draft: null, paragraphIndex: null, target: 'general' as const }
  if (place === 'draft')
    return { draft: sampleDrafts[0]!.key, paragraphIndex: null, target: 'draft' as const }
  const { draft, index, section } = place
  if (suggestedWording === null && section !== null && dice.chance(0.05))
    return { draft, paragraphIndex: section, target: 'section' as const }
  return { draft, paragraphIndex: index, target: 'paragraph' as const }
}
