import { createHash, createHmac } from 'node:crypto'

import type { Dump, Row, Table } from './dump.ts'
import type { Claim } from './score.ts'

/** The nth sentence of a book of things people may say; followed by a blank, so that none is the beginning of another. */
export const phrase = (n: number) => `Câu số ${n} của riêng tôi.`

/** What a find would mean: two opinions (or an opinion and a person) belong together, a request is an opinion's, or erased words are known. */
export type Meaning = 'author' | 'request' | 'words'

export interface Attack {
  name: string
  meaning: Meaning
  claims: Claim[]
}

/** An opinion's row and what it says openly: two that agree in this are told apart by nothing they are meant to say. */
interface Opinion {
  id: string
  stratum: string
}

/** A row, a version of one or a line of the log that speaks of exactly one opinion, with whatever could order it or tie it to others. */
interface Mention {
  opinion: Opinion
  values: Record<string, string>
  orders: Record<string, number>
}

const OPEN = ['consultation_id', 'unit_id', 'contributor_group', 'channel', 'given_on']
/** So many known values are tried. */
const KNOWN_MAX = 2000
/** Every known value is tried on so many opinions; one that is in any hash of theirs, on all. */
const TRIED_ON = 40
/** A group of more opinions than this has something in common that is no person's. */
const FEW = 12

/** Every attack on a dump. Each is a list of claims; an attack that finds nothing to claim has none. */
export function attacksOn(dump: Dump): Attack[] {
  const opinions = opinionsOf(dump)
  const sources = mentionsIn(dump, opinions)
  return [
    ...[...sources].flatMap(([source, mentions]) => [
      ...equalValues(source, mentions),
      ...neighbours(source, mentions),
    ]),
    { name: 'hashes of what is known', meaning: 'author', claims: hashes(dump, opinions, sources) },
    { name: 'joining, then speaking', meaning: 'author', claims: joins(dump, opinions) },
    ...requests(dump, sources),
    { name: 'addresses of a phone', meaning: 'author', claims: addresses(dump, opinions, sources) },
    { name: 'erased words guessed', meaning: 'words', claims: guessedWords(dump, sources) },
  ]
}

const table = (dump: Dump, name: string): Table =>
  dump.tables.find((it) => it.name === name) ?? { name, rows: [] }

/** Every opinion with what its row says openly. */
export function opinionsOf(dump: Dump): Map<string, Opinion> {
  return new Map(
    table(dump, 'opinion').rows.map(({ values }) => {
      const id = values.id!
      return [id, { id, stratum: OPEN.map((name) => values[name] ?? '').join('|') }]
    }),
  )
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function mentionsIn(dump: Dump, opinions: Map<string, Opinion>): Map<string, Mention[]> {
  const only = (texts: string[]): Opinion | undefined => {
    const found = new Set(texts.flatMap((text) => text.match(UUID) ?? []).filter((id) => opinions.has(id)))
    return found.size === 1 ? opinions.get([...found][0]!) : undefined
  }
  const sources = new Map<string, Mention[]>()
  const add = (source: string, mention: Mention) => {
    const list = sources.get(source) ?? []
    if (list.push(mention) === 1) sources.set(source, list)
  }
  for (const { name, rows } of dump.tables)
    for (const row of rows) {
      const opinion = only(Object.values(row.values))
      if (opinion)
        add(name, { opinion, values: row.values, orders: { ...ordersIn(row.values), ...ordersOf(row) } })
    }
  const ids = [...opinions.values()].map((opinion) => [bytesOf(opinion.id), opinion] as const)
  for (const { table, place, xmin, bytes } of dump.versions) {
    const [first, second] = ids.filter(([id]) => bytes.includes(id))
    if (first && !second)
      add(`versions of ${table}`, { opinion: first[1], values: {}, orders: ordersOf({ place, xmin }) })
  }
  dump.log.forEach((line, at) => {
    const opinion = only([line])
    if (opinion) add('log', { opinion, values: fieldsOf(line), orders: { line: at } })
  })
  const ahead = Buffer.concat(dump.writtenAhead)
  for (const [id, opinion] of ids) {
    const at = ahead.indexOf(id)
    if (at >= 0) add('write-ahead log', { opinion, values: {}, orders: { place: at } })
  }
  return sources
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

const ordersOf = ({ place: [block, item], xmin }: Pick<Row, 'place' | 'xmin'>) => ({
  ctid: block * 10_000 + item,
  xmin,
})

/** Whatever can be put in order: numbers, moments with a time of day, UUIDs made from the time. */
function ordersIn(values: Record<string, string>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (/^-?\d+(\.\d+)?$/.test(value)) return [[name, Number(value)]]
      if (/^\d{4}-\d\d-\d\d[T ]\d\d:/.test(value)) return [[name, Date.parse(value)]]
      if (/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value))
        return [[name, Number.parseInt(value.slice(0, 8) + value.slice(9, 13), 16)]]
      if (/^[0-9a-f]{8}-[0-9a-f]{4}-1/.test(value))
        return [
          [name, Number.parseInt(value.slice(14, 18) + value.slice(9, 13) + value.slice(0, 8), 16) % 2 ** 48],
        ]
      return []
    }),
  )
}

function fieldsOf(line: string): Record<string, string> {
  const fields = JSON.parse(line) as Record<string, unknown>
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]))
}

const pairs = (mentions: readonly Mention[]): Claim[] =>
  mentions.flatMap(({ opinion: a }, at) =>
    mentions
      .slice(at + 1)
      .flatMap(({ opinion: b }) => (a.id === b.id || a.stratum !== b.stratum ? [] : [[a.id, b.id] as const])),
  )

/** Opinions whose rows share a value that few share: whole, or its first four bytes. */
function equalValues(source: string, mentions: Mention[]): Attack[] {
  const names = [...new Set(mentions.flatMap(({ values }) => Object.keys(values)))].filter(
    (name) => !OPEN.includes(name),
  )
  const ways = [
    (value: string) => value,
    (value: string) => (/^(\\x)?[0-9a-f-]{32,}$/.test(value) ? value.slice(0, 10) : undefined),
  ]
  return names.flatMap((name) =>
    ways.flatMap((way, at) => {
      const alike = Map.groupBy(
        mentions.filter(({ values }) => values[name] !== undefined && way(values[name]) !== undefined),
        ({ values }) => way(values[name]!),
      )
      const claims = [...alike.values()].filter((group) => group.length <= FEW).flatMap(pairs)
      return claims.length > 0
        ? [{ name: `equal ${source}.${name}${at ? ' (beginning)' : ''}`, meaning: 'author' as const, claims }]
        : []
    }),
  )
}

/** Opinions that say the same openly and follow each other in some order. */
function neighbours(source: string, mentions: Mention[]): Attack[] {
  const names = [...new Set(mentions.flatMap(({ orders }) => Object.keys(orders)))]
  return names.flatMap((name) => {
    const ordered = mentions
      .filter(({ orders }) => orders[name] !== undefined)
      .sort((a, b) => a.orders[name]! - b.orders[name]!)
    const claims = [...Map.groupBy(ordered, ({ opinion }) => opinion.stratum).values()].flatMap((group) =>
      group
        .slice(1)
        .flatMap((next, at) =>
          next.orders[name] === group[at]!.orders[name] || next.opinion === group[at]!.opinion
            ? []
            : [[group[at]!.opinion.id, next.opinion.id] as const],
        ),
    )
    return claims.length > 0
      ? [{ name: `neighbours by ${source}.${name}`, meaning: 'author' as const, claims }]
      : []
  })
}

/** What anyone may know or guess: values of the tables that speak of no opinion, words of log and addresses. */
function knownValues(dump: Dump): string[] {
  const rows = dump.tables
    .filter(({ name }) => !/^(opinion|theme_opinion|wording|paragraph|pgboss\..*)$/.test(name))
    .flatMap(({ rows }) => rows)
  const values = rows.flatMap(({ values }) => Object.values(values)).filter((value) => value.length <= 64)
  const texts = [...dump.log.slice(0, 5000), ...dump.history].flatMap(
    (text) => text.match(/[\p{L}\d_-]{3,64}/gu) ?? [],
  )
  // Times and numbers alone are no secret of anyone's.
  return [...new Set([...texts, ...values])].filter((it) => /[^\d:.TZ+-]/.test(it)).slice(0, KNOWN_MAX)
}

/** Opinions of which a stored value is a hash of the same known value, alone or with the opinion's id. */
function hashes(dump: Dump, opinions: Map<string, Opinion>, sources: Map<string, Mention[]>): Claim[] {
  const known = knownValues(dump)
  const alone = new Map(
    known.flatMap((it) =>
      ['sha256', 'sha1', 'md5'].map((way) => [createHash(way).update(it).digest('hex'), it] as const),
    ),
  )
  const storedOf = new Map(
    [...Map.groupBy([...sources.values()].flat(), ({ opinion }) => opinion.id)].map(([id, mentions]) => {
      const values = mentions.flatMap(({ values }) => Object.values(values))
      return [id, new Set(values.map((value) => value.replace(/^\\x/, '')))] as const
    }),
  )
  const explains = (it: string, id: string) => withId(it, id).some((hash) => storedOf.get(id)!.has(hash))
  const few = [...storedOf.keys()].sort().slice(0, TRIED_ON)
  const suspects = known.filter((it) => few.some((id) => explains(it, id)))

  const explained = new Map<string, Set<string>>()
  const explain = (by: string, id: string) => explained.set(by, (explained.get(by) ?? new Set()).add(id))
  for (const [id, stored] of storedOf) {
    for (const it of suspects) if (explains(it, id)) explain(it, id)
    for (const value of stored) if (alone.has(value)) explain(alone.get(value)!, id)
  }
  return [...explained.values()].flatMap((ids) =>
    pairs([...ids].map((id) => ({ opinion: opinions.get(id)!, values: {}, orders: {} }))),
  )
}

function withId(known: string, id: string): string[] {
  return [
    createHmac('sha256', known).update(`opinion:${id}`).digest('hex'),
    createHash('sha256')
      .update(known + id)
      .digest('hex'),
    createHash('sha256')
      .update(id + known)
      .digest('hex'),
  ]
}

/** The number a join has among those of its unit and group, as the counter's versions tell, and what was said until the next. */
function joins(dump: Dump, opinions: Map<string, Opinion>): Claim[] {
  const counters = new Map(
    table(dump, 'participation').rows.map(({ values }) => {
      const key = ['unit_id', 'contributor_group'].map((name) => values[name] ?? '').join('|')
      return [bytesOf(values.unit_id!), key] as const
    }),
  )
  const said = Map.groupBy(table(dump, 'opinion').rows, ({ values }) =>
    ['unit_id', 'contributor_group'].map((name) => values[name] ?? '').join('|'),
  )
  return [...counters].flatMap(([unit, key]) => {
    const counts = dump.versions
      .filter(
        ({ table, bytes }) =>
          table === 'participation' &&
          bytes.includes(unit) &&
          bytes.includes('worker') === key.endsWith('worker'),
      )
      .sort((a, b) => a.xmin - b.xmin)
    const words = [...(said.get(key) ?? [])].sort((a, b) => a.xmin - b.xmin)
    return counts.flatMap(({ xmin, bytes }) => {
      // The last column, four bytes: how many had joined.
      const nth = bytes.readInt32LE(bytes.length - 4)
      const next = words.find((row) => row.xmin > xmin)
      return next && opinions.has(next.values.id!) ? [[`join:${key}:${nth}`, next.values.id!] as const] : []
    })
  })
}

/** The log's lines of what was kept, in order, beside the opinions in some order. */
function requests(dump: Dump, sources: Map<string, Mention[]>): Attack[] {
  const lines = dump.log.flatMap((line, at) =>
    /"method":"PUT".*opinions.*"status":201|"method":"POST","route":"page","status":303/.test(line)
      ? [at]
      : [],
  )
  return ['opinion', 'versions of opinion'].flatMap((source) =>
    ['ctid', 'xmin'].map((order) => {
      const seen = new Map<string, Mention>()
      for (const mention of (sources.get(source) ?? []).sort((a, b) => a.orders[order]! - b.orders[order]!))
        if (!seen.has(mention.opinion.id)) seen.set(mention.opinion.id, mention)
      const claims = [...seen.keys()].flatMap((id, at) =>
        lines[at] === undefined ? [] : [[`request:${at}`, id] as const],
      )
      return { name: `log beside ${source}.${order}`, meaning: 'request' as const, claims }
    }),
  )
}

/** Opinions that hold, or whose hash is, a word of the phone's addresses. */
function addresses(dump: Dump, opinions: Map<string, Opinion>, sources: Map<string, Mention[]>): Claim[] {
  const words = [...new Set(dump.history.flatMap((url) => url.match(/[\w-]{8,}/g) ?? []))].map((word) =>
    word.replace(/^[op]-/, ''),
  )
  const common = new Set(
    dump.tables
      .filter(({ name }) => /^(draft|paragraph|join_link|unit|consultation)$/.test(name))
      .flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))),
  )
  const own = words.filter((word) => !common.has(word))
  const said = [...sources.values()].flat().filter(({ opinion, values }) => {
    const stored = [opinion.id, ...Object.values(values)]
    return own.some((word) =>
      stored.some(
        (value) => value === word || (word.length >= 12 && value.includes(word)) || isBeginning(word, value),
      ),
    )
  })
  return [...new Set(said.map(({ opinion }) => opinion.id))]
    .filter((id) => opinions.has(id))
    .map((id) => ['phone', id] as const)
}

/** Whether a word is the beginning of a hash of the value, in hex or base64url. */
function isBeginning(word: string, value: string): boolean {
  const hash = createHash('sha256').update(value).digest()
  return hash.toString('hex').startsWith(word) || hash.toString('base64url').startsWith(word)
}

/** Which of these words, erased by their authors, can still be read somewhere on the disk, in statistics or in the log. */
export function leftLying(dump: Dump, erased: readonly string[]): string[] {
  const texts = [
    Buffer.from(`${dump.statistics}\n${dump.log.join('\n')}`),
    ...dump.files,
    ...dump.writtenAhead,
  ]
  return erased.filter((phrase) => texts.some((bytes) => bytes.includes(phrase)))
}

/** Opinions a digest of which is that of words one can think of: each sentence of the book, as others may have said it. */
function guessedWords(dump: Dump, sources: Map<string, Mention[]>): Claim[] {
  const book = Array.from({ length: 600 }, (_, n) => phrase(n))
  const digests = new Map(book.map((words) => [createHash('sha256').update(words).digest('hex'), words]))
  const withdrawn = new Set(
    table(dump, 'opinion')
      .rows.filter(({ values }) => values.withdrawn === 'true')
      .map(({ values }) => values.id),
  )
  return [...sources.values()].flat().flatMap(({ opinion, values }) =>
    Object.values(values).flatMap((value) => {
      const words = digests.get(value.replace(/^\\x/, ''))
      return words && withdrawn.has(opinion.id) ? [[`words:${words}`, opinion.id] as const] : []
    }),
  )
}
