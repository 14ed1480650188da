import { type Dice, oneOf } from 'db/seed/dice'

/** Phrases an editor puts in. */
const phrases = [
  'thường xuyên, kịp thời',
  'trong tình hình mới',
  'gắn với chuyển đổi số',
  'theo đúng quy định',
  'một cách thiết thực, hiệu quả',
  'nhất là ở cơ sở',
  'có trọng tâm, trọng điểm',
]
const words =
  'triển khai đồng bộ rà soát bổ sung hoàn thiện khảo sát đánh giá nhân rộng lồng ghép cụ thể'.split(' ')

/** How a wording is rewritten; `share` of it from 0 to 1. */
export const rewrites = {
  /** Some words replaced by others. */
  replaced: (dice: Dice, text: string, share: number) =>
    text
      .split(' ')
      .map((word) => (dice.chance(share) ? oneOf(dice, words) : word))
      .join(' '),
  /** Phrases put in. */
  extended: (dice: Dice, text: string, share: number) => {
    const all = text.split(' ')
    for (let left = Math.max(1, Math.round((all.length * share) / 4)); left > 0; left--)
      all.splice(1 + dice.below(all.length), 0, oneOf(dice, phrases))
    return all.join(' ')
  },
  /** A stretch taken out. */
  shortened: (dice: Dice, text: string, share: number) => {
    const all = text.split(' ')
    const count = Math.min(all.length - 2, Math.max(1, Math.round(all.length * share)))
    all.splice(dice.below(Math.max(1, all.length - count)), Math.max(0, count))
    return all.join(' ')
  },
} as const

/** Rewrites a wording in one of the ways. */
export function rewritten(dice: Dice, text: string, share: number): string {
  const how = oneOf(dice, ['replaced', 'extended', 'shortened'] as const)
  const now = rewrites[how](dice, text, share)
  return now === text ? `${text} ${oneOf(dice, phrases)}` : now
}

/** The same letters in another form: composed or not, tone on the other vowel, no-break spaces, other dashes. */
export function respelt(dice: Dice, text: string): string {
  return oneOf(dice, [
    text.normalize('NFD'),
    text.replaceAll('hòa', 'hoà').replaceAll('thủy', 'thuỷ').replaceAll('quý', 'quí'),
    text.replaceAll(' ', '\u00a0'),
    text.replaceAll(' - ', ' – '),
  ])
}

/** Without accents, as typed in a hurry. */
export const unaccented = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
