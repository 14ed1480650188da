import { searchKey } from '../search-key.ts'

import {
  bareGivens,
  bareKin,
  bareMiddles,
  bareSurnames,
  bareWords,
  commonSurnames,
  givens,
  kin,
  middles,
  offices,
  surnames,
} from './names.ts'
import {
  afterName,
  betweens,
  heads,
  honoured,
  notAfterStop,
  pairs,
  peoples,
  places,
  stops,
  streets,
  strict,
  surnamesOnly,
} from './no-names.ts'
import { follows, type Token, tokensOf } from './tokens.ts'

/** More words than any name has. */
const NAME_MAX = 5
/** How far before a name the kind of a body may stand: "Công ty cổ phần sản xuất thương mại Trần Anh". */
const HEAD_REACH = 7

type Found = { start: number; end: number }
/** Where a name begins and how many words it has. */
type Run = { at: number; length: number }
type Text = { tokens: readonly Token[]; isUpper: boolean }

/**
 * What may be names of persons in a text, in order, without the words of address before them. A suggestion: whoever decides reads the
 * sentence. Names of places, streets, bodies and of those a people honours are left out.
 */
export function personsIn(text: string): Found[] {
  const tokens = tokensOf(text)
  const worded = tokens.filter((it) => it.text.length > 1 && it.form !== 'mixed')
  const isUpper = worded.length > 2 && worded.filter((it) => it.form === 'upper').length > worded.length * 0.7
  const all: Text = { tokens, isUpper }
  const found: Found[] = []
  for (let at = 0; at < tokens.length;) {
    const run = nameAt(all, at)
    if (!run) {
      at += 1
      continue
    }
    const last = tokens[run.at + run.length - 1]!
    found.push({ start: tokens[run.at]!.start, end: last.end })
    at = run.at + run.length
  }
  return found
}

function nameAt(all: Text, at: number): Run | null {
  const before = addressBefore(all, at)
  const run = before ? (addressed(all, at, before) ?? whole(all, at)) : whole(all, at)
  if (!run) return null
  const said = saidBy(all, run)
  if (begins(places, said) && before !== 'young') return null
  if (honoured.includes(said) && before !== 'young') return null
  if (isInsideBody(all, run.at) && !before) return null
  if (peoples.has(said) && (!givens.has(said) || isOfMany(all.tokens, run.at))) return null
  return run
}

/** Whether the word of address before stands for many: "anh em", "chị em". */
const isOfMany = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.low === 'em' && ['anh', 'chị'].includes(tokens[at - 2]?.low ?? '')

/** Which word of address stands right before: of kinship (`young` for those one never uses of the honoured), of an office, or none. */
type Address = 'young' | 'kin' | 'office'

function addressBefore({ tokens, isUpper }: Text, at: number): Address | null {
  const [before, here] = [tokens[at - 1], tokens[at]!]
  if (!before || !(follows(here) || (/^\.\s*$/.test(here.gap) && /^m(r|s|rs)\.?$/.test(before.low))))
    return null
  if (/^đ\s?[/.]\s?c$/.test(before.low)) return 'office'
  if (streets.has(tokens[at - 2]?.low ?? '') && follows(before)) return null
  const bare = bareKin.has(before.low) && isBare(tokens, at)
  if (['anh', 'chị', 'em', 'bạn', 'cháu'].includes(before.low) || (bare && before.low === 'chi'))
    return 'young'
  if (kin.has(before.low) || bare) return 'kin'
  const office = offices.find((words) =>
    words.every((word, i) => tokens[at - words.length + i]?.low === word),
  )
  if (!office) return null
  const address = tokens[at - office.length - 1]
  return address && kin.has(address.low) && !isUpper ? 'kin' : 'office'
}

/** A name after a word of address: what is written with capitals, or words that names are made of. */
function addressed(all: Text, at: number, by: Address): Run | null {
  const { tokens, isUpper } = all
  const first = tokens[at]!
  if (isUpper || first.form === 'lower' || first.form === 'upper') return uncased(all, at, by)
  if (first.form === 'mixed') return null
  const length = capitals(all, at)
  if (length === 0) return null
  if (
    by === 'office' &&
    length === 1 &&
    first.form !== 'letter' &&
    !givens.has(first.low) &&
    !surnames.has(first.low)
  )
    return null
  if (length === 1 && tokens[at - 1]!.low === 'bác' && first.low === 'hồ') return null
  if (length === 1 && surnames.has(first.low) && by === 'office' && !givens.has(first.low)) {
    // "ông giám đốc Trần": a surname alone after an office is a person's only with a word of kinship before.
    return { at, length }
  }
  return { at, length }
}

/** How many words with a capital stand from here on that a name may have; a lone letter counts ("Nguyễn Văn A"). */
function capitals({ tokens }: Text, at: number): number {
  let length = 0
  while (length < NAME_MAX) {
    const token = tokens[at + length]
    if (!token || (length > 0 && !follows(token))) break
    if (token.form !== 'capital' && token.form !== 'letter') break
    const next = tokens[at + length + 1]
    const two = next && follows(next) ? `${token.low} ${next.low}` : ''
    if (begins([...notAfterStop], two) || heads.has(two.replace(' ', '-'))) break
    if (stops.has(token.low) && !isNamed(tokens, at, length)) break
    length += 1
  }
  return length
}

/** Whether a word that begins other things too is one of a name here: after a surname or middle name, and with nothing of its own after it. */
function isNamed(tokens: readonly Token[], at: number, length: number): boolean {
  const token = tokens[at + length]!
  if (!givens.has(token.low) && !middles.has(token.low)) return false
  if (length === 0) {
    const next = tokens[at + 1]
    if (next?.form === 'capital' && surnames.has(token.low) && middles.has(next.low)) return true
    return !next || !follows(next) || next.form === 'lower' || next.form === 'mixed'
  }
  return true
}

/** A name where no capital helps: words that names are made of, with a surname and a middle name, or alone after a word of kinship. */
function uncased(all: Text, at: number, by: Address | null): Run | null {
  const { tokens } = all
  const first = tokens[at]!
  if (surnames.has(first.low) || bareSurnames.has(first.low)) {
    const bare = !surnames.has(first.low) || isBare(tokens, at)
    const [of, mid] = bare ? [bareGivens, bareMiddles] : [givens, middles]
    let length = 1
    while (length < NAME_MAX) {
      const token = tokens[at + length]
      if (!token || !follows(token) || token.form === 'mixed') break
      if (!of.has(token.low) && !mid.has(token.low) && !(/^[abcdhktx]$/.test(token.low) && length > 1)) break
      if (endsBefore(tokens, at + length)) break
      length += 1
    }
    const second = tokens[at + 1]?.low ?? ''
    if (bare && bareWords.has(first.low) && !['van', 'thi'].includes(second)) return null
    const firm = second === 'văn' || second === 'thị' || (by !== null && ['van', 'thi'].includes(second))
    if (length >= 3 && (firm || by !== null || (all.isUpper && mid.has(second)))) return { at, length }
    if (
      length === 2 &&
      by !== null &&
      (commonSurnames.has(first.low) || bare) &&
      !pairs.has(`${tokens[at - 1]!.low} ${first.low}`)
    )
      return { at, length }
  }
  return by === 'kin' || by === 'young' ? alone(all, at) : null
}

/** One given name, written small or all in capitals, after a word of kinship and before one that names are followed by. */
function alone({ tokens }: Text, at: number): Run | null {
  const [address, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]]
  if (token.form === 'mixed' || token.text.length < 2) return null
  if (!givens.has(token.low) || surnamesOnly.has(token.low)) return null
  if (pairs.has(`${address.low} ${token.low}`)) return null
  if (next && follows(next) && !afterName.has(next.low)) return null
  if (!next || !follows(next)) return strict.has(token.low) ? { at, length: 1 } : null
  return { at, length: 1 }
}

/** Whether a word in a name written small begins what comes after it: "nguyễn văn an tổ 3", "… công ty". */
function endsBefore(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  return next !== undefined && follows(next) && begins([...notAfterStop], `${token.low} ${next.low}`)
}

/** A name with its surname that nobody is addressed by: "Nguyễn Văn Bình bị trừ lương". */
function whole(all: Text, at: number): Run | null {
  const { tokens, isUpper } = all
  const first = tokens[at]!
  const isSurname = surnames.has(first.low)
  if (!isSurname && !bareSurnames.has(first.low)) return null
  if (isUpper || first.form === 'lower' || first.form === 'upper') return uncased(all, at, null)
  if (first.form !== 'capital') return null
  const length = capitals(all, at)
  if (length < 2) return null
  const [, second, third] = tokens.slice(at, at + length)
  if (!isSurname) {
    const known = bareMiddles.has(second!.low) && (length === 2 ? false : fits(third!, bareGivens))
    return known ? { at, length } : null
  }
  if (length === 2) return givens.has(second!.low) || bareAfter(tokens, at) ? { at, length } : null
  return middles.has(second!.low) || givens.has(third!.low) || fits(third!, givens) ? { at, length } : null
}

const fits = ({ low, form }: Token, names: ReadonlySet<string>) => form === 'letter' || names.has(low)
const isBare = (tokens: readonly Token[], at: number) =>
  tokens.slice(at, at + 3).every(({ low }) => searchKey(low) === low)
/** "Tran Van Hung" has a surname that is one with and without accents. */
const bareAfter = (tokens: readonly Token[], at: number) =>
  isBare(tokens, at) &&
  bareMiddles.has(tokens[at + 1]?.low ?? '') &&
  bareGivens.has(tokens[at + 2]?.low ?? '')

const textOf = ({ tokens }: Text, { at, length }: Run) =>
  tokens
    .slice(at, at + length)
    .map(({ low }) => low)
    .join(' ')

const saidBy = (all: Text, run: Run) => textOf(all, run)
const begins = (list: readonly string[], said: string) =>
  list.some((it) => said === it || said.startsWith(`${it} `))

/** Whether what stands before makes this part of the name of a street, a place or a body. */
function isInsideBody({ tokens }: Text, at: number): boolean {
  for (let back = 1; back <= HEAD_REACH; back++) {
    const [before, after] = [tokens[at - back], tokens[at - back + 1]]
    if (!before || !after || !follows(after)) return false
    const two = `${tokens[at - back - 1]?.low ?? ''}-${before.low}`
    if (heads.has(before.low) || heads.has(two)) return true
    if (before.form !== 'capital' && before.form !== 'upper' && !betweens.has(before.low)) return false
  }
  return false
}
