import type { ContributorGroup, Kind, Stance } from 'shared/opinions'

import { concerns } from './concerns.ts'
import { type Dice, oneOf, pileOf, weighted } from './dice.ts'
import type { SampleParagraph } from './draft.ts'
import { edits } from './edits.ts'
import { onTheDraft, wishes } from './on-the-whole.ts'
import { short } from './phrases.ts'
import type { Places } from './places.ts'
import { askedFor, fact, kindOf, passedOn, reasoned, wholesOf } from './sayings.ts'
import { singularOpinions } from './singular.ts'
import type { Manner, Speaker } from './speakers.ts'
import { sayableAt } from './trades.ts'
import { worded } from './wording.ts'

/** What somebody says, where, and in which manner; `group` is set only when it belongs to the words. */
export type Said = {
  place: SampleParagraph | 'draft' | 'general'
  manner: Manner
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  concern: string | null
  group?: ContributorGroup | null
}

const looksAhead = /mong|làm|bao giờ|thời hạn|thật/iu
const stanceInShort = weighted<Stance>(['agree', 'agreeInPart', 'disagree', 'other'], [66, 16, 8, 10])
const stanceOnDraft = weighted<Stance>(['agree', 'agreeInPart', 'disagree', 'other'], [35, 30, 15, 20])

/** What a speaker says next: a word or two, a wish, an edit, a campaign's text, most often an argument. */
export function voicesOf(dice: Dice, places: Places): (speaker: Speaker) => Said {
  const wholeOf = wholesOf(dice)
  const singular = pileOf(dice, singularOpinions)
  const editsOf = Map.groupBy(
    edits.filter(({ concern, from }) => places.containing(from, concern) !== null),
    ({ concern }) => concern,
  )
  const campaigns = concerns.filter(({ campaign }) => campaign !== undefined)

  return (speaker) => {
    const luck = dice.below(1000)
    if (luck < 100) return inShort()
    if (luck < 135) return onTheWhole(speaker)
    if (luck < 160) return wish()
    const said = luck < 172 ? alone() : luck < 280 ? edit(speaker) : campaign(speaker)
    return said ?? argued(speaker)
  }

  function inShort(): Said {
    const stance = stanceInShort(dice)
    const body = worded(dice, oneOf(dice, short[stance]))
    const place = places.any(dice, looksAhead.test(body))
    return { place, manner: 'spoken', stance, body, kind: null, suggestedWording: null, concern: null }
  }

  function onTheWhole({ unit }: Speaker): Said {
    const stance = stanceOnDraft(dice)
    const sayable = onTheDraft[stance].filter((text) => sayableAt(unit, text))
    const body = worded(dice, oneOf(dice, sayable))
    const kind = kindOf(dice, body)
    return { place: 'draft', manner: 'formal', stance, body, kind, suggestedWording: null, concern: null }
  }

  function wish(): Said {
    const body = worded(dice, oneOf(dice, wishes))
    const plain = { kind: null, suggestedWording: null, concern: null }
    return { place: 'general', manner: 'spoken', stance: 'other', body, ...plain }
  }

  function alone(): Said | null {
    const one = singular.draw(({ on }) => on === null || places.containing(on, null) !== null)
    if (one === null) return null
    const place = one.on === null ? 'draft' : places.containing(one.on, null)!
    const { stance, body, contributorGroup: group } = one
    const kind = kindOf(dice, body)
    return { place, manner: 'formal', stance, body, group, kind, suggestedWording: null, concern: null }
  }

  function edit(speaker: Speaker): Said | null {
    const concern = speaker.concern(dice)
    const manner = speaker.manner(dice, concern)
    const asked = editsOf.get(dice.chance(0.12) ? null : concern.key)
    if (asked === undefined) return null
    const one = oneOf(dice, asked)
    const place = places.containing(one.from, one.concern)!
    const { kind, text } = askedFor(dice, one, speaker.unit)
    const stance = dice.chance(0.65) ? 'agreeInPart' : dice.chance(0.6) ? 'other' : 'disagree'
    const suggestedWording = dice.chance(0.85) ? place.text.replace(one.from, one.to) : null
    const story = manner === 'spoken' && one.concern !== null && dice.chance(0.35)
    const body = story ? `${text} ${worded(dice, fact(dice, concern, speaker.unit))}`.trim() : text
    return { place, manner, stance, body, kind, suggestedWording, concern: one.concern }
  }

  function campaign({ unit }: Speaker): Said | null {
    const here = campaigns.filter((it) => it.campaign!.units.includes(unit.code))
    if (here.length === 0 || !dice.chance(0.2)) return null
    const concern = oneOf(dice, here)
    const place = places.about(dice, concern.key, true)
    if (place === null) return null
    const stance = dice.chance(0.7) ? 'agreeInPart' : 'other'
    const body = passedOn(dice, concern.campaign!, fact(dice, concern, unit))
    const asks = { kind: 'add', suggestedWording: null, concern: concern.key } as const
    return { place, manner: 'spoken', stance, body, ...asks }
  }

  function argued(speaker: Speaker): Said {
    const { unit } = speaker
    const concern = speaker.concern(dice)
    const manner = speaker.manner(dice, concern)
    const whole = dice.chance(0.68) ? wholeOf(concern, manner, unit) : null
    const { stance, text } = whole ?? reasoned(dice, concern, manner, unit)
    let body = whole === null ? text : worded(dice, text)
    if (body.length < 30) body = `${body} ${worded(dice, oneOf(dice, concern.asks))}`
    const ahead = stance !== 'other' && dice.chance(0.85)
    const place =
      (whole?.on == null ? null : places.containing(whole.on, concern.key)) ??
      places.about(dice, concern.key, ahead) ??
      'general'
    const kind = kindOf(dice, body)
    return { place, manner, stance, body, kind, suggestedWording: null, concern: concern.key }
  }
}
