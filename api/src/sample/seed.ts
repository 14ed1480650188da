import { sampleDrafts, sampleParagraphs } from 'db/seed/draft'
import { sampleOpinions } from 'db/seed/opinions'
import { sampleParticipations } from 'db/seed/participations'
import { sampleUnits } from 'db/seed/units'
import { asciiSlug, vietnamDay } from 'shared/format'
import { readingSections } from 'shared/reading-sections'
import { demandSecondFactor } from 'shared/units'
import { draftWords } from 'shared/words/drafts'
import { sampleWords as words } from 'shared/words/sample'

import { record } from '../audit/queries.ts'
import { type Ctx, type Staff, write } from '../context.ts'
import { insertConsultation, insertDraft, insertVersion } from '../drafts/publish-queries.ts'
import { SAMPLE_PASSWORD } from '../identity/sample-password.ts'
import { grantsOf } from '../identity/queries.ts'
import { giveSecondFactor } from '../identity/second-factor.ts'
import { addStaff } from '../identity/service.ts'
import { lookThroughSoon } from '../moderation/jobs.ts'
import { insertStaffConsent, textInForce } from '../rights/consent-queries.ts'
import { queueAnalysis } from '../themes/analysis.ts'
import { opinionRow, type Places } from './opinion-rows.ts'
import { addMonths } from './months.ts'
import { SAMPLE_TOTP_SECRET, samplePeople } from './people.ts'
import * as rows from './queries.ts'
import { addRequests } from './requests.ts'
import { endPastRounds } from './rounds.ts'
import { addUnits } from './units.ts'

/** As many opinions as a province might hear in two months. */
export const SAMPLE_OPINIONS = 1500
/** The same number gives the same sample, on any machine; only the days move with the calendar. */
const SEED = 2026
const DAY_MS = 86_400_000
const HISTORY_DAYS = 61
const OPEN_DAYS = 20

export type SampleSize = { opinions?: number; seed?: number }

/** Loads the sample into an empty database, whole or not at all, and starts the analysis of its drafts. False when there was anything already. */
export function seedIfEmpty(
  ctx: Ctx,
  { opinions = SAMPLE_OPINIONS, seed = SEED }: SampleSize = {},
): Promise<boolean> {
  return write(ctx, async (ctx) => {
    if (!(await rows.isEmpty(ctx))) return false
    const units = await addUnits(ctx)
    const places = await addDrafts(ctx, units)
    const [analyst, admin] = await addPeople(ctx, units)
    const last = vietnamDay(new Date(ctx.now.getTime() - DAY_MS))
    const sample = {
      count: opinions,
      seed,
      paragraphs: sampleParagraphs,
      units: sampleUnits,
      days: { last, count: HISTORY_DAYS },
    }
    await rows.insertOpinions(
      ctx,
      mapped(sampleOpinions(sample), (it) => opinionRow(it, places)),
    )
    await rows.insertParticipation(
      ctx,
      mapped(sampleParticipations(sample), ({ unitCode, ...it }) => ({
        ...it,
        consultationId: places.consultationId,
        unitId: units.get(unitCode)!,
      })),
    )
    await endPastRounds(ctx, { days: HISTORY_DAYS })
    for (const draft of places.drafts.values()) await queueAnalysis(ctx, draft.id)
    await lookThroughSoon(ctx)
    await addMonths({ ...ctx, actor: analyst }, units.get(sampleUnits[0]!.code)!)
    await addRequests(ctx, admin)
    await record(ctx, 'sample.loaded', { unitId: null, opinions, seed })
    return true
  })
}

async function addDrafts(ctx: Ctx, units: Map<string, string>): Promise<Places> {
  const begun = { ...ctx, now: atHour(7, ctx.now.getTime() - (HISTORY_DAYS + 1) * DAY_MS) }
  const { id: consultationId } = await insertConsultation(begun, {
    unitId: units.get(sampleUnits[0]!.code)!,
    title: words.consultation,
    opensAt: begun.now,
    closesAt: atHour(17, ctx.now.getTime() + OPEN_DAYS * DAY_MS),
  })
  const drafts: Places['drafts'] = new Map()
  for (const { key, title, blocks } of sampleDrafts) {
    const draft = await insertDraft(ctx, { consultationId, title }, asciiSlug(title, 40))
    const sections = readingSections(blocks, draftWords.paragraphsFromTo)
    const version = { draftId: draft.id, number: 1, sourceName: words.sourceName }
    const versionId = await insertVersion(begun, version, blocks, sections)
    drafts.set(key, { id: draft.id, versionId, blocks: await rows.positionsOf(ctx, versionId) })
  }
  return { consultationId, units, drafts }
}

/** An hour of the day in Vietnam on which a moment, in milliseconds, falls. */
function atHour(hour: number, moment: number): Date {
  return new Date(Date.parse(`${vietnamDay(new Date(moment))}T00:00:00+07:00`) + hour * 3_600_000)
}

/** Adds the staff and returns the first of them and the administrator, as those who act. */
async function addPeople(ctx: Ctx, units: Map<string, string>): Promise<[Staff, Staff]> {
  const ids: string[] = []
  const text = await textInForce(ctx, 'staffAccount')
  for (const { name, email, unit, roles } of samplePeople) {
    const unitId = units.get(unit)!
    const grants = roles.map((role) => ({ unitId, role }))
    const { id } = await addStaff(ctx, {
      name,
      email,
      password: SAMPLE_PASSWORD,
      roles: grants,
      sample: true,
    })
    if (demandSecondFactor(roles)) await giveSecondFactor(ctx, id, SAMPLE_TOTP_SECRET)
    if (text) await insertStaffConsent(ctx, id, text.id)
    ids.push(id)
  }
  const acting = async (index: number): Promise<Staff> => {
    const [{ name, email }, id] = [samplePeople[index]!, ids[index]!]
    return { type: 'staff', id, name, email, grants: await grantsOf(ctx, id) }
  }
  const isAdmin = ({ roles }: (typeof samplePeople)[number]) => roles.includes('admin')
  return [await acting(0), await acting(samplePeople.findIndex(isAdmin))]
}

function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}
