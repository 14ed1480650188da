import { searchKey } from 'shared/search-key'

/** What an opinion says, for holding it against another. */
type Said = { stance: string; body: string; suggestedWording: string | null }

/**
 * Words of courtesy, address and stress, which change no view; as they are written, for without its accents another word may look the same ("cảm"
 * and "cấm"). Without accents only those that nobody takes for others.
 */
const COURTESIES =
  /(?<![\p{L}\p{N}])(?:ạ|dạ|vâng|nhé|ơi|rất|lắm|xin|kính|mong|c[ảá]m ơn|cam on|đề nghị|de nghi|kiến nghị|kien nghi|rằng|thì|là|tôi|chúng tôi|em|chúng em)(?![\p{L}\p{N}])/gu

/** Words that, standing in a sentence of their own, take back what is said beside it. */
const TAKING_BACK = new Set(
  'khong ko hok chua dung phan doi huy bo tru chi ngoai cam ngung hoan thoi tuy nhung neu it nhat nhieu hon han che'.split(
    ' ',
  ),
)

/**
 * One of each view: what was sent by many, also with a word of courtesy more, stands once; with whole sentences more, behind all views of its own. Any
 * other word put in, left out or in another's place or order (a day, a group, "hạn chế", "khong") makes another view.
 */
export function oneOfEachView<Row extends Said>(rows: readonly Row[]): Row[] {
  type Told = { row: Row; sentences: readonly string[] }
  const views: Told[] = []
  const extended: Told[] = []
  for (const row of rows) {
    const fresh: Told = { row, sentences: sentencesOf(`${row.body}\n${row.suggestedWording ?? ''}`) }
    const isKnown = (isOne: (some: readonly string[], others: readonly string[]) => boolean) => (it: Told) =>
      it.row.stance === row.stance && isOne(it.sentences, fresh.sentences)
    if ([...views, ...extended].some(isKnown(isSame))) continue
    ;(views.some(isKnown(isExtended)) ? extended : views).push(fresh)
  }
  return [...views, ...extended].map(({ row }) => row)
}

const isSame = (some: readonly string[], others: readonly string[]) => some.join('\n') === others.join('\n')

/** Whether of two texts one says all that the other does, in its order, and beside it nothing that takes it back. */
function isExtended(some: readonly string[], others: readonly string[]): boolean {
  const [shorter, longer] = some.length <= others.length ? [some, others] : [others, some]
  const left = [...shorter]
  const added = longer.filter((sentence) => (sentence === left[0] ? left.shift() === undefined : true))
  return (
    left.length === 0 &&
    shorter.length > 0 &&
    !added.some((it) => it.split(' ').some((word) => TAKING_BACK.has(word)))
  )
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
