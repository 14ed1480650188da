import { type Dice, oneOf } from 'db/seed/dice'
import type { Block } from 'shared/outline'

import { shuffled } from './parallel.ts'

/** A block with what it is about: an old and a new one may be joined only when they are about one thing. */
export type Told = { about: string[]; block: Block }
/** Lines before and after an edit; `far` are put in elsewhere. */
export type Attack = { old: Told[]; now: Told[]; far?: Told[] }

/** Names of which many hold another, or are it turned round. */
const names = [
  'doanh nghiệp nhà nước',
  'doanh nghiệp ngoài nhà nước',
  'đoàn viên',
  'đoàn viên nữ',
  'đoàn viên mới kết nạp',
  'công đoàn cơ sở',
  'công đoàn cấp trên trực tiếp cơ sở',
  'chủ tịch công đoàn cơ sở',
  'công nhân khu công nghiệp',
  'công nhân ngoài khu công nghiệp',
  'cán bộ công đoàn chuyên trách',
  'cán bộ công đoàn không chuyên trách',
  'giáo viên',
  'giáo viên mầm non',
  'lao động trẻ',
  'hợp tác xã',
]
type Frame = (name: string, figure: number) => string
const frames: Frame[] = [
  (name, figure) => `Đến cuối nhiệm kỳ có ${figure}% ${name} được học tập, quán triệt nghị quyết đại hội.`,
  (name, figure) => `Hằng năm ${figure}% ${name} được khám sức khỏe định kỳ.`,
  (name, figure) => `${name}: ${figure} người.`,
  (name, figure) => `Có ${figure} ${name} dự lớp.`,
  (name, figure) =>
    `Hỗ trợ ${figure} triệu đồng cho mỗi trường hợp là ${name} gặp khó khăn; thủ tục gọn, chi trong bảy ngày.`,
  (name) =>
    `Tổ chức đối thoại định kỳ với ${name}, lắng nghe tâm tư và giải quyết kịp thời kiến nghị chính đáng.`,
]
const tails = [' trong tình hình mới', ', có kiểm tra, đánh giá hằng quý']

type Member = { name: string; figure: number }
const figureOf = (dice: Dice) => 5 * (3 + dice.below(17))
const family = (dice: Dice, of = names): Member[] =>
  shuffled(dice, of)
    .slice(0, 3 + dice.below(3))
    .map((name) => ({ name, figure: figureOf(dice) }))
/** Another name than all, none that is the first one with words put in or taken out, but for those that turn it round. */
const other = (dice: Dice, members: readonly Member[]) =>
  oneOf(
    dice,
    names.filter((name) => {
      const [first, added] = [members[0]!.name, /ngoài|không/.test(`${name} ${members[0]!.name}`)]
      const isLonger = first.includes(name) || name.includes(first)
      return (added || !isLonger) && !members.some((it) => it.name === name)
    }),
  )

const line = (text: string): Block => ({ kind: 'item', level: 1, label: '-', text })
const sentence = (frame: Frame, { name, figure }: Member, tail = ''): Told => ({
  about: [name],
  block: line(frame(name, figure).replace(/\.$/, `${tail}.`)),
})
const row = ({ name, figure }: Member, place: number, quarter = 'quý I'): Told => {
  const cells = [String(place + 1), name, String(figure), String(100 - figure), quarter]
  const columns = cells.map((_, at) => at)
  return {
    about: [name],
    block: {
      kind: 'paragraph',
      level: null,
      label: null,
      text: cells.join(' | '),
      row: { head: false, columns },
    },
  }
}
const section = (name: string, place: number): Told[] => [
  { about: [name], block: { kind: 'heading', level: 3, label: String(place + 1), text: `Đối với ${name}` } },
  { about: [`${name}: buổi`], block: line('Mỗi quý tổ chức một buổi đối thoại, có biên bản.') },
  { about: [`${name}: báo cáo`], block: line('Báo cáo kết quả trước ngày 15 hằng tháng.') },
]

/** How a list is reworded as a whole. */
const rewordings: [string, string][] = [
  ['Phấn đấu', 'Bảo đảm'],
  ['hằng năm', 'mỗi năm trong nhiệm kỳ'],
  ['được', 'có điều kiện để được'],
  ['có lợi hơn luật', 'có ít nhất ba điều khoản có lợi hơn luật'],
  ['Phấn đấu hằng năm', 'Đến cuối nhiệm kỳ'],
]
/** Two lists of the same names that differ in what is promised. */
const promises = [
  'được khám sức khỏe định kỳ',
  'được vay vốn ưu đãi',
  'được ký thỏa ước có lợi hơn luật',
  'được tập huấn kỹ năng đối thoại',
]
const promised = (promise: string, { name, figure }: Member, [from, to] = ['', '']): Told => ({
  about: [`${promise}: ${name}`],
  block: line(`Phấn đấu hằng năm ${figure}% ${name} ${promise}, báo cáo trước ngày 15.`.replace(from, to)),
})

/** Edits after which a paragraph and its neighbour are easily taken for each other, by what was done. */
export const attacks: Record<string, (dice: Dice) => Attack> = {
  'one dropped, its figure given to its neighbour': (dice) => {
    const [frame, members] = [oneOf(dice, frames), family(dice)]
    const given = { ...members[1]!, figure: members[0]!.figure }
    return {
      old: members.map((it) => sentence(frame, it)),
      now: [given, ...members.slice(2)].map((it, at) =>
        sentence(frame, it, at === 0 ? oneOf(dice, ['', ...tails]) : ''),
      ),
    }
  },
  'figures exchanged': (dice) => {
    const [frame, members] = [oneOf(dice, frames), family(dice)]
    const figures = members.map(({ figure }) => figure).toReversed()
    return {
      old: members.map((it) => sentence(frame, it)),
      now: members.map((it, at) => sentence(frame, { ...it, figure: figures[at]! })),
    }
  },
  'one whose name holds another’s': (dice) => {
    const frame = oneOf(dice, frames)
    const [short, long] = oneOf(dice, [
      ['đoàn viên', 'đoàn viên nữ'],
      ['giáo viên', 'giáo viên mầm non'],
      ['công đoàn cơ sở', 'chủ tịch công đoàn cơ sở'],
      ['công nhân khu công nghiệp', 'công nhân ngoài khu công nghiệp'],
    ] as const)
    const members = shuffled(dice, [short, long]).map((name) => ({ name, figure: figureOf(dice) }))
    const [first, second] = [members[0]!, members[1]!]
    const stays = {
      ...oneOf(dice, members),
      figure: oneOf(dice, [first.figure, second.figure, figureOf(dice)]),
    }
    return {
      old: members.map((it) => sentence(frame, it)),
      now: [sentence(frame, stays, oneOf(dice, ['', ...tails]))],
    }
  },
  'another put in its place': (dice) => {
    const [frame, members] = [oneOf(dice, frames), family(dice)]
    const tail = oneOf(dice, ['', ...tails])
    const now = members.with(0, { name: other(dice, members), figure: members[0]!.figure })
    return { old: members.map((it) => sentence(frame, it)), now: now.map((it) => sentence(frame, it, tail)) }
  },
  'taken out, another of the kind put in elsewhere': (dice) => {
    const [frame, members] = [oneOf(dice, frames), family(dice)]
    const put = { ...members[0]!, name: other(dice, members) }
    return {
      old: members.map((it) => sentence(frame, it)),
      now: members.slice(1).map((it) => sentence(frame, it)),
      far: [sentence(frame, put, oneOf(dice, ['', ...tails]))],
    }
  },
  'rows of a table': (dice) => {
    const members = family(dice)
    const put = { ...members[0]!, name: other(dice, members) }
    const given = { ...members[1]!, figure: members[0]!.figure }
    const now = oneOf(dice, [
      members.slice(1).map((it, at) => row(it, at)),
      members.with(0, put).map((it, at) => row(it, at)),
      [given, ...members.slice(2)].map((it, at) => row(it, at)),
      shuffled(dice, members).map((it, at) => row({ ...it, figure: figureOf(dice) }, at, 'quý II')),
    ])
    return { old: members.map((it, at) => row(it, at)), now }
  },
  'sections that repeat each other': (dice) => {
    const members = family(dice).map(({ name }) => name)
    const put = members.with(
      1,
      other(
        dice,
        members.map((name) => ({ name, figure: 0 })),
      ),
    )
    const now = oneOf(dice, [members.toSpliced(1, 1), shuffled(dice, members), put])
    return { old: members.flatMap(section), now: now.flatMap(section) }
  },
  'a list reworded as a whole, with new figures, one dropped and one put in': (dice) => {
    const [promise, members, edit] = [oneOf(dice, promises), family(dice), oneOf(dice, rewordings)]
    const stay = members.toSpliced(dice.below(members.length), 1)
    const added = { name: other(dice, members), figure: figureOf(dice) }
    const now = [...stay.map((it) => ({ ...it, figure: figureOf(dice) }))]
    if (dice.chance(0.5)) now.splice(dice.below(now.length + 1), 0, added)
    return {
      old: members.map((it) => promised(promise, it)),
      now: now.map((it) => promised(promise, it, edit)),
    }
  },
  'two lists of the same names, one dropped and the other reworded': (dice) => {
    const [[first, second], members] = [shuffled(dice, promises), family(dice)]
    const [one, two] = [first!, second!].map((promise) => members.map((it) => promised(promise, it)))
    const edit = oneOf(dice, rewordings)
    const now = members.map((it) => promised(second!, { ...it, figure: figureOf(dice) }, edit))
    return { old: [...one!, ...two!], now }
  },
  'a list replaced by another of the same names': (dice) => {
    const [[first, second], members] = [shuffled(dice, promises), family(dice)]
    const now = members.map((it) =>
      promised(second!, dice.chance(0.5) ? it : { ...it, figure: figureOf(dice) }),
    )
    return { old: members.map((it) => promised(first!, it)), now }
  },
}
