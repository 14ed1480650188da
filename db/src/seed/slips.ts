import { type Dice, oneOf } from './dice.ts'

const misspelt: Readonly<Record<string, string>> = {
  sửa: 'sữa',
  sữa: 'sửa',
  nghỉ: 'nghĩ',
  nghĩ: 'nghỉ',
  những: 'nhửng',
  mỗi: 'mổi',
  cũng: 'củng',
  giữ: 'dữ',
  xử: 'sử',
  'bổ sung': 'bổ xung',
  'sắp xếp': 'xắp xếp',
  'hỗ trợ': 'hổ trợ',
  giấy: 'dấy',
  lỗi: 'lổi',
  kỹ: 'kỷ',
  chỗ: 'chổ',
  xăng: 'săng',
  trễ: 'trể',
  rõ: 'rỏ',
  nữa: 'nửa',
  đủ: 'đũ',
  trả: 'chả',
  dành: 'giành',
  chia: 'tria',
  sợ: 'xợ',
  được: 'đựơc',
  người: 'ngừơi',
}
const shortened: Readonly<Record<string, string>> = {
  không: 'ko',
  được: 'đc',
  với: 'vs',
  'công nhân': 'cn',
  'công ty': 'cty',
  người: 'ng',
  trước: 'trc',
  nhưng: 'nhg',
  tháng: 'th',
  'bảo hiểm': 'bh',
  'tăng ca': 'tc',
  'công đoàn': 'cđ',
  cũng: 'cx',
}
const misspeltWords = anyWordOf(misspelt)
const shortenedWords = anyWordOf(shortened)
const foreign = /[^\0-\x7f]/g
const plainLetters = new Map<string, string>(Object.entries({ đ: 'd', Đ: 'D', '“': '"', '”': '"' }))

/** The text as somebody in a hurry leaves it: some without accents, some misspelt, shortened or in small letters; most as it was. */
export function typed(dice: Dice, text: string, hurried: boolean): string {
  const luck = dice.below(1000)
  if (luck < 60) return withoutAccents(luck < 40 ? small(text) : text)
  if (!hurried) return text
  if (luck < 125) return replacedOnce(dice, text, misspeltWords, misspelt)
  if (luck < 165) return small(text.replace(shortenedWords, (word) => shortened[word]!))
  return luck < 265 ? small(text) : text
}

function withoutAccents(text: string): string {
  return text.replace(foreign, (letter) => {
    let plain = plainLetters.get(letter)
    if (plain === undefined)
      plainLetters.set(letter, (plain = letter.normalize('NFD').replace(/\p{M}/gu, '')))
    return plain
  })
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}

function replacedOnce(dice: Dice, text: string, words: RegExp, by: Readonly<Record<string, string>>): string {
  const found = text.match(words)
  if (found === null) return text
  const word = oneOf(dice, found)
  return text.replace(words, (it) => (it === word ? by[it]! : it))
}

function anyWordOf(words: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`(?<=^|[ “])(?:${Object.keys(words).join('|')})(?=[ .,;:?!”]|$)`, 'g')
}
