import { randomUUID } from 'node:crypto'

import { handlers } from 'api/worker'
import { expect, test } from 'vitest'

import { fill, shown } from '../reports/making.ts'
import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const BEGAN = clock.now
const unit = await aUnit('Liên đoàn', { level: 'province' })
const desk = await aStaff(unit, ['analyst', 'responder', 'admin'])
const office = as(desk).office

const erase = () =>
  handlers.find((it) => it.job.name === 'opinions.erase')!.run(ctx(), {}, AbortSignal.timeout(30_000))

/** A draft on which six devices said something, closed a week later, with no time for copies that waited on phones. */
async function aDraftWithOpinions() {
  clock.now = BEGAN
  const draft = await aDraft(unit)
  await db
    .updateTable('consultation')
    .set({ lateGraceHours: 0 })
    .where('id', '=', draft.consultationId)
    .execute()
  const jars: Jar[] = []
  for (let n = 0; n < 6; n++) {
    const jar = await aMember(unit)
    await say(jar, anOpinion(draft, draft.paragraphs[0]!, { body: `Lời riêng số ${n} của ${draft.id}.` }))
    jars.push(jar)
  }
  const general = { ...anOpinion(draft, draft.paragraphs[0]!), body: 'Gửi đại hội một lời.' }
  await say(
    jars[0]!,
    { ...general, target: 'general', versionId: null, paragraphId: null } as never,
    randomUUID(),
  )
  clock.now = new Date(BEGAN.getTime() + days(8))
  return { draft, jars }
}

async function sign(draftId: string): Promise<string> {
  const made = await office.reports.$post({ json: { kind: 'consolidated', unitId: unit.id, draftId } })
  const { id } = (await made.json()) as { id: string }
  await fill(desk, id)
  const { mark } = await shown(desk, id)
  const signed = await office.reports[':id'].sign.$post({
    param: { id },
    json: { mark, issuedOn: '2026-03-10', docNumber: null, signerName: null } as never,
  })
  expect(signed.status).toBe(200)
  return id
}

const wordsOf = (consultationId: string) =>
  db
    .selectFrom('opinion')
    .where('consultationId', '=', consultationId)
    .select(['body', 'stance', 'unitId', 'givenOn', 'erasedOn'])
    .orderBy('body')
    .execute()

test('words are kept until the report is signed and the days after it are over, then erased with proof', async () => {
  const { draft, jars } = await aDraftWithOpinions()
  clock.now = new Date(BEGAN.getTime() + days(1000))
  await erase()
  expect((await wordsOf(draft.consultationId)).every((it) => it.body !== '')).toBe(true)

  clock.now = new Date(BEGAN.getTime() + days(8))
  const reportId = await sign(draft.id)
  const paper = async () => (await office.reports[':id'].paper.$get({ param: { id: reportId } })).text()
  const figures = async () => JSON.stringify((await shown(desk, reportId)).figures)
  const [paperBefore, figuresBefore] = [await paper(), await figures()]

  clock.now = new Date(BEGAN.getTime() + days(188))
  await erase()
  expect((await wordsOf(draft.consultationId)).every((it) => it.body !== '')).toBe(true)
  const parts = await (await office['opinions-to-erase'].$get()).json()
  expect(parts.filter((it) => it.consultationId === draft.consultationId)).toMatchObject([
    { draftId: draft.id, opinions: 6, erasesOn: '2026-09-07', due: false },
    { draftId: null, opinions: 1, erasesOn: '2026-09-07', due: false },
  ])

  clock.now = new Date(BEGAN.getTime() + days(189))
  await erase()
  const left = await wordsOf(draft.consultationId)
  expect(left).toHaveLength(7)
  for (const it of left)
    expect(it).toMatchObject({ body: '', stance: 'agreeInPart', unitId: unit.id, erasedOn: '2026-09-07' })

  const proofs = await db
    .selectFrom('erasureProof')
    .where('consultationId', '=', draft.consultationId)
    .selectAll()
    .orderBy('rowCount')
    .execute()
  expect(proofs).toMatchObject([
    { rowCount: 1, draftId: null, ruleKey: 'opinions', job: 'opinions.erase', keepDays: 180 },
    { rowCount: 6, draftId: draft.id },
  ])
  expect(proofs.every((it) => !it.digestBefore.equals(it.digestAfter))).toBe(true)
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'data.erased')
    .select('job')
    .execute()
  expect(entries).toHaveLength(2)

  await erase()
  const count = db.selectFrom('erasureProof').where('consultationId', '=', draft.consultationId)
  expect(await count.select('id').execute()).toHaveLength(2)

  expect([await paper(), await figures()]).toEqual([paperBefore, figuresBefore])
  const list = await office.opinions.$get({ query: { draft: draft.id, after: '' } as never })
  const opened = await list.json()
  expect([opened.total, opened.opinions.every((it) => it.erasedOn === '2026-09-07')]).toEqual([6, true])
  const mine = await (await as(jars[0]!).mine.$get()).json()
  expect(mine.consultations.flatMap((it) => it.opinions).map((it) => it.erasedOn)).toEqual([
    '2026-09-07',
    '2026-09-07',
  ])
  const table = await office.drafts[':id']['response-table.docx'].$get({ param: { id: draft.id } })
  expect(table.status).toBe(200)
})

test('words stay while another report on the draft is in the making', async () => {
  const { draft } = await aDraftWithOpinions()
  await sign(draft.id)
  await office.reports.$post({ json: { kind: 'consolidated', unitId: unit.id, draftId: draft.id } })
  clock.now = new Date(BEGAN.getTime() + days(600))
  await erase()
  expect((await wordsOf(draft.consultationId)).every((it) => it.body !== '')).toBe(true)
})

test('a report signed by a unit below approves nothing for the unit that asked', async () => {
  const { draft } = await aDraftWithOpinions()
  const below = await aUnit('Công đoàn ngành', { parent: unit, level: 'upper' })
  await db
    .insertInto('report')
    .values({
      kind: 'consolidated',
      unitId: below.id,
      draftId: draft.id,
      profile: 'union933',
      figures: '{}',
      figuresAt: clock.now,
      createdAt: clock.now,
      createdBy: (await db.selectFrom('staffUser').select('id').executeTakeFirstOrThrow()).id,
      figuresBy: (await db.selectFrom('staffUser').select('id').executeTakeFirstOrThrow()).id,
      signedBy: (await db.selectFrom('staffUser').select('id').executeTakeFirstOrThrow()).id,
      signedAt: clock.now,
      signedPaper: '{}',
      issuedOn: '2026-03-10',
    })
    .execute()
  clock.now = new Date(BEGAN.getTime() + days(600))
  await erase()
  expect((await wordsOf(draft.consultationId)).every((it) => it.body !== '')).toBe(true)
})

test('a time of keeping is set within its bounds, by an administrator of the highest unit; the log has none', async () => {
  const set = (key: 'opinions' | 'audit', keepDays: number, jar: Jar = desk) =>
    as(jar).office.retention[':key'].$put({ param: { key }, json: { keepDays } })
  const low = await set('opinions', 29)
  expect([low.status, await low.json()]).toEqual([
    409,
    { reason: 'retention.bounds', params: { min: '30', max: '1825' } },
  ])
  expect((await set('opinions', 1826)).status).toBe(409)
  const log = await set('audit', 30)
  expect([log.status, await log.json()]).toEqual([409, { reason: 'retention.kept' }])
  expect((await set('opinions', 90, await aStaff(unit, ['inspector']))).status).toBe(403)
  expect((await set('opinions', 90)).status).toBe(200)
  const open = await (await as(new Map()).retention.$get()).json()
  expect(open[0]).toEqual({ key: 'opinions', keepDays: 90 })
  expect((await set('opinions', 180)).status).toBe(200)
})

test('the minutes of an erasure are a page, a Word file and a PDF', async () => {
  const { proofs } = await (await office.retention.$get()).json()
  const param = { id: proofs[0]!.id }
  expect((await (await office.proofs[':id'].$get({ param })).json()).digestBefore).toMatch(/^[0-9a-f]{64}$/)
  for (const [format, begins] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const answer = await office.proofs[':id'][`file.${format}`].$get({ param })
    const bytes = Buffer.from(await (answer as unknown as Response).arrayBuffer())
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins)
  }
})
