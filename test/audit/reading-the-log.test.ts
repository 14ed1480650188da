import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { anchorsIn } from 'api/audit/anchor'
import { hashOf, NOTHING_BEFORE } from 'api/audit/chain'
import { auditJobs } from 'api/audit/jobs'
import { record } from 'api/audit/queries'
import { verifyChain } from 'api/audit/verify'
import { handlers } from 'api/worker'
import { auditActions } from 'shared/audit'
import { vietnamDay } from 'shared/format'
import { auditJobNames } from 'shared/words/audit-details'
import { expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db, owner } from '../setup/database.ts'
import { as, ctx, type Jar, send } from '../setup/house.ts'
import { partsOf } from '../../web/src/routes/office/audit/detail.ts'
import { aDraft, aMember, anOpinion, aPerson, aStaff, aUnit, say, signIn } from '../setup/make.ts'

const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
const zone = await aUnit('Công đoàn các khu công nghiệp', { parent: province, level: 'upper' })
const school = await aUnit('Công đoàn ngành Giáo dục', { parent: province, level: 'upper' })
const admin = await aStaff(province, ['admin'])
const inspector = await aStaff(zone, ['inspector'])
const draft = await aDraft(zone, ['Nâng lương tối thiểu.'])

type Query = Record<string, string>
const log = async (jar: Jar, query: Query = {}) => {
  const answer = await as(jar).office.audit.$get({ query: query as never })
  expect(answer.status).toBe(200)
  return answer.json()
}
/** What was done, without who came and who looked at the log. */
const actions = async (jar: Jar, query: Query = {}) =>
  (await log(jar, query)).entries
    .map((it) => it.action)
    .filter((it) => !/^(staff.added|session.opened|audit.read)$/.test(it))
const verify = auditJobs.find(({ job }) => job.name === 'audit.verify')!
const night = () => verify.run(ctx(), {}, AbortSignal.timeout(60_000))

test('an entry is read where the unit is that it belongs to, whether named itself or by what was opened', async () => {
  advance(hours(1))
  await as(admin).office.units[':unitId'].links.$post({ param: { unitId: school.id }, json: {} })
  advance(hours(1))
  await as(await aStaff(zone)).office.drafts[':id'].themes.$get({ param: { id: draft.id }, query: {} })

  expect(await actions(inspector)).toEqual(['themes.read'])
  expect((await actions(admin)).slice(0, 2)).toEqual(['themes.read', 'joinLink.opened'])
  expect(await actions(await aStaff(school, ['inspector']))).toEqual(['joinLink.opened'])
  const { entries } = await log(inspector, { action: 'themes.read' })
  expect(entries[0]).toMatchObject({
    unitName: zone.name,
    actorName: 'Cán bộ Ban Tuyên giáo',
    detail: { filter: { draft: draft.id } },
  })
})

test('what belongs to no unit is read by administrators and inspectors of the whole house alone', async () => {
  await record(ctx(), 'sample.loaded', { unitId: null, opinions: 3 })
  for (const jar of [admin, await aStaff(province, ['inspector'])])
    expect(await actions(jar)).toContain('sample.loaded')
  for (const jar of [await aStaff(zone, ['admin']), await aStaff(zone, ['inspector'])])
    expect(await actions(jar)).not.toContain('sample.loaded')
})

test('who may not read the log is told so', async () => {
  const analyst = await aStaff(province)
  expect((await as(analyst).office.audit.$get({ query: {} as never })).status).toBe(403)
  expect((await send(analyst, '/api/office/audit/file.csv')).status).toBe(403)
})

const codeOf = ({ path }: { path: string }) => path.split('.').at(-1)!

test('the log is narrowed by person, action, unit and days, and leafed through to its end', async () => {
  clock.now = new Date('2026-03-09T17:30:00Z')
  for (let i = 0; i < 120; i++)
    await record(ctx(), 'report.edited', { unitId: school.id, section: String(i) })
  clock.now = new Date('2026-03-12T01:00:00Z')

  const day = { from: '2026-03-10', until: '2026-03-10' }
  const found: unknown[] = []
  let after = ''
  for (let page = 0; page < 3; page++) {
    const { entries, next } = await log(admin, { ...day, after })
    found.push(...entries.map((it) => it.detail.section))
    expect(next === null).toBe(page === 2)
    after = next ?? ''
  }
  expect(new Set(found).size).toBe(120)
  expect(await actions(admin, { from: '2026-03-09', until: '2026-03-09' })).toEqual([])
  expect(new Set(await actions(admin, { action: 'themes.read' }))).toEqual(new Set(['themes.read']))
  expect(await actions(admin, { unit: codeOf(zone).toLowerCase() })).toEqual(['themes.read'])
  expect((await log(admin, { unit: codeOf(province) })).entries.length).toBe(50)
  expect(await actions(admin, { person: 'không ai tên thế' })).toEqual([])
  expect(await actions(admin, { person: '%' })).toEqual([])
  expect(await actions(inspector, { person: 'ban tuyên' })).toEqual(['themes.read'])
  // Whom somebody looked for is no word of the log, which nobody can erase later.
  const looks = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'audit.read')
    .select('detail')
    .execute()
  expect(looks.map(({ detail }) => JSON.stringify(detail)).join(' ')).not.toMatch(/không ai|ban tuyên/)
})

test('the file holds what one may read, harmless to a spreadsheet, verifiable by itself, and is itself on record', async () => {
  await record(ctx(), 'theme.renamed', { unitId: zone.id, label: '=1+1' })
  const answer = await send(admin, '/api/office/audit/file.csv')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = new TextDecoder().decode(bytes).trim().split('\r\n').map(fields)
  const [head, last] = [rows[0]!, rows.at(-1)!]
  const links = rows
    .slice(1, -1)
    .map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
  const of = (action: string) => links.filter((it) => it['Mã việc'] === action)
  expect(of('audit.exported')).toHaveLength(1)
  expect(of('report.edited')).toHaveLength(120)
  expect(of('theme.renamed')[0]).toMatchObject({ Việc: 'Đặt tên chủ đề', 'Đơn vị': zone.name })
  for (const row of rows) for (const it of row) expect(it).not.toMatch(/^[=+\-@]/)

  const inOrder = links.sort((a, b) => Number(a['Mục số']) - Number(b['Mục số']))
  let before = NOTHING_BEFORE
  for (const it of inOrder) {
    const blank = (name: string) => it[name] || null
    const link = {
      seq: Number(it['Mục số']),
      id: it['Mã mục']!,
      at: it['Thời điểm (UTC)']!,
      action: it['Mã việc']!,
    }
    const rest = { actorId: blank('Mã cán bộ'), job: blank('Việc nền'), unitId: blank('Mã số đơn vị') }
    before = hashOf({ ...link, ...rest, detail: it['Chi tiết']! }, before)
    expect(before).toBe(it['Mã băm'])
  }
  const anchors = anchorsIn(last.join(','))
  expect(anchors).toMatchObject([{ seq: inOrder.length, hash: before }])
  expect((await verifyChain(ctx(), anchors)).broken).toBeNull()

  const own = await (await send(inspector, '/api/office/audit/file.csv')).text()
  expect(own).toContain('themes.read')
  expect(own).not.toContain('joinLink.opened')
})

test('each night the chain is read and signed; the page says how it stands, and what to do when it does not', async () => {
  expect((await log(admin)).chain).toBeNull()
  expect(await night()).toMatchObject({ anchor: expect.stringMatching(/^gopy-audit\.\d+\./) })
  const { chain } = await log(admin)
  expect(chain).toMatchObject({ at: clock.now.toISOString(), late: false, broken: null })
  expect(chain?.entries).toBeGreaterThan(120)
  advance(days(3))
  expect((await log(inspector)).chain).toMatchObject({ late: true })

  await owner.pool.query(`update audit_entry set detail = '{"other": 1}' where seq = 2`)
  await expect(night()).rejects.toThrow('Mục số 2 đã bị sửa')
  expect((await log(inspector)).chain).toMatchObject({ broken: { kind: 'changed', seq: 2 } })
})

const countOfEntries = async () =>
  (await owner.pool.query('select count(*)::int as n from audit_entry')).rows[0].n as number

test('nothing that members do is on record', async () => {
  const heard = await aDraft(zone)
  const before = await countOfEntries()
  const member = await aMember(zone, 'worker')
  const id = randomUUID()
  expect((await say(member, anOpinion(heard, heard.paragraphs[0]!), id)).status).toBe(201)
  expect((await as(member).drafts[':slug'].$get({ param: { slug: heard.slug } })).status).toBe(200)
  expect((await as(member).leave.$post()).status).toBe(200)
  expect(await countOfEntries()).toBe(before)
})

test('no entry names an opinion beside the person who answered it', async () => {
  const heard = await aDraft(zone)
  const member = await aMember(zone)
  const id = randomUUID()
  expect((await say(member, anOpinion(heard, heard.paragraphs[0]!), id)).status).toBe(201)
  for (let n = 0; n < 5; n++) await say(await aMember(zone), anOpinion(heard, heard.paragraphs[0]!))
  const json = { disposition: 'accepted', reason: 'Đã tiếp thu.' }
  const responder = await aStaff(zone, ['responder'])
  const answered = await as(responder).office.opinions[':id'].answer.$put({
    param: { id },
    json: json as never,
  })
  expect(answered.status).toBe(200)
  expect(await actions(inspector, { action: 'opinion.answered' })).toHaveLength(1)
  const { rows } = await owner.pool.query('select from audit_entry where detail::text like $1', [`%${id}%`])
  expect(rows).toEqual([])
})

test('whatever the code records has a name in the list of actions, and is recorded under a name that stands there', () => {
  const api = path.join(import.meta.dirname, '../../api/src')
  const recorded = readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(api, file), 'utf8').matchAll(
        /\brecord\(\s*[^,()]+(?:\{[^}]*\})?,\s*'([^']+)'/g,
      ),
    ])
    .map((match) => match[1]!)
  expect(recorded.length).toBeGreaterThan(25)
  expect(recorded.filter((it) => !(auditActions as string[]).includes(it))).toEqual([])
})

/** The fields of a line of CSV. */
function fields(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => (match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replaceAll('""', '"') : match[1]!))
    .slice(0, line.endsWith(',') ? undefined : -1)
}

test('who opened a list is read where the list is of: the unit asked for, else the draft’s, else one’s own', async () => {
  const analyst = await aStaff(province)
  const [wide, narrow] = [await aDraft(province), await aDraft(zone)]
  const listed = (query: Record<string, string>) =>
    as(analyst).office.opinions.$get({ query: query as never })
  const readers = { school: await aStaff(school, ['inspector']), zone: inspector }
  const reads = async (jar: Jar) => (await actions(jar, { action: 'opinions.read' })).length
  const counts = async () => [await reads(readers.school), await reads(readers.zone), await reads(admin)]
  for (let n = 0; n < 5; n++) {
    await say(await aMember(school), anOpinion(wide, wide.paragraphs[0]!))
    await say(await aMember(zone), anOpinion(narrow, narrow.paragraphs[0]!))
  }
  expect(await counts()).toEqual([0, 0, 0])
  await listed({ draft: wide.id, unit: school.id })
  expect(await counts()).toEqual([1, 0, 1])
  await listed({ draft: narrow.id })
  expect(await counts()).toEqual([1, 1, 2])
  await listed({})
  expect(await counts()).toEqual([1, 1, 3])
})

test('what concerns somebody is read on the highest unit they work for today, not where they did before', async () => {
  const { id, email, password } = await aPerson(school, ['officer'])
  const factory = await aUnit('CĐCS Điện tử Sơn Hà', { parent: zone })
  const grant = { staffUserId: id, role: 'officer' as const }
  await db
    .updateTable('grantOfRole')
    .set({ fromOn: '2026-01-01', untilOn: '2026-02-01' })
    .where('staffUserId', '=', id)
    .where('unitId', '=', school.id)
    .where('fromOn', '<', '2028-01-01')
    .execute()
  await db
    .insertInto('grantOfRole')
    .values([
      { ...grant, unitId: factory.id, fromOn: '2026-01-01', untilOn: '2027-01-01' },
      { ...grant, unitId: zone.id, fromOn: '2026-01-01', untilOn: '2027-01-01' },
      { ...grant, unitId: school.id, fromOn: '2028-01-01' },
    ])
    .execute()
  await signIn(new Map(), { email, password })
  const { entries } = await log(admin, { action: 'session.opened', person: email })
  expect(entries.map(({ unitName }) => unitName)).toEqual([zone.name])
})

test('who inspects one unit and works for another reads the log of the first alone', async () => {
  const { id, email, password } = await aPerson(zone, ['inspector'])
  await db
    .insertInto('grantOfRole')
    .values({ staffUserId: id, role: 'officer', unitId: school.id, fromOn: '2026-01-01' })
    .execute()
  const jar: Jar = new Map()
  await signIn(jar, { email, password })
  const names = new Set((await log(jar)).entries.map(({ unitName }) => unitName))
  expect([names.has(zone.name), names.has(school.name)]).toEqual([true, false])
})

test('the log names what its reader may open, and nobody else, whatever ids were put into an address', async () => {
  const stranger = await aPerson(province, ['analyst'], 'Người ở nơi khác')
  const colleague = await aPerson(zone, ['analyst'], 'Người cùng nơi')
  const theirs = await aDraft(school, ['Bữa ăn ca.'])
  for (const [id, draftId] of [
    [stranger.id, theirs.id],
    [colleague.id, draft.id],
  ] as const) {
    await log(inspector, { person: id })
    await record(ctx(), 'person.read', { unitId: zone.id, staffUserId: id, seen: theirs.id })
    await record(ctx(), 'opinions.read', { unitId: zone.id, filter: { draft: draftId } })
  }
  await record(ctx(), 'unit.moved', { unitId: zone.id, fromId: school.id, toId: zone.id })
  const { names } = await log(inspector)
  expect(names).toMatchObject({ [colleague.id]: 'Người cùng nơi', [zone.id]: zone.name })
  expect(Object.keys(names)).toContain(draft.id)
  for (const id of [stranger.id, theirs.id, school.id]) expect(Object.keys(names)).not.toContain(id)
  // Who sees the whole house is told the names, but only where an entry names somebody.
  const all = (await log(admin)).names
  expect(all).toMatchObject({ [stranger.id]: 'Người ở nơi khác', [school.id]: school.name })
  advance(days(1))
  await record(ctx(), 'person.read', { unitId: zone.id, other: stranger.id, filter: { person: stranger.id } })
  const today = vietnamDay(clock.now)
  expect((await log(admin, { from: today })).names).toEqual({})
})

test('the page of the log says the parts of an entry in Vietnamese', () => {
  const said = partsOf(
    {
      people: 6,
      parentId: zone.id,
      by: 'hand',
      counts: { same: 2, wrong: 1 },
      filter: { draft: draft.id, section: 3 },
    },
    { [zone.id]: zone.name, [draft.id]: 'Dự thảo' },
  )
  expect(said).toEqual([
    { name: 'Số cán bộ', value: '6' },
    { name: 'Đơn vị cấp trên', value: zone.name },
    { name: 'Cách giao', value: 'trao tay' },
    { name: 'Số dòng', value: 'Giữ nguyên: 2, Chưa đúng: 1' },
    { name: 'Điều kiện lọc', value: 'Dự thảo: Dự thảo, Phần: 3' },
  ])
})

test('the program’s own words in an entry are read in Vietnamese, each by what it stands for there', () => {
  const said = (detail: Record<string, unknown>) => partsOf(detail, {}).map((it) => it.value)
  expect(said({ level: 'grassroots', kind: 'enterprise', decision: 'split', change: 'split' })).toEqual([
    'Cơ sở',
    'Doanh nghiệp',
    'tách chủ đề',
    'tách khối',
  ])
  expect(said({ until: '2026-03-01', idsDigest: '2026-03-01x' })).toEqual(['01/03/2026', '2026-03-01x'])
})

test('whatever the program does by itself has a name in the log', () => {
  expect(handlers.map(({ job }) => job.name).filter((it) => !(it in auditJobNames))).toEqual([])
})
