import { createHmac } from 'node:crypto'

import { entryColumns, type EntryRow } from 'shared/entry-import'
import type { NewEntry } from 'shared/meetings'

import type { standingAt } from './entry-queries.ts'

type Row = {
  row: number
  key: string | null
  was: readonly { id: string; entry: NewEntry }[]
  unnumbered: readonly string[]
}

/** What was entered at the meeting so far, and whether the very rows of this file were taken already. */
export type Before = { standing: Awaited<ReturnType<typeof standingAt>>; sameFile: boolean }

/** Tells the same rows sent again from others; says nothing once the meeting's secret is forgotten. */
export function digestOfRows(secret: Buffer, rows: readonly EntryRow[]): string {
  const cells = rows.map(({ cells }) => entryColumns.map((it) => cells[it] ?? ''))
  return createHmac('sha256', secret)
    .update(`rows:${JSON.stringify(cells)}`)
    .digest('hex')
}

/**
 * The rows of which only a person knows whether they are the same slip. `repeated` say what a row of another file said, under the same number or
 * both without one: they are not added. `alike` are added though the same stands at this meeting: entered by hand, under a slip number, or, for a row
 * that has a number, without one. As many as stand, and none that stands for another row of the file.
 */
export function repeatsOf(
  { here, added }: { here: readonly Row[]; added: readonly Row[] },
  { standing, sameFile }: Before,
): { repeated: number[]; alike: number[] } {
  const own = new Set(here.flatMap(({ was }) => was.map(({ id }) => id)))
  const others = new Map(standing.filter(({ id }) => !own.has(id)).map((it) => [it.id, saidIn(it)]))
  const left = new Map<string, number>()
  for (const said of others.values()) left.set(said, (left.get(said) ?? 0) + 1)
  const stands = ({ key, was, unnumbered }: Row): boolean => {
    if (key !== null) return was.some(({ entry }, at) => others.get(unnumbered[at]!) === saidIn(entry))
    const said = was.map(({ entry }) => saidIn(entry)).find((it) => (left.get(it) ?? 0) > 0)
    if (said !== undefined) left.set(said, left.get(said)! - 1)
    return said !== undefined
  }
  return {
    repeated: sameFile ? [] : here.map(({ row }) => row),
    alike: added.filter(stands).map(({ row }) => row),
  }
}

function saidIn(it: Before['standing'][number] | NewEntry): string {
  const { target, versionId, paragraphId, stance, kind, body, suggestedWording } = it
  const place = [target, versionId, paragraphId]
  return JSON.stringify([...place, stance, kind, body, suggestedWording, it.contributorGroup, it.sharedBy])
}
