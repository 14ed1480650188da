import { ENTRY_ROWS_MAX, entryColumns, type EntryColumn, type EntryRow } from 'shared/entry-import'
import { moreThanWereThere } from 'shared/meeting-heads'
import { suggestedNames } from 'shared/personal/suggested'
import { entryImportWords as words } from 'shared/words/entry-import'
import { meetingChannelNames } from 'shared/words/meetings'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { ownerProof } from '../identity/device.ts'
import { readListAside } from '../ooxml/list-aside.ts'
import type { ListSpec } from '../ooxml/read-list.ts'
import { insertOpinion } from '../opinions/place-queries.ts'
import { digestOf } from '../opinions/submission.ts'
import { entryWaits, keysOf, standingAt } from './entry-queries.ts'
import type { Pickable } from './import-choices.ts'
import { codedPlaces, wordsOfDrafts } from './import-places.ts'
import { codeOf, unitShown, unitsNamed } from './import-units.ts'
import { planEntries, readEntries } from './import-plan.ts'
import { importOf, keepImport, keepTaken } from './import-queries.ts'
import { digestOfRows } from './import-repeats.ts'
import { entryTemplate, markOf, wrongEntriesFile } from './import-sheet.ts'
import { meetingOf } from './service.ts'

type Meeting = Awaited<ReturnType<typeof meetingOf>>

const list: ListSpec<EntryColumn> = {
  columns: entryColumns,
  headings: words.headings,
  names: words.columns,
  required: ['place', 'stance'],
  rowsMax: ENTRY_ROWS_MAX,
  tooMany: 'entryList.tooManyRows',
}

/**
 * Reads a file of opinions for an open meeting, and keeps it with what taking it would do. No opinion is added.
 *
 * @throws as `meetingOf` and `readListAside`; `invalid entryList.otherFile` the file is of another meeting, or no template of ours.
 */
export async function lookAtEntries(ctx: Ctx, meetingId: string, file: { name: string; bytes: Uint8Array }) {
  const meeting = await meetingOf(ctx, meetingId)
  const { rows, above } = await readListAside(file.bytes, list)
  const marks = above.flatMap((text) => words.markFound.exec(text)?.[1] ?? [])
  if (!marks.includes(markOf(meeting.secret))) throw refuse('invalid', 'entryList.otherFile')
  return write(ctx, async (ctx) => {
    await meetingOf(ctx, meetingId, 'share')
    const { plan } = await planned(ctx, meeting, { rows, takenFiles: await takenBefore(ctx, meetingId) })
    await keepImport(ctx, meetingId, { fileName: file.name.normalize('NFC').slice(0, 200), rows, plan })
    await record(ctx, 'meeting.fileLookedAt', { meetingId, unitId: meeting.unitId })
    return { plan }
  })
}

/**
 * Adds the right rows of the file last looked at, all of them or none. Taken again it adds nothing.
 *
 * @throws as `meetingOf`; `missing entryList.missing`; `conflict entryList.changed` something is other than when it was looked at.
 */
export function takeEntries(ctx: Ctx, meetingId: string, fingerprint: string): Promise<{ added: number }> {
  return write(ctx, async (ctx) => {
    const meeting = await meetingOf(ctx, meetingId, 'alone')
    const sent = await importOf(ctx, meetingId)
    if (!sent) throw refuse('missing', 'entryList.missing')
    const { plan, additions } = await planned(ctx, meeting, sent)
    if (plan.fingerprint !== fingerprint) throw refuse('conflict', 'entryList.changed')
    const { secret, unitId, unitPath, channel } = meeting
    for (const { id, entry } of additions) {
      const { contributorGroup, sharedBy } = entry
      const from = { unitId, unitPath, channel, contributorGroup, sharedBy }
      const keys = {
        id,
        ownerProof: ownerProof(secret, id),
        digest: digestOf(id, entry, secret),
        quote: null,
      }
      if (!(await insertOpinion(ctx, from, keys, { ...entry, waited: true })))
        throw refuse('conflict', 'entryList.changed')
    }
    if (additions.length > 0) await entryWaits(ctx, meetingId)
    const wrong = new Set(plan.wrong.map(({ row }) => row))
    const digest = digestOfRows(secret, sent.rows)
    const rows = sent.rows.filter(({ row }) => wrong.has(row))
    await keepTaken(ctx, meetingId, { rows, plan, digest })
    await record(ctx, 'meeting.fileTaken', { meetingId, unitId })
    return { added: additions.length }
  })
}

/** The template of a meeting. @throws as `meetingOf`. */
export async function templateOf(ctx: Ctx, meetingId: string): Promise<Buffer> {
  const meeting = await meetingOf(ctx, meetingId)
  return entryTemplate(titleOf(meeting), markOf(meeting.secret), await pickableAt(ctx, meeting))
}

/** How many rows a page tells of. */
const ROWS_TOLD = 200

/**
 * The file last sent for a meeting and what taking it would do, of its wrong rows the first 200; null for none. Before it is taken also the
 * rows in which words may be a person's name, less what the drafts say themselves (`named`), and the numbers of those that more are declared to
 * share than were there (`crowded`): for whoever sends it to decide. @throws as `meetingOf`.
 */
export async function sentFile(ctx: Ctx, meetingId: string) {
  const meeting = await meetingOf(ctx, meetingId)
  const sent = await importOf(ctx, meetingId)
  if (!sent) return null
  const { fileName, taken, plan, rows } = sent
  const wrong = new Set(plan.wrong.map(({ row }) => row))
  const right = taken ? [] : rows.filter(({ row }) => !wrong.has(row))
  const said = right.length === 0 ? '' : await wordsOfDrafts(ctx, meeting.consultationId)
  const named = right.flatMap(({ row, cells }) => {
    const words = suggestedNames([cells.body, cells.suggestedWording], said)
    return words.length === 0 ? [] : [{ row, words }]
  })
  return {
    fileName,
    taken,
    plan: { ...plan, wrong: plan.wrong.slice(0, ROWS_TOLD) },
    named: named.slice(0, ROWS_TOLD),
    crowded: right
      .filter(({ cells }) => moreThanWereThere(meeting, Number(cells.sharedBy || 0)))
      .map(({ row }) => row),
  }
}

/** The wrong rows of the file last sent. @throws as `meetingOf`; `missing entryList.missing`. */
export async function wrongRowsOf(ctx: Ctx, meetingId: string): Promise<Buffer> {
  const meeting = await meetingOf(ctx, meetingId)
  const sent = await importOf(ctx, meetingId)
  if (!sent) throw refuse('missing', 'entryList.missing')
  const { rows, plan } = sent
  const pickable = await pickableAt(ctx, meeting)
  return wrongEntriesFile(titleOf(meeting), markOf(meeting.secret), { rows, wrong: plan.wrong, ...pickable })
}

async function pickableAt(ctx: Ctx, { consultationId, unitId, unitName }: Meeting): Promise<Pickable> {
  const places = await codedPlaces(ctx, consultationId)
  return { places, unit: unitShown({ code: await codeOf(ctx, unitId), name: unitName }) }
}

const titleOf = ({ channel, unitName, heldOn }: Meeting) =>
  `${meetingChannelNames[channel]}, ${unitName}, ${heldOn}`

const takenBefore = async (ctx: Ctx, meetingId: string) => (await importOf(ctx, meetingId))?.takenFiles ?? []

async function planned(
  ctx: Ctx,
  meeting: Meeting,
  { rows, takenFiles }: { rows: readonly EntryRow[]; takenFiles: readonly string[] },
) {
  const [places, units] = await Promise.all([
    codedPlaces(ctx, meeting.consultationId),
    unitsNamed(
      ctx,
      rows.flatMap(({ cells }) => cells.unit ?? []),
    ),
  ])
  const found = readEntries(rows, meeting, { places, units })
  const kept = await keysOf(
    ctx,
    found.read.flatMap(({ was }) => was.map(({ id }) => id)),
  )
  const sameFile = takenFiles.includes(digestOfRows(meeting.secret, rows))
  return planEntries(found, meeting, { kept, standing: await standingAt(ctx, meeting), sameFile })
}
