import { searchKey } from 'shared/search-key'

/** What an opinion says, for holding it against another. */
type Said = { stance: string; body: string; suggestedWording: string | null }

/**
 * Words of courtesy, address and stress, which change no view; as they are written, for without its accents another word may look the same ("cảm"
 * and "cấm"). Without accents only those that nobody takes for others.
 */
const COURTESIES =
  /(?<![\p{L}\p{N}])(?:ạ|dạ|vâng|nhé|nha|ơi|rất|xin|kính|mong|c[ảá]m ơn|cam on|đề nghị|de nghi|kiến nghị|kien nghi|rằng|thì|là|tôi|chúng tôi|em|chúng em)(?![\p{L}\p{N}])/gu

/** Words that, standing in a sentence of their own, take back what is said beside it. */
const TAKING_BACK = new Set(
  'khong ko hok chua dung phan doi huy bo tru chi ngoai cam ngung hoan thoi tuy nhung neu it nhat nhieu hon han che'.split(
    ' ',
  ),
)

/** Whole sentences added to a text make it another view when they have more than this share of its words. */
const ADDED_SHARE = 0.4

/**
 * One of each view: what was sent by many, also with a word of courtesy or a short sentence more, takes the place of no other. Any other word
 * put in, left out or in another's place or order (a day, a group, "hạn chế", "khong") makes another view.
 */
export function oneOfEachView<Row extends Said>(rows: readonly Row[]): Row[] {
  const once: { row: Row; sentences: readonly string[] }[] = []
  for (const row of rows) {
    const sentences = sentencesOf(`${row.body}\n${row.suggestedWording ?? ''}`)
    if (!once.some((known) => known.row.stance === row.stance && isOneView(known.sentences, sentences)))
      once.push({ row, sentences })
  }
  return once.map(({ row }) => row)
}

/** Whether of two texts one says all that the other does, in its order, and little beside it, which takes nothing back. */
function isOneView(some: readonly string[], others: readonly string[]): boolean {
  const [shorter, longer] = some.length <= others.length ? [some, others] : [others, some]
  const left = [...shorter]
  const added: string[] = []
  for (const sentence of longer)
    if (sentence === left[0]) left.shift()
    else added.push(...sentence.split(' '))
  if (left.length > 0 || added.some((word) => TAKING_BACK.has(word))) return false
  return added.length <= ADDED_SHARE * shorter.join(' ').split(' ').length
}

/** The words of each sentence as they are looked for, without courtesies; none of a sentence that has no others. */
function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.!?…;\n]+/)
    .map((sentence) =>
      (searchKey(sentence.replace(COURTESIES, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
    )
    .filter((sentence) => sentence !== '')
}
