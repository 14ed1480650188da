import { randomUUID } from 'node:crypto'

import { closeImport, insertImport } from 'api/drafts/import-queries'
import { sql } from 'kysely'
import { roles } from 'shared/units'

import { aReport, fill, shown } from '../reports/making.ts'
import { given, tookPart } from '../reports/province.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aPerson, aStaff, aUnit, say } from '../setup/make.ts'
import { filledIn } from '../meetings/filled.ts'
import { undoneDb } from '../setup/undone.ts'
import { type Caller, type Place, places } from './caller.ts'
import { aTheme } from '../themes/a-theme.ts'

const above = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
const own = await aUnit('Công đoàn các khu công nghiệp', { parent: above, level: 'upper' })
const beside = await aUnit('Công đoàn ngành Giáo dục', { parent: above, level: 'upper' })
const below = await aUnit('CĐCS Công ty May Đồng Sậu', { parent: own })
const units = { above, own, beside, below }

/** What only the unit's own people, and those above, may read. */
const WORDS = 'Công nhân ca đêm cần nhà trẻ mở cửa đến khuya.'
const THEME = 'Nhà trẻ cho ca đêm'

/** Somebody of the office whose roles ended yesterday or begin tomorrow. */
async function outOfTime(from: number, until: number): Promise<Jar> {
  const before = await db.selectFrom('grantOfRole').select('staffUserId').distinct().execute()
  const jar = await aStaff(own, [...roles])
  const known = before.map((row) => row.staffUserId)
  await db
    .updateTable('grantOfRole')
    .$if(known.length > 0, (qb) => qb.where('staffUserId', 'not in', known))
    .set({ fromOn: sql`from_on + ${from}::int`, untilOn: sql`from_on + ${until}::int` })
    .execute()
  return jar
}

const jars: [Caller, Jar][] = []
for (const place of places) {
  for (const role of roles) jars.push([`${role} ${place}`, await aStaff(units[place], [role])])
  jars.push([`member ${place}`, await aMember(units[place])])
}
jars.push(['no role', await aStaff(own, [])])
jars.push(['roles ended', await outOfTime(-30, 0)])
jars.push(['roles not begun', await outOfTime(1, 30)])
jars.push(['author', await aMember(own)], ['visitor', new Map()])

/** The cookies of everyone who calls. */
export const callers = Object.fromEntries(jars) as Record<Caller, Jar>

const of = async (place: Place) => {
  const draft = await aDraft(units[place])
  const heard = place === 'own' ? ['own', 'below'] : [place]
  for (const unit of heard as Place[]) await tookPart(draft, units[unit], 10)
  return draft
}
const draft = await of('own')
const drafts = { own: draft, above: await of('above'), beside: await of('beside'), below: await of('below') }
for (const place of ['own', 'beside', 'below'] as const) await tookPart(drafts.above, units[place], 10)
for (const place of ['beside', 'below'] as const)
  await given(drafts[place], units[place], { body: 'Nâng bậc lương.', stance: 'agreeInPart' }, 6)

const said = await given(draft, own, { body: WORDS, stance: 'agreeInPart' }, 6)
await given(draft, below, { body: 'Xây thêm nhà ở cho thuê.', stance: 'agreeInPart' }, 6)
const saidAbove = await given(drafts.above, own, { body: WORDS, stance: 'agreeInPart' }, 6)
for (const place of ['beside', 'below'] as const)
  await given(drafts.above, units[place], { body: 'Nâng bậc lương.', stance: 'agreeInPart' }, 6)

const opinion = randomUUID()
const sent = await say(callers.author, anOpinion(draft, draft.paragraphs[0]!), opinion)
if (sent.status !== 201) throw new Error(`the author's opinion was answered ${sent.status}`)
for (const place of ['own', 'below'] as const)
  await say(callers[`member ${place}`], anOpinion(draft, draft.paragraphs[1]!))

const theme = await aTheme(draft, THEME, said.slice(0, 4))
const { id: campaignId } = await db
  .insertInto('campaign')
  .values({ draftId: draft.id, position: 1, kind: 'campaign' })
  .returning('id')
  .executeTakeFirstOrThrow()
await db
  .insertInto('campaignOpinion')
  .values(said.map((opinionId) => ({ campaignId, opinionId, exact: true })))
  .execute()
const analyst = callers['analyst own']

async function anImport(versionOf: string | null = null) {
  const staffUser = await db.selectFrom('staffUser').select('id').executeTakeFirstOrThrow()
  const understood = [
    { kind: 'heading', level: 1, label: 'I', text: 'I. VIỆC LÀM' },
    { kind: 'paragraph', level: null, label: null, text: 'Chăm lo việc làm cho đoàn viên.' },
  ] as const
  const row = {
    unitId: own.id,
    sourceName: '',
    title: 'Kế hoạch',
    createdBy: staffUser.id,
    notes: [],
    doubts: [],
    versionOf,
  }
  if (!versionOf) {
    const published = await insertImport(ctx(), { ...row, understood: [...understood] })
    await closeImport(ctx(), published.id, draft.id)
  }
  return insertImport(ctx(), { ...row, understood: [...understood] })
}

/** An import read as the next version of the draft, with the mark of what its page shows. */
async function aLookedAtVersion() {
  const { id } = await anImport(draft.id)
  const seen = await as(analyst).office.imports[':id'].version.$get({ param: { id } })
  return { id, mark: (await seen.json()).mark }
}

async function anAnalysedDraft() {
  const { id } = await aDraft(own)
  const row = { draftId: id, status: 'queued' as const, seed: 1, startedBy: null, queuedAt: ctx().now }
  await db.insertInto('analysis').values(row).execute()
  return { id }
}

async function aSignableReport() {
  const id = await aReport(analyst, { kind: 'situation', unitId: own.id, month: '2026-01' })
  await fill(analyst, id)
  return { id, mark: (await shown(analyst, id)).mark }
}

const { code } = await db
  .selectFrom('joinLink')
  .where('unitId', '=', own.id)
  .select('code')
  .executeTakeFirstOrThrow()

/** Somebody who works for `own`, whom its admins and those above may change, and one who is asked to. */
async function aColleague() {
  const row = { name: 'Đinh Thị Bưởi', email: 'buoi@example.test', emailVerified: true }
  const { id } = await db.insertInto('staffUser').values(row).returning('id').executeTakeFirstOrThrow()
  const role = { staffUserId: id, unitId: own.id, role: 'officer' as const, fromOn: '2026-01-01' }
  const grant = await db.insertInto('grantOfRole').values(role).returning('id').executeTakeFirstOrThrow()
  const { people } = as(callers['admin own']).office
  const json = { by: 'hand', renewSecondFactor: 'no' } as const
  const reset = await people[':id'].reset.$post({ param: { id }, json })
  const { token } = (await reset.json()) as { token: string }
  return { id, name: row.name, email: row.email, grantId: grant.id, resetToken: token }
}

async function anInvitation() {
  const email = 'duoc-moi@example.test'
  const invitation = { name: 'Bùi Văn Khế', email, unitId: own.id, roles: ['officer'] }
  const res = await as(callers['admin own']).office.invitations.$post({ json: { invitation, by: 'hand' } })
  return { email, ...((await res.json()) as { id: string; token: string }) }
}

async function aUnitImport() {
  const file = new File([`Mã,Tên,Cấp\nMOI.SAU,CĐCS mới sau,Cơ sở\n!,CĐCS sai,Cơ sở\n`], 'don-vi.csv')
  const imports = as(callers['admin own']).office['unit-imports']
  const form = { unitId: own.id, on: '2026-03-02', closeMissing: 'false', file }
  const { id } = (await (await imports.$post({ form: form as never })).json()) as { id: string }
  const kept = await (await imports[':id'].$get({ param: { id } })).json()
  return { id, fingerprint: (kept as { plan: { fingerprint: string } }).plan.fingerprint }
}

/** A meeting an officer of `own` opened, with one opinion entered. */
async function aMeeting() {
  const { meetings } = as(callers['officer own']).office
  const about = { consultationId: draft.consultationId, unitId: own.id, channel: 'meeting' } as const
  const json = { ...about, heldOn: '2026-03-01', place: 'Hội trường', present: 30, presentByGroup: {} }
  const { id } = (await (await meetings.$post({ json: json as never })).json()) as { id: string }
  const said = { ...anOpinion(draft, draft.paragraphs[0]!), meetingId: id }
  const entry = randomUUID()
  const kept = await meetings[':id'].entries[':entry'].$put({ param: { id, entry }, json: said as never })
  if (kept.status !== 201) throw new Error(`the entry was answered ${kept.status}`)
  const template = await meetings[':id']['template.xlsx'].$get({ param: { id } })
  const file = new File([await filledIn(await template.arrayBuffer(), [['CHUNG', 'Nhất trí']])], 'phieu.xlsx')
  const looked = await meetings[':id'].import.$post({ param: { id }, form: { file } as never })
  const { plan } = (await looked.json()) as { plan: { fingerprint: string } }
  return { id, entry, json: said, file, fingerprint: plan.fingerprint }
}

/** One thing of each kind that belongs to the unit `own`, with the units above, beside and below it. Everywhere something is said. */
export const scene = {
  db: undoneDb,
  units,
  unit: own,
  words: WORDS,
  themeLabel: THEME,
  draft,
  /** A draft of the unit above, which reaches `own`, `beside` and `below`. */
  draftAbove: drafts.above,
  /** A draft whose analysis waits in the queue. */
  analysed: await anAnalysedDraft(),
  draftImport: await anImport(),
  /** Read as the next version of the draft. */
  versionImport: await aLookedAtVersion(),
  /** Said by `own` on its draft. */
  said: said[0]!,
  /** Said by `own` on the draft of the unit above. */
  saidAbove: saidAbove[0]!,
  /** Said by the author's device. */
  opinion,
  theme,
  report: { id: await aReport(analyst, { kind: 'situation', unitId: own.id, month: '2026-02' }) },
  signable: await aSignableReport(),
  link: { code },
  colleague: await aColleague(),
  invitation: await anInvitation(),
  unitImport: await aUnitImport(),
  meeting: await aMeeting(),
  /** Somebody of `own` who has a second factor. */
  lostPhone: await aPerson(own, ['responder']),
  jar: (caller: Caller): Jar => callers[caller],
}
export type Scene = typeof scene
