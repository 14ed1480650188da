import { createHash, createHmac } from 'node:crypto'

import { type EntryRow, type EntryPlan } from 'shared/entry-import'
import type { WrongRow } from 'shared/list-import'
import { NewEntry } from 'shared/meetings'
import { contributorGroups, kinds, stances } from 'shared/opinion-terms'
import { searchKey } from 'shared/search-key'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'

import { digestOf, same } from '../opinions/submission.ts'
import type { CodedPlace } from './import-places.ts'
import { type Before, repeatsOf } from './import-repeats.ts'
import { codeIn, type NamedUnit } from './import-units.ts'

type Meeting = { id: string; consultationId: string; unitId: string; unitName: string; secret: Buffer }
/** What is kept under an id, if anything. */
type Kept = ReadonlyMap<string, { digest: Buffer; withdrawn: boolean }>
/**
 * `was`: the same row as it reads under each version of its draft, the newest first: it may have been kept under any. `unnumbered`: the ids it
 * would have there without its key.
 */
type Read = {
  row: number
  id: string
  key: string | null
  entry: NewEntry
  was: Addition[]
  unnumbered: string[]
}

/** An opinion to be written: the id its row always has at this meeting. */
export type Addition = { id: string; entry: NewEntry }

/**
 * Understands the rows of a file for a meeting. A row is known by its own key, or by all it says and how often that was said above: the same
 * file again has the same ids, and finds those it had under former versions of the draft. They are made under the meeting's secret, so that nobody can guess words from an id.
 */
export function readEntries(
  rows: readonly EntryRow[],
  meeting: Meeting,
  { places, units }: { places: readonly CodedPlace[]; units: ReadonlyMap<string, NamedUnit> },
) {
  const placeOf = new Map(places.map((place) => [place.code.toLowerCase(), place]))
  const read: Read[] = []
  const wrong: WrongRow[] = []
  const rowOfKey = new Map<string, number>()
  const saidBefore = new Map<string, number>()
  for (const row of rows) {
    const found = ofOtherUnit(row, meeting, units) ?? entryOf(row, meeting, placeOf)
    if ('reason' in found) {
      wrong.push(found)
      continue
    }
    const { entry, versions } = found
    const key = row.cells.key || null
    const before = key === null ? undefined : rowOfKey.get(key)
    if (before !== undefined) {
      wrong.push({ row: row.row, reason: 'entryList.keyTwice', params: { key: key!, row: String(before) } })
      continue
    }
    if (key !== null) rowOfKey.set(key, row.row)
    const said = JSON.stringify(entry)
    const times = saidBefore.get(said) ?? 0
    saidBefore.set(said, times + 1)
    const saidId = (entry: NewEntry) => idOf(meeting.secret, `said:${times}:${JSON.stringify(entry)}`)
    const under = (entry: NewEntry): Addition => ({
      id: key === null ? saidId(entry) : idOf(meeting.secret, `key:${key}`),
      entry,
    })
    const was = versions.map((versionId) => under({ ...entry, versionId }))
    read.push({ row: row.row, key, ...under(entry), was, unnumbered: was.map((it) => saidId(it.entry)) })
  }
  return { read, wrong }
}

/** What taking the rows would do, beside what is kept. */
export function planEntries(
  { read, wrong }: ReturnType<typeof readEntries>,
  { secret }: Pick<Meeting, 'secret'>,
  { kept, ...before }: { kept: Kept } & Before,
): { plan: EntryPlan; additions: Addition[] } {
  const added: Read[] = []
  const here: Read[] = []
  const faults = [...wrong]
  for (const it of read) {
    const { row, key, was } = it
    const before = was.filter((it) => kept.has(it.id))
    const standing = before.filter((it) => !kept.get(it.id)!.withdrawn)
    if (before.length === 0) added.push(it)
    else if (standing.length === 0) faults.push({ row, reason: 'entryList.withdrawn', params: {} })
    else if (standing.some((it) => same(kept.get(it.id)!.digest, digestOf(it.id, it.entry, secret))))
      here.push(it)
    else faults.push({ row, reason: 'entryList.otherWords', params: { key: key ?? '' } })
  }
  faults.sort((a, b) => a.row - b.row)
  const additions = added.map(({ id, entry }): Addition => ({ id, entry }))
  const repeats = repeatsOf({ here, added }, before)
  const told = JSON.stringify([additions, faults, repeats])
  const fingerprint = createHash('sha256').update(told).digest('hex')
  const counts = { added: added.length, same: here.length }
  return { plan: { fingerprint, ...counts, wrong: faults, ...repeats }, additions }
}

/**
 * Why a row may not stand at this meeting: it names a unit that is not its own. Opinions wait with the heads declared of their meeting: under
 * another unit they would stand with nobody, and few could be told apart. So a unit is only ever checked, never taken.
 */
function ofOtherUnit(
  { row, cells, merged }: EntryRow,
  meeting: Meeting,
  units: ReadonlyMap<string, NamedUnit>,
): WrongRow | null {
  if (!cells.unit || merged) return null
  const wrong = (reason: string, params: Record<string, string>): WrongRow => ({ row, reason, params })
  const unit = units.get(codeIn(cells.unit))
  if (!unit) return wrong('entryList.unitUnknown', { unit: cells.unit.slice(0, 60) })
  if (unit.id === meeting.unitId) return null
  if (!unit.held) return wrong('entryList.unitNotYours', { unit: unit.name })
  return wrong('entryList.unitOther', { unit: unit.name, own: meeting.unitName })
}

function entryOf(
  { row, cells, merged }: EntryRow,
  meeting: Meeting,
  placeOf: ReadonlyMap<string, CodedPlace>,
): { entry: NewEntry; versions: CodedPlace['versions'] } | WrongRow {
  const wrong = (reason: string, params: Record<string, string> = {}): WrongRow => ({ row, reason, params })
  if (merged) return wrong('unitList.merged')
  const place = placeOf.get((cells.place ?? '').split(/[\s·]/)[0]!.toLowerCase())
  if (!place) return wrong('entryList.placeUnknown', { place: (cells.place ?? '').slice(0, 60) })
  const stance = named(stances, stanceNames, cells.stance)
  if (!stance) return wrong('entryList.stanceUnknown', { stance: (cells.stance ?? '').slice(0, 60) })
  const kind = named(kinds, kindNames, cells.kind)
  if (kind === undefined) return wrong('entryList.kindUnknown', { kind: cells.kind!.slice(0, 60) })
  const contributorGroup = named(contributorGroups, contributorGroupNames, cells.contributorGroup)
  if (contributorGroup === undefined)
    return wrong('entryList.groupUnknown', { group: cells.contributorGroup!.slice(0, 60) })
  const { target, versionId, paragraphId } = place
  const parsed = NewEntry.safeParse({
    ...{ meetingId: meeting.id, consultationId: meeting.consultationId, target, versionId, paragraphId },
    ...{ stance, kind, contributorGroup, body: cells.body ?? '', sharedBy: cells.sharedBy ?? '' },
    suggestedWording: cells.suggestedWording ?? '',
  })
  if (parsed.success) return { entry: parsed.data, versions: place.versions }
  const [issue] = parsed.error.issues
  if (issue?.path[0] === 'sharedBy')
    return wrong('entryList.sharedForm', { heads: (cells.sharedBy ?? '').slice(0, 60) })
  return wrong(issue?.code === 'too_big' ? 'entryList.tooLong' : 'entryList.wordsNeeded')
}

/** The term with this name, in Vietnamese without regard to accents; null for none, undefined for an unknown one. */
function named<T extends string>(
  terms: readonly T[],
  names: Readonly<Record<T, string>>,
  text: string | undefined,
): T | null | undefined {
  if (!text) return null
  const key = searchKey(text)
  return terms.find((term) => searchKey(names[term]) === key)
}

/** A UUID (version 4 in form) that only the meeting's secret leads to. */
function idOf(secret: Buffer, known: string): string {
  const bytes = createHmac('sha256', secret).update(`row:${known}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
