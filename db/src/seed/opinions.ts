import type { Channel, ContributorGroup, Kind, Stance } from 'shared/opinions'

import { calendarOf, type Days } from './calendar.ts'
import { concerns } from './concerns.ts'
import type { Concern } from './concerns/concern.ts'
import { type Dice, diceOf, oneOf, pileOf, uuidOf, weighted } from './dice.ts'
import { type SampleParagraph, sampleDrafts } from './draft.ts'
import { edits } from './edits.ts'
import { onTheDraft, wishes } from './on-the-whole.ts'
import { short } from './phrases.ts'
import { type Places, placesOf } from './places.ts'
import { askedFor, fact, kindOf, passedOn, reasoned, wholesOf } from './sayings.ts'
import { singularOpinions } from './singular.ts'
import { typed } from './slips.ts'
import { type Manner, type Speaker, speakersOf } from './speakers.ts'
import type { SampleUnit } from './units.ts'
import { worded } from './wording.ts'

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

type Said = Pick<SampleOpinion, 'stance' | 'kind' | 'body' | 'suggestedWording' | 'concern'> & {
  place: SampleParagraph | 'draft' | 'general'
  group?: ContributorGroup | null
}

const latest = sampleDrafts.at(-1)!.key
const stanceInShort = weighted<Stance>(['agree', 'agreeInPart', 'disagree', 'other'], [66, 16, 8, 10])
const stanceOnDraft = weighted<Stance>(['agree', 'agreeInPart', 'disagree', 'other'], [35, 30, 15, 20])

/**
 * Opinions of the members of a province on its drafts, one at a time, in no order: as many as asked for, in constant memory.
 * Texts written by hand come once each; beyond them opinions are put together from sentences.
 */
export function* sampleOpinions(options: SampleOptions): Generator<SampleOpinion, void> {
  const dice = diceOf(options.seed)
  const speakerNow = speakersOf(dice, options.units)
  const dayOf = calendarOf(dice, options.days)
  const say = sayingOf(dice, placesOf(options.paragraphs))
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

function sayingOf(dice: Dice, places: Places) {
  const wholeOf = wholesOf(dice)
  const singular = pileOf(dice, singularOpinions)
  const editsOf = Map.groupBy(
    edits.filter(({ from }) => places.containing(from) !== null),
    ({ concern }) => concern,
  )
  const campaigns = concerns.filter(({ campaign }) => campaign !== undefined)

  return (speaker: Speaker): Said & { manner: Manner } => {
    const luck = dice.below(1000)
    const concern = speaker.concern(dice)
    const manner = speaker.manner(dice, concern)
    if (luck < 100) return { ...inShort(), manner: 'spoken' }
    if (luck < 135) return { ...onTheWhole(), manner: 'formal' }
    if (luck < 160) return { ...wish(), manner }
    return {
      ...((luck < 172 ? alone() : luck < 280 ? edit(concern) : campaign(speaker)) ??
        argued(concern, manner, speaker)),
      manner,
    }
  }

  function inShort(): Said {
    const stance = stanceInShort(dice)
    const plain = { kind: null, suggestedWording: null, concern: null }
    return { place: places.any(dice), stance, body: worded(dice, oneOf(dice, short[stance])), ...plain }
  }

  function onTheWhole(): Said {
    const stance = stanceOnDraft(dice)
    const body = worded(dice, oneOf(dice, onTheDraft[stance]))
    return { place: 'draft', stance, body, kind: kindOf(dice, body), suggestedWording: null, concern: null }
  }

  function wish(): Said {
    const body = worded(dice, oneOf(dice, wishes))
    return { place: 'general', stance: 'other', body, kind: null, suggestedWording: null, concern: null }
  }

  function alone(): Said | null {
    const one = singular.draw(({ on }) => on === null || places.containing(on) !== null)
    if (one === null) return null
    const place = one.on === null ? 'draft' : places.containing(one.on)!
    const { stance, body, contributorGroup: group } = one
    return { place, stance, body, group, kind: kindOf(dice, body), suggestedWording: null, concern: null }
  }

  function edit({ key }: Concern): Said | null {
    const asked = editsOf.get(dice.chance(0.12) ? null : key)
    if (asked === undefined) return null
    const one = oneOf(dice, asked)
    const place = places.containing(one.from)!
    const { kind, text } = askedFor(dice, one)
    const stance = dice.chance(0.65) ? 'agreeInPart' : dice.chance(0.6) ? 'other' : 'disagree'
    const suggestedWording = dice.chance(0.85) ? place.text.replace(one.from, one.to) : null
    return { place, stance, body: text, kind, suggestedWording, concern: one.concern }
  }

  function campaign({ unit }: Speaker): Said | null {
    const here = campaigns.filter(({ campaign }) => campaign!.units.includes(unit.code))
    if (here.length === 0 || !dice.chance(0.2)) return null
    const { key, campaign } = oneOf(dice, here)
    const place = places.about(dice, key)
    if (place === null) return null
    const stance = dice.chance(0.7) ? 'agreeInPart' : 'other'
    return {
      place,
      stance,
      body: passedOn(dice, campaign!),
      kind: 'add',
      suggestedWording: null,
      concern: key,
    }
  }

  function argued(concern: Concern, manner: Manner, { unit }: Speaker): Said {
    const whole = dice.chance(0.68) ? wholeOf(concern, manner, unit) : null
    const { stance, text } = whole ?? reasoned(dice, concern, manner, unit)
    let body = whole === null ? text : worded(dice, text)
    if (body.length < 30) body = `${body} ${worded(dice, oneOf(dice, concern.asks))}`
    if (whole === null && manner === 'spoken' && dice.chance(0.2))
      body = `${worded(dice, fact(dice, concern, unit))} ${body}`.trim()
    const place =
      (whole?.on != null ? places.containing(whole.on) : null) ?? places.about(dice, concern.key) ?? 'general'
    return { place, stance, body, kind: kindOf(dice, body), suggestedWording: null, concern: concern.key }
  }
}
