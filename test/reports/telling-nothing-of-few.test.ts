import type { ConsolidatedFigures, SituationFigures } from 'shared/reports'
import { reportWords } from 'shared/words/reports'
import { roundDay } from 'api/opinions/company'
import { opinionJobs } from 'api/opinions/jobs'
import { afterEach, expect, test } from 'vitest'

import { aMeeting, closed, entered, entry } from '../meetings/meeting.ts'
import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, endRoundsAtOnce, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aReport, download, shown } from './making.ts'
import { paragraphs } from '../documents/read.ts'
import { aProvince, given, tookPart } from './province.ts'
import { aTheme } from '../themes/a-theme.ts'

const began = clock.now
afterEach(() => {
  clock.now = began
})

type Draft = { id: string }
const figuresOf = async (analyst: Jar, id: string) =>
  (await shown(analyst, id)).figures as ConsolidatedFigures
const counted = async (analyst: Jar, draft: Draft, unit?: { id: string }) => {
  const about = { kind: 'consolidated', draftId: draft.id, unitId: unit?.id ?? null }
  const id = await aReport(analyst, about)
  await as(analyst).office.reports[':id'].recount.$post({ param: { id } })
  return figuresOf(analyst, id)
}
const over = () => {
  clock.now = new Date('2026-06-01T03:00:00Z')
}

test('five phones of five units and a paper form of a sixth: no table says which words came on paper, nor which of the six spoke', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const names = Array.from({ length: 7 }, (_, n) => `CĐCS ${n + 1}`)
  const units = await Promise.all(names.map((name) => aUnit(name, { parent: province })))
  const analyst = await aStaff(province)
  const draft = await aDraft(province, [
    { kind: 'heading', level: 1, label: 'I', text: 'TIỀN LƯƠNG' },
    { kind: 'paragraph', level: null, label: null, text: 'Nâng lương tối thiểu.' },
    { kind: 'heading', level: 1, label: 'II', text: 'NHÀ Ở' },
    { kind: 'paragraph', level: null, label: null, text: 'Xây nhà ở cho công nhân.' },
  ])
  for (const unit of units.slice(0, 5))
    await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: 'Lời gửi bằng máy.' }))
  const officer = await aStaff(units[5]!, ['officer'])
  const meeting = await aMeeting(officer, units[5]!, draft, { channel: 'paper', present: 1 })
  const onPaper = { ...anOpinion(draft, draft.paragraphs[1]!, { body: 'Lời trên phiếu.' }) }
  const answer = await entered(officer, meeting, entry(draft, meeting, onPaper))
  expect(answer.status).toBe(201)
  await closed(officer, meeting)
  over()
  const figures = await counted(analyst, draft)
  expect(figures.tally.total.count).toBe(6)
  expect(JSON.stringify(figures.places[1])).toContain('Lời trên phiếu.')
  expect(figures.tally.channels).toBeNull()
  for (const { tally } of [...figures.places, ...figures.groups, figures.general])
    expect(tally).not.toHaveProperty('channels')
  expect(figures.coverage.silent.toSorted()).toEqual(names)
  expect(figures.coverage).toMatchObject({ due: 7, participating: 0 })
  expect(figures.coverage.branches.filter((it) => it.persons > 0)).toEqual([
    { unit: reportWords.ownUnits, due: 0, participating: 0, persons: 5 },
  ])
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const whole = paragraphs(await download(analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).toContain('Có kênh chỉ có dưới 5 lượt ý kiến')
  expect(whole).not.toContain('Số lượt ý kiến theo kênh, tính chung')
})

test('a theme counts the units under whose names it is told, not those of which few stand together', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 3)
  await tookPart(it.draft, it.shoes, 4)
  const ids = [
    ...(await given(it.draft, it.garment, { body: 'Nâng tiền ăn ca.' }, 3)),
    ...(await given(it.draft, it.shoes, { body: 'Nâng tiền ăn ca lên.' }, 4)),
  ]
  await aTheme(it.draft, 'Tiền ăn ca', ids)
  const [theme] = (await counted(it.analyst, it.draft)).themes
  expect(theme).toMatchObject({ total: { count: 7 }, small: false, units: 1 })
})

test('the ways in of a whole report are told when each has at least five, of no part of it', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 20)
  const link = await given(it.draft, it.garment, { body: 'Bằng máy.' }, 7)
  await aTheme(it.draft, 'Bằng máy', link)
  const officer = await aStaff(it.garment, ['officer'])
  const stack = await aMeeting(officer, it.garment, it.draft, { channel: 'paper', present: 6 })
  for (let n = 0; n < 5; n++) {
    const said = anOpinion(it.draft, it.draft.paragraphs[0]!, { body: `Trên phiếu ${n}.` })
    expect((await entered(officer, stack, entry(it.draft, stack, said))).status).toBe(201)
  }
  await closed(officer, stack)
  const figures = await counted(it.analyst, it.draft)
  const of = (count: number) => ({ count, query: null })
  expect(figures.tally.channels).toEqual({ link: of(7), paper: of(5), meeting: of(0) })
  expect(JSON.stringify([figures.places, figures.themes, figures.groups, figures.general])).not.toMatch(
    /channel|paper|link/,
  )
  const id = await aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month: '2026-03' })
  const month = (await shown(it.analyst, id)).figures as SituationFigures
  expect(month.tally.channels).toEqual({ link: of(7), paper: of(5), meeting: of(0) })
  expect(JSON.stringify([month.drafts, month.general])).not.toMatch(/channel|paper|link/)
})

test('of a batch that came by two ways none is told: the whole less the others would be of few', async () => {
  const it = await aProvince()
  for (const unit of [it.garment, it.college]) {
    await tookPart(it.draft, unit, 20)
    await given(it.draft, unit, { body: 'Nói tại họp.', channel: 'meeting' }, 6)
    await given(it.draft, unit, { body: 'Ghi trên phiếu.', channel: 'paper' }, 3)
  }
  expect((await counted(it.analyst, it.draft)).tally.channels).toBeNull()
  await given(it.draft, it.garment, { body: 'Bằng máy.' }, 7)
  const of = (count: number) => ({ count, query: null })
  const { tally } = await counted(it.analyst, it.draft)
  expect(tally.total.count).toBe(25)
  expect(tally.channels).toEqual({ link: of(7), paper: of(0), meeting: of(0) })
  const id = await aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id })
  const whole = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).toMatch(/Không nêu riêng theo kênh\n18/)
})

test('a unit of two persons stands among the names like one of nobody, and its words make no difference', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 20)
  await tookPart(it.draft, it.college, 6)
  const before = (await counted(it.analyst, it.draft)).coverage
  await tookPart(it.draft, it.shoes, 2)
  await given(it.draft, it.shoes, { body: 'Lời của một trong hai người.' })
  await given(it.draft, it.garment, { body: 'Lời khác.' }, 8)
  const { coverage } = await counted(it.analyst, it.draft)
  expect(coverage.silent).toEqual(['CĐCS Công ty Da giày Khánh Viễn', 'CĐCS Trường Mầm non Hoa Ban'])
  expect(coverage.silent).toEqual(before.silent)
  expect(coverage).toMatchObject({ due: 4, participating: 2 })
  await tookPart(it.draft, it.shoes, 3, { contributorGroup: 'worker' })
  expect((await counted(it.analyst, it.draft)).coverage).toMatchObject({
    participating: 3,
    silent: ['CĐCS Trường Mầm non Hoa Ban'],
  })
})

test('units right below are rows: persons of one with one to four stand with the unit above, and it looks like one of nobody', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.college, 6)
  await tookPart(it.draft, it.garment, 20)
  const rows = async () => (await counted(it.analyst, it.draft, it.schools)).coverage.branches
  const college = { unit: 'CĐCS Trường Cao đẳng Sơn Hà', due: 1, participating: 1, persons: 6 }
  const silent = { unit: 'CĐCS Trường Mầm non Hoa Ban', due: 1, participating: 0, persons: 0 }
  expect(await rows()).toEqual([college, silent])
  await tookPart(it.draft, it.silent, 1)
  expect(await rows()).toEqual([college, silent])
  await tookPart(it.draft, it.schools, 4)
  const own = { unit: reportWords.ownUnits, due: 0, participating: 0, persons: 5 }
  expect(await rows()).toEqual([college, silent, own])
})

test('persons are told by way in where at least five of those told of together came by each', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 20)
  await tookPart(it.draft, it.garment, 3, { channel: 'paper' })
  await tookPart(it.draft, it.college, 6)
  await tookPart(it.draft, it.college, 5, { channel: 'paper' })
  const { persons } = await counted(it.analyst, it.draft)
  expect(persons).toMatchObject({ total: 34, channels: { link: 6, paper: 5, meeting: 0 } })
  const id = await aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id })
  const whole = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).toContain('23 không nêu riêng theo kênh')
})

test('heads declared of closed meetings make a unit take part, those of open ones do not', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 20)
  await endRoundsAtOnce()
  await tookPart(it.draft, it.shoes, 4)
  const officer = await aStaff(it.shoes, ['officer'])
  const meeting = await aMeeting(officer, it.shoes, it.draft, { heldOn: '2026-03-01', present: 4 })
  expect((await counted(it.analyst, it.draft)).coverage.participating).toBe(1)
  await closed(officer, meeting)
  const participating = async () => (await counted(it.analyst, it.draft)).coverage.participating
  expect(await participating(), 'four and four are no five: who declares four would learn of a fifth').toBe(1)
  const second = await aMeeting(officer, it.shoes, it.draft, { heldOn: '2026-03-02', present: 1 })
  await closed(officer, second)
  expect((await counted(it.analyst, it.draft)).coverage.participating).toBe(2)
  const id = await aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month: '2026-03' })
  expect(((await shown(it.analyst, id)).figures as SituationFigures).coverage.participating).toBe(2)
})

test('who joins and counts again sees nobody join: five wait until five others came, and until the closing', async () => {
  const it = await aProvince()
  await db
    .updateTable('consultation')
    .set({ closesAt: new Date('2026-03-18T00:00:00Z'), toldUntil: '2026-03-02' })
    .execute()
  const joined = (persons: number, joinedOn: string) => tookPart(it.draft, it.garment, persons, { joinedOn })
  const persons = async (now: string) => {
    clock.now = new Date(now)
    await opinionJobs
      .find(({ job }) => job.name === 'opinions.round')!
      .run({ ...ctx(), now: clock.now }, {}, new AbortController().signal)
    const { persons, coverage } = await counted(it.analyst, it.draft)
    return [persons.total, coverage.branches.reduce((sum, row) => sum + row.persons, 0)]
  }
  await joined(20, '2026-03-02')
  expect(await persons('2026-03-09T03:00:00Z'), 'nobody came later').toEqual([0, 0])
  await joined(4, '2026-03-09')
  expect(await persons('2026-03-10T03:00:00Z'), 'four are too few to stay behind').toEqual([0, 0])
  await joined(1, '2026-03-10')
  expect(await persons('2026-03-11T03:00:00Z')).toEqual([20, 20])
  await joined(3, '2026-03-11')
  expect(await persons('2026-03-16T03:00:00Z'), 'not on a Monday either').toEqual([20, 20])
  expect(await persons('2026-03-20T03:00:00Z'), 'in the grace').toEqual([20, 20])
  expect(await persons('2026-03-21T03:00:00Z')).toEqual([28, 28])
})

test('a month that is over counts the whole month, whatever day it ended on', async () => {
  const it = await aProvince()
  await db
    .updateTable('consultation')
    .set({ closesAt: new Date('2026-06-01T00:00:00Z') })
    .execute()
  await tookPart(it.draft, it.garment, 9, { joinedOn: '2026-03-31' })
  clock.now = new Date('2026-04-01T03:00:00Z')
  const id = await aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month: '2026-03' })
  expect((await shown(it.analyst, id)).figures.persons.total).toBe(9)
})

test('a report of fewer than five persons does not say how many, nor whether any', async () => {
  const it = await aProvince()
  const none = await counted(it.analyst, it.draft, it.college)
  await tookPart(it.draft, it.college, 2)
  const few = await counted(it.analyst, it.draft, it.college)
  expect(few).toEqual(none)
  const id = await aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id, unitId: it.college.id })
  const whole = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).toContain('Chưa có người tham gia, hoặc có dưới 5 lượt người.')
})

test('rounds end on Mondays and on the first of a month', () => {
  const ends = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09', '2026-04-01', '2026-04-05']
  expect(ends.map(roundDay)).toEqual([
    '2026-03-01',
    '2026-03-02',
    '2026-03-02',
    '2026-03-09',
    '2026-04-01',
    '2026-04-01',
  ])
})
