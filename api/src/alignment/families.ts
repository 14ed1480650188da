import { isTurned } from 'shared/turned-round'

import { withoutAmounts } from './amounts.ts'
import { type Comparing } from './comparing.ts'
import { alike } from './features.ts'
import { commonOf } from './words-kept.ts'
import { isNamedElse } from './named.ts'
import { gapsOf } from './order.ts'
import { FREE, pair, type Pairing } from './pairing.ts'
import { isUnderLike } from './under-like.ts'
import { hasSister, isSisterMeant, isSisterNearer } from './sisters.ts'
import { isOfOneForm, namingWords, NUMBER, type Side } from './side.ts'

/** Words that so many of a family's members have are its form; the others name each. */
const FORM = 0.75
/** So much of the longer stays in place when a family's form was reworded. */
const STAYS = 0.6
/** What came to so many members, or went from so many, was done to the list. */
const ALIKE = 2

/** Syllables that say how much, how long, how soon or how hard: where one stands for another the list may be the same, or may not. */
const HOW = new Set(
  `phấn đấu bảo đảm đảm thực hiện tổ chức triển khai tiếp tục đẩy mạnh tăng cường nâng cao chú trọng quan tâm chủ động tập trung kịp
  thời thường xuyên từng bước cơ bản đạt có được là từ trên dưới ít nhiều nhất tối thiểu đa khoảng hơn trở lên mỗi hằng hàng năm tháng quý
  tuần đến trong vào trước sau cuối đầu giữa hết nhiệm kỳ giai đoạn toàn tất cả các những mọi và hoặc # phần trăm tỷ tỉ lệ số`.split(
    /\s+/,
  ),
)
/** Those of drafting phrases, which say how it is put and never what is promised, to whom, when or where: where only these change, it is the same. */
const PUT = new Set(
  `phấn đấu bảo đảm thực hiện triển khai tiếp tục đẩy mạnh tăng cường chú trọng quan tâm tập trung kịp thời thường xuyên từng bước
  đạt có được là ít nhất tối thiểu hằng hàng mỗi các những và tích cực #`.split(/\s+/),
)
/** Those that say by when: another time makes another list only beside one of the same names. */
const WHEN = new Set('đến hết năm tháng trong giai đoạn nhiệm kỳ đầu cuối'.split(' '))

/** Blocks in a row that say the same of several: parallel targets, lines of a list, rows. `counts`: in how many of them each word stands. */
type Family = { members: number[]; counts: ReadonlyMap<string, number> }
/**
 * A member of an old family and one of a new that have the same name, and what was edited besides figures, '' when nothing; null where that made
 * another list. `whole`: that may have made another list, so that it is the same only where no other of these names is. `exchanged`: the words that
 * stand for others.
 */
type Candidate = {
  o: number
  n: number
  name: ReadonlySet<string>
  edit: string | null
  whole?: boolean
  exchanged?: string
}

/** Under so many headings the same words stand for the same others where these are called otherwise in the whole draft: provinces were merged. */
const RENAMED = 3

/** The candidates but for those of which nothing is known: what made another list of them was done to the whole draft. */
function withoutRenames(pairing: Pairing, all: readonly Candidate[]): Candidate[] {
  const lists = Map.groupBy(all, ({ exchanged }) => exchanged)
  const renames = [...lists].flatMap(([exchanged, lines]) => {
    if (exchanged === undefined) return []
    const headings = new Set(lines.map(({ o }) => pairing.old.parents[o]))
    return headings.size >= RENAMED && isGone(pairing, exchanged) ? [exchanged] : []
  })
  return all.filter(({ exchanged }) => exchanged === undefined || !renames.includes(exchanged))
}

/** Whether nothing is called by the old words any more, and nothing was by the new: two zones that changed places were not renamed. */
function isGone({ old, now }: Pairing, exchanged: string): boolean {
  const [went, came] = exchanged.split('>').map((words) => new Set(words.split(' ')))
  const isSaid = (words: ReadonlySet<string>, side: Side) =>
    side.words.some((block) => words.isSubsetOf(new Set(block)))
  return !isSaid(went!, now) && !isSaid(came!, old)
}

/**
 * Pairs members of a list that was edited as a whole: what was done to one was done to others too ("phấn đấu" became "bảo đảm" in all, each has
 * a new figure), so that it tells none of them from its neighbours, and what names each is there as it was, in no other member of either
 * version. What was edited in one alone is left to the other rules, for it names it now; and so is one that another may be, put in with its
 * name and more. Tells of which pairs no rule may make one paragraph: they have the same name in lists that speak of different things.
 */
export function pairFamilies(it: Comparing): (o: number, n: number) => boolean {
  const { pairing, features } = it
  const all = withoutRenames(
    pairing,
    reachable(pairing).flatMap(([old, now]) => candidates(pairing, old, now)),
  )
  const found = all.filter(({ edit }) => edit !== null)
  const [ofOld, ofNow] = [Map.groupBy(found, ({ o }) => o), Map.groupBy(found, ({ n }) => n)]
  for (const { o, n, edit, name, whole } of found) {
    if (pairing.toNow[o] !== FREE || pairing.toOld[n] !== FREE || isNamedElse(it, o, n)) continue
    if (isSisterMeant(it, o, n) || isSisterNearer(it, { o, n, name })) continue
    if (whole && hasSister(it, { o, n, name })) continue
    const others = [...ofOld.get(o)!, ...ofNow.get(n)!].filter((other) => other.o !== o || other.n !== n)
    if (others.length > 0 && (edit !== '' || others.some((other) => other.edit === ''))) continue
    pair(pairing, o, n, alike(features.old[o]!, features.now[n]!, features.weight))
  }
  const apart = new Set(all.filter(({ edit }) => edit === null).map(({ o, n }) => o * pairing.now.size + n))
  return (o, n) => apart.has(o * pairing.now.size + n)
}

/**
 * The families of both versions that may be each other: some of their members are partners, or both have members in one gap and share the rarest
 * words of their forms. Of many that do, those at about the same place: time grows with the families.
 */
function reachable(pairing: Pairing): [Family, Family][] {
  const gaps = gapsOf(pairing)
  const [olds, nows] = [familiesOf(pairing.old, pairing.toNow), familiesOf(pairing.now, pairing.toOld)]
  const byWord = new Map<string, Family[]>()
  const byMember = new Map<number, Family>()
  for (const family of nows) {
    for (const n of family.members) byMember.set(n, family)
    for (const gap of gapsIn(family, gaps.now, pairing.toOld))
      for (const word of commonest(family)) {
        const all = byWord.get(`${gap} ${word}`)
        if (all) all.push(family)
        else byWord.set(`${gap} ${word}`, [family])
      }
  }
  return olds.flatMap((family, at) => {
    const partners = family.members.flatMap((o) => byMember.get(pairing.toNow[o]!) ?? [])
    const alike = gapsIn(family, gaps.old, pairing.toNow).flatMap((gap) => {
      const sharing = commonest(family).flatMap((word) => {
        const all = byWord.get(`${gap} ${word}`)
        return all ? [all] : []
      })
      const rarest = sharing.toSorted((a, b) => a.length - b.length).slice(0, WORDS_FOLLOWED)
      return rarest.flatMap((all) => around(all, at / olds.length))
    })
    return [...new Set([...partners, ...alike])].map((other): [Family, Family] => [family, other])
  })
}

/** How many words of a form lead to families of the other version, and to how many each does. */
const WORDS_FOLLOWED = 3
const FAMILIES_EACH = 12

/** The gaps in which a family has members without a partner. */
function gapsIn({ members }: Family, gaps: Int32Array, partners: Int32Array): number[] {
  return [...new Set(members.filter((at) => partners[at] === FREE).map((at) => gaps[at]!))]
}

const commonest = ({ members, counts }: Family) =>
  [...counts].flatMap(([word, count]) => (count >= FORM * members.length ? [word] : []))

/** Of some families in order those around a share of them. */
function around(families: readonly Family[], share: number): readonly Family[] {
  const from = Math.round(share * families.length - FAMILIES_EACH / 2)
  const first = Math.max(0, Math.min(from, families.length - FAMILIES_EACH))
  return families.slice(first, first + FAMILIES_EACH)
}

/** Families that have members without a partner, in reading order. */
function familiesOf(side: Side, partners: Int32Array): Family[] {
  const { words, zones, parents, size } = side
  const families: number[][] = []
  for (let at = 0; at < size; at++) {
    const last = families.at(-1)
    const before = at - 1
    const goesOn = last && zones[at] === 'text' && zones[before] === 'text' && parents[at] === parents[before]
    if (goesOn && isOfOneForm(words[before]!, words[at]!)) last.push(at)
    else families.push([at])
  }
  return families
    .filter((it) => it.length > 1 && it.some((at) => partners[at] === FREE))
    .map((members) => ({ members, counts: countsOf(members.map((at) => words[at]!)) }))
}

function countsOf(members: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of members)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words that name no member: those most have, and those that came to several or went from several at once. */
function formOf(ours: Family, theirs: Family): Set<string> {
  const isForm = ({ members, counts }: Family, other: Family) =>
    [...counts].flatMap(([word, count]) =>
      count >= FORM * members.length || (count >= ALIKE && !other.counts.has(word)) ? [word] : [],
    )
  return new Set([...isForm(ours, theirs), ...isForm(theirs, ours)])
}

function candidates(pairing: Pairing, ours: Family, theirs: Family): Candidate[] {
  const { old, now, toNow, toOld } = pairing
  const form = formOf(ours, theirs)
  const nameOf = (words: readonly string[]) => namingWords(words).filter((word) => !form.has(word))
  const named = (side: Side, { members }: Family) =>
    Map.groupBy(members, (at) => nameOf(side.words[at]!).join(' '))
  const [names, namesNow] = [named(old, ours), named(now, theirs)]
  const isPartOf = (name: string, others: string[]) => others.some((it) => ` ${it} `.includes(` ${name} `))
  const put = [...namesNow.keys()].filter((name) => !names.has(name))
  const gone = [...names.keys()].filter((name) => !namesNow.has(name))
  return [...names].flatMap(([name, [o, ...more]]): Candidate[] => {
    const [n, ...moreNow] = namesNow.get(name) ?? []
    if (n === undefined || more.length > 0 || moreNow.length > 0) return []
    if (toNow[o!] !== FREE || toOld[n] !== FREE) return []
    const words = new Set(name.split(' '))
    const edited = editOf(old.words[o!]!, now.words[n]!, words)
    if (edited?.edit === null) return [{ o: o!, n, name: words, ...edited }]
    if (edited === undefined || !isUnderLike(pairing, o!, n)) return []
    // One that is named so and more may be it with words put in; and where it was edited, it may be that one with words taken out.
    if (isPartOf(name, put) || (edited.edit !== '' && isPartOf(name, gone))) return []
    return [{ o: o!, n, name: words, ...edited }]
  })
}

/**
 * What was edited, figures aside; an edit of null where that made another list of the same names: it was turned round, other words stand for some
 * wherever in the sentence ("vay vốn" that is now "khám sức khỏe"), or words that are no `HOW` came beside the name. Undefined where nothing
 * can be said: too little stays, or more was edited than how it is put.
 */
function editOf(
  before: readonly string[],
  after: readonly string[],
  name: ReadonlySet<string>,
): Pick<Candidate, 'edit' | 'whole' | 'exchanged'> | undefined {
  const [own, other] = [withoutAmounts(before), withoutAmounts(after)]
  const pairs = commonOf(own, other)
  if (pairs.length < STAYS * Math.max(own.length, other.length)) return undefined
  const [stays, staysNow] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))]
  const gone = [...own.keys()].filter((at) => !stays.has(at))
  const came = [...other.keys()].filter((at) => !staysNow.has(at))
  const [words, wordsNow] = [gone.map((at) => own[at]!), came.map((at) => other[at]!)]
  if (isTurned(new Set(words), new Set(wordsNow))) return { edit: null }
  const isWhat = (word: string) => !HOW.has(word) && !NUMBER.test(word)
  if (words.some(isWhat) && wordsNow.some(isWhat))
    return { edit: null, exchanged: `${words.join(' ')}>${wordsNow.join(' ')}` }
  const isBeside = (all: readonly string[], at: number) =>
    name.has(all[at - 1] ?? '') || name.has(all[at + 1] ?? '')
  if (gone.some((at) => isWhat(own[at]!) && isBeside(own, at))) return { edit: null }
  if (came.some((at) => isWhat(other[at]!) && isBeside(other, at))) return { edit: null }
  const edit = words.length + wordsNow.length === 0 ? '' : `${words.join(' ')}>${wordsNow.join(' ')}`
  const isPut = (word: string) => PUT.has(word)
  if (words.every(isPut) && wordsNow.every(isPut)) return { edit, whole: false }
  // A word more in all, another year or another quarter may make another list, or may not; a clause before or after it is about the whole of it.
  const isClause = (all: readonly string[], changed: readonly number[], kept: ReadonlySet<number>) => {
    const [first, last] = [Math.min(...kept), Math.max(...kept)]
    const isTold = (word: string) => isPut(word) || WHEN.has(word) || NUMBER.test(word)
    return changed.every((at) => isTold(all[at]!) || at > last || (at < first && HOW.has(all[first]!)))
  }
  return isClause(own, gone, stays) && isClause(other, came, staysNow) ? { edit, whole: true } : undefined
}
