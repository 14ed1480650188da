import type { Kind, Stance } from 'shared/opinion-terms'

import { concerns } from './concerns.ts'
import type { Concern } from './concerns/concern.ts'
import { type Dice, oneOf, pileOf, weighted } from './dice.ts'
import type { Edit } from './edits/edit.ts'
import { closings, editFrames, openings } from './phrases.ts'
import type { Manner } from './speakers.ts'
import { livedAt, sayableAt } from './trades.ts'
import type { SampleUnit } from './units.ts'
import { worded } from './wording.ts'

/** A whole opinion as written by hand; `on` are words its paragraph must contain, null for any. */
export type Whole = { stance: Stance; on: string | null; text: string }

const stanceOfReasons = weighted<Stance>(['agree', 'agreeInPart', 'disagree', 'other'], [34, 28, 16, 22])

/** The hand-written opinions of every concern, each given once and then no more. */
export function wholesOf(dice: Dice) {
  const piles = new Map(
    concerns.map((concern) => [
      concern,
      { spoken: pileOf(dice, wholes(concern.spoken)), formal: pileOf(dice, wholes(concern.formal)) },
    ]),
  )
  return (concern: Concern, manner: Manner, unit: SampleUnit): Whole | null =>
    piles.get(concern)![manner].draw(({ text }) => (manner === 'spoken' ? livedAt : sayableAt)(unit, text))
}

function wholes(byStance: Readonly<Record<Stance, readonly string[]>>): Whole[] {
  return Object.entries(byStance).flatMap(([stance, texts]) =>
    texts.map((text) => {
      const [on, rest] = text.split(' :: ')
      return { stance: stance as Stance, on: rest === undefined ? null : on!, text: rest ?? text }
    }),
  )
}

/** An opinion put together from sentences about the concern, with the stance they amount to. */
export function reasoned(dice: Dice, concern: Concern, manner: Manner, unit: SampleUnit) {
  const stance = stanceOfReasons(dice)
  const spoken = manner === 'spoken'
  const storyFirst = spoken && dice.chance(0.25)
  const atLength = spoken && dice.chance(0.1)
  const said = [storyFirst ? fact(dice, concern, unit) : oneOf(dice, openings[manner][stance])]
  if (stance === 'agree' && dice.chance(0.7)) said.push(oneOf(dice, concern.praise))
  if (stance === 'agreeInPart' || stance === 'disagree')
    said.push(...someOf(dice, concern.doubts, atLength ? 2 : 1))
  if (stance === 'other' && !spoken) said.push(oneOf(dice, concern.doubts))
  if (spoken && !storyFirst && dice.chance(0.6)) said.push(fact(dice, concern, unit))
  if (atLength)
    said.push(
      ...someOf(
        dice,
        concern.facts.filter((it) => livedAt(unit, it)),
        3,
      ),
    )
  if (said.length < 3 || dice.chance(0.6))
    said.push(...someOf(dice, concern.asks, atLength || dice.chance(0.2) ? 2 : 1))
  if (dice.chance(0.15)) said.push(oneOf(dice, closings[manner]))
  const sayable = [...new Set(said)].filter((sentence) => sentence !== '' && sayableAt(unit, sentence))
  return { stance, text: sayable.map((sentence) => worded(dice, sentence)).join(' ') }
}

function someOf<T>(dice: Dice, list: readonly T[], count: number): T[] {
  const first = dice.below(list.length)
  return [...list.slice(first), ...list.slice(0, first)].slice(0, count)
}

/** One thing people of the unit see every day, empty when they see none of these. */
export function fact(dice: Dice, concern: Concern, unit: SampleUnit): string {
  const own = concern.facts.filter((it) => livedAt(unit, it))
  return own.length > 0 ? oneOf(dice, own) : ''
}

/** A campaign's text as one more person sends it, at times with one of its tails or a sentence of their own. */
export function passedOn(dice: Dice, { text, tails }: NonNullable<Concern['campaign']>, own: string): string {
  const added = dice.chance(0.3) ? oneOf(dice, tails) : dice.chance(0.25) ? own : ''
  return `${worded(dice, text)} ${worded(dice, added)}`.trim()
}

/** How one asks for a change of wording, and what kind of change it is. */
export function askedFor(
  dice: Dice,
  { from, to, because }: Edit,
  unit: SampleUnit,
): { kind: Kind; text: string } {
  const kind = to.includes(from) ? 'add' : from.includes(to) ? 'delete' : 'amend'
  const ask = oneOf(dice, editFrames[kind]).replace('«', from.trim()).replace('»', to)
  const reasons = because.filter((it) => sayableAt(unit, it))
  if (reasons.length === 0) return { kind, text: ask }
  const reason = worded(dice, oneOf(dice, reasons))
  const order = dice.below(10)
  return { kind, text: order < 6 ? `${ask} ${reason}` : order < 9 ? `${reason} ${ask}` : reason }
}

const asksToAdd = /bổ sung|ghi thêm|thêm câu|còn thiếu|nên có|thêm ý/u
const asksToDelete = /ề nghị bỏ|bỏ chỉ tiêu|ỏ đi|nên bỏ|rút gọn|lược/u
const asksToAmend = /iết lại|ghi rõ|nên ghi|ghi hẳn|sửa lại|ề nghị ghi|nên là|ạ xuống|âng mức/u

/** What an opinion without a suggested wording wants done with the text, null when it does not say. */
export function kindOf(dice: Dice, text: string): Kind | null {
  if (asksToAdd.test(text)) return 'add'
  if (asksToDelete.test(text)) return 'delete'
  if (asksToAmend.test(text)) return 'amend'
  return dice.chance(0.55) ? 'comment' : null
}
