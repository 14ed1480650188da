import { reportWords } from 'shared/words/reports'
import type { ConsolidatedFigures } from 'shared/reports'
import { stances } from 'shared/opinions'
import { expect, test } from 'vitest'

import { pages, paragraphs, solid } from '../documents/read.ts'
import { db } from '../setup/database.ts'
import { as, endRoundsAtOnce } from '../setup/house.ts'
import { aStaff } from '../setup/make.ts'
import { aReport, download, edit, figuresIn, listed, shown } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'
import { aTheme } from '../themes/a-theme.ts'

const wicked = '=HYPERLINK("http://x.test","lương")\n<script>alert(1)</script> #đỏ $x$ * _y_ \\ @z & “trích”'

/** A province that has said a good deal, of every kind. */
async function aBusyProvince() {
  const it = await aProvince()
  const { draft, garment, shoes, college } = it
  await tookPart(draft, garment, 40, { contributorGroup: 'worker' })
  await tookPart(draft, shoes, 12, { contributorGroup: 'worker', channel: 'meeting' })
  await tookPart(draft, college, 6, { contributorGroup: 'scientist', channel: 'paper' })
  await tookPart(draft, college, 3, { contributorGroup: 'expert', channel: 'paper' })
  const worker = { contributorGroup: 'worker' } as const
  const wages = [
    ...(await given(draft, garment, { ...worker, body: 'Lương phải đủ sống.', stance: 'agreeInPart' }, 7)),
    ...(await given(draft, shoes, { ...worker, body: 'Tăng lương mỗi năm.', channel: 'meeting' }, 4)),
    ...(await given(draft, shoes, { ...worker, body: 'luong phai du song', channel: 'meeting' })),
  ]
  const housing = await given(
    draft,
    garment,
    { ...worker, body: 'Cho công nhân thuê nhà.', paragraph: 1, kind: 'add' },
    6,
  )
  await given(draft, shoes, { ...worker, stance: 'agree' }, 9)
  await given(draft, college, {
    contributorGroup: 'scientist',
    body: wicked,
    stance: 'disagree',
    channel: 'paper',
  })
  await given(draft, college, {
    contributorGroup: 'expert',
    body: 'Chỉ tiêu này cần cơ sở khoa học rõ hơn.',
    suggestedWording: 'Nâng lương tối thiểu theo mức sống tối thiểu.',
    stance: 'other',
    kind: 'amend',
  })
  await given(draft, garment, { target: 'draft', body: 'Dự thảo dài quá.', stance: 'disagree' })
  await given(draft, garment, { target: 'general', body: 'Mong đại hội quan tâm công nhân.' }, 2)
  const pay = await aTheme(draft, 'Tiền lương', wages)
  await aTheme(draft, 'Nhà ở', housing)
  return { ...it, pay }
}

test('an analyst makes the report of a draft and reads it in Word and PDF, section by section', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const text = paragraphs(await download(analyst, `reports/${id}/file.docx`))
  const headings = ['I. ', 'II. ', 'III. ', 'IV. ', 'V. ', 'VI. '].map((label) =>
    text.findIndex((it) => it.startsWith(label)),
  )
  expect(headings).toEqual(headings.toSorted((a, b) => a - b))
  expect(headings).not.toContain(-1)
  const whole = text.join('\n')
  expect(whole).toContain('Có 3 trên 4 công đoàn cơ sở được nêu là có từ 5 người tham gia trở lên')
  expect(whole).toContain('CĐCS Trường Mầm non Hoa Ban')
  expect(whole).toContain('Tiền lương (12 lượt ý kiến, ước tính 12 lượt người)')
  expect(whole).toContain('Mong đại hội quan tâm công nhân.')
  expect(whole).toContain('Loại góp ý: 1 sửa đổi, 22 không nêu loại.')
  expect(whole).toContain('không gồm ý kiến gửi đại hội')
  expect(text.some((it) => it.startsWith('Trên đây là Báo cáo tổng hợp') && it.endsWith('./.'))).toBe(true)
  const pdf = solid((await pages(await download(analyst, `reports/${id}/file.pdf`))).join(''))
  expect(pdf).toContain(solid('Mong đại hội quan tâm công nhân.'))
})

test('an opinion is quoted exactly, whatever signs are in it', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { figures } = await shown(analyst, id)
  expect(JSON.stringify(figures)).toContain(JSON.stringify(wicked).slice(1, -1))
  const word = solid(paragraphs(await download(analyst, `reports/${id}/file.docx`)).join(''))
  expect(word).toContain(solid(wicked))
  expect(word).toContain(solid('Nâng lương tối thiểu theo mức sống tối thiểu.'))
})

test('every quotation on the paper opens its one opinion', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const answer = await as(analyst).office.reports[':id'].paper.$get({ param: { id } })
  const quoted = [...JSON.stringify(await answer.json()).matchAll(/"opinionId":"([^"]+)"/g)].map(
    (it) => it[1]!,
  )
  expect(quoted.length).toBeGreaterThan(5)
  for (const opinionId of new Set(quoted)) expect(await listed(analyst, `id=${opinionId}`)).toBe(1)
})

test('every figure counts what its link lists', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { figures } = await shown(analyst, id)
  const linked = figuresIn(figures).filter((it) => it.query !== null)
  expect(linked.length).toBeGreaterThan(60)
  for (const { count, query } of linked)
    expect({ query, count }).toEqual({ query, count: await listed(analyst, query!) })
})

test('every breakdown adds up to its total, and the sections to the draft', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const figures = (await shown(analyst, id)).figures as ConsolidatedFigures
  const total = (of: { count: number }[]) => of.reduce((sum, it) => sum + it.count, 0)
  for (const { tally } of [...figures.places, ...figures.groups, figures.general, figures])
    for (const part of [tally.stances, tally.kinds])
      expect(total(Object.values(part))).toBe(tally.total.count)
  expect(figures.tally.total.count).toBe(30)
  for (const rows of [figures.places, figures.groups]) {
    expect(total(rows.map((it) => it.tally.total))).toBe(30)
    for (const stance of stances)
      expect(total(rows.map((it) => it.tally.stances[stance]))).toBe(figures.tally.stances[stance].count)
  }
  expect(figures.places.map((it) => [it.number, it.tally.total.count])).toEqual([
    [1, 23],
    [2, 6],
    [null, 1],
  ])
  expect(figures.general.tally.total.count).toBe(2)
  expect(figures.persons.total).toBe(61)
})

test('the same words from many are quoted once and counted for each', async () => {
  const { analyst, draft, pay } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const figures = (await shown(analyst, id)).figures as ConsolidatedFigures
  const theme = figures.places[0]!.themes.find((it) => it.themeId === pay)!
  expect(theme.total.count).toBe(12)
  expect(theme.typical.map((it) => it.body).toSorted()).toEqual([
    'Lương phải đủ sống.',
    'Tăng lương mỗi năm.',
  ])
})

test('no opinion with words is hidden: it stands in a theme or among the singular ones', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const figures = (await shown(analyst, id)).figures as ConsolidatedFigures
  const placed = figures.places.map(
    (it) => it.singular.total.count + it.themes.reduce((sum, theme) => sum + theme.total.count, 0),
  )
  // Nine of section one agreed without a word.
  expect(placed).toEqual([23 - 9, 6, 1])
})

test('a theme of one unit alone is not named in the paper, and its words are kept', async () => {
  const { analyst, draft } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const whole = paragraphs(await download(analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).not.toContain('Nhà ở (6')
  expect(whole).toContain('Cho công nhân thuê nhà.')
  expect(whole).toContain('Ý kiến riêng lẻ (6 lượt ý kiến)')
})

test('a group or a unit of fewer than five persons is not told apart', async () => {
  const { analyst, draft, garment } = await aProvince()
  await tookPart(draft, garment, 20, { contributorGroup: 'worker' })
  await tookPart(draft, garment, 6, { contributorGroup: 'scientist' })
  await tookPart(draft, garment, 2, { contributorGroup: 'veteranRevolutionary' })
  await given(draft, garment, {
    contributorGroup: 'veteranRevolutionary',
    body: 'Tôi đã đi qua hai cuộc kháng chiến.',
  })
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const figures = (await shown(analyst, id)).figures as ConsolidatedFigures
  // Who else is of few is not told apart within one unit: nobody declares how many scientists it has.
  expect(figures.persons.groups).toEqual([
    { groups: ['worker'], persons: 20 },
    { groups: [null], persons: 8 },
  ])
  const [quote] = figures.places[0]!.singular.quotes
  expect(quote).toMatchObject({ contributorGroup: null, unit: 'CĐCS Công ty May Đồng Sậu', month: '2026-03' })
  const whole = paragraphs(await download(analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).not.toMatch(/Tôi đã đi qua hai cuộc kháng chiến.*lão thành/s)
})

test('who belongs to the province itself, or to units of few, is on a row of the table of units', async () => {
  const { analyst, draft, province, garment, shoes, college } = await aProvince()
  await tookPart(draft, garment, 20)
  await tookPart(draft, college, 6)
  await endRoundsAtOnce()
  await tookPart(draft, province, 3, { contributorGroup: 'expert' })
  await tookPart(draft, shoes, 2, { contributorGroup: 'expert' })
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { coverage } = (await shown(analyst, id)).figures as ConsolidatedFigures
  expect(coverage.branches).toEqual([
    { unit: 'Công đoàn các khu công nghiệp', due: 2, participating: 1, persons: 20 },
    { unit: 'Công đoàn ngành Giáo dục', due: 2, participating: 1, persons: 6 },
    { unit: reportWords.ownUnits, due: 0, participating: 0, persons: 5 },
  ])
  expect(coverage.silent).toEqual(['CĐCS Công ty Da giày Khánh Viễn', 'CĐCS Trường Mầm non Hoa Ban'])
})

test('a unit whose persons stand with few of the unit above, or that declared no members, is not told to have taken part: of fewer than five it would tell how many', async () => {
  const { analyst, draft, province, garment, college } = await aProvince()
  await tookPart(draft, garment, 20)
  await tookPart(draft, college, 20)
  await tookPart(draft, province, 3)
  await db.deleteFrom('unitMemberCount').where('unitId', '=', college.id).execute()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { coverage } = (await shown(analyst, id)).figures as ConsolidatedFigures
  expect(coverage.branches).toEqual([
    { unit: 'Công đoàn các khu công nghiệp', due: 2, participating: 0, persons: 0 },
    { unit: 'Công đoàn ngành Giáo dục', due: 2, participating: 0, persons: 20 },
    { unit: reportWords.ownUnits, due: 0, participating: 0, persons: 23 },
  ])
})

test('a report of all but a few of a province has no words and no counts: two reports subtracted would give the few away', async () => {
  const { analyst, draft, parks, garment, college } = await aProvince()
  await tookPart(draft, garment, 20)
  await tookPart(draft, college, 2)
  await given(draft, garment, { body: 'Lời của khu công nghiệp.' }, 3)
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id, unitId: parks.id })
  const { figures } = await shown(analyst, id)
  expect((figures as ConsolidatedFigures).tally.total).toEqual({ count: 0, query: null })
  expect(JSON.stringify(figures)).not.toContain('Lời của khu công nghiệp')
})

test('while fewer than five took part, opinions are neither counted nor shown, and the paper says so', async () => {
  const { analyst, draft, garment } = await aProvince()
  await tookPart(draft, garment, 4)
  await given(draft, garment, { body: 'Chỉ mình tôi nói điều này.' })
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { figures } = await shown(analyst, id)
  expect(JSON.stringify(figures)).not.toContain('Chỉ mình tôi')
  expect((figures as ConsolidatedFigures).tally.total).toEqual({ count: 0, query: null })
  const text = paragraphs(await download(analyst, `reports/${id}/file.docx`)).join('\n')
  expect(text).not.toContain('Chỉ mình tôi')
  expect(text).toContain('dưới 5 người')
})

test('figures stay as counted until somebody counts again', async () => {
  const { analyst, draft, garment } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  await given(draft, garment, { body: 'Gửi sau.' })
  await given(draft, garment, { body: 'Gửi đại hội sau.', target: 'general' })
  const opens = async () => {
    const { figures } = await shown(analyst, id)
    const some = [(figures as ConsolidatedFigures).general.tally, ...(figures as ConsolidatedFigures).places]
    for (const { count, query } of figuresIn(some).filter((it) => it.query !== null))
      expect({ query, count }).toEqual({ query, count: await listed(analyst, query!) })
  }
  await opens()
  const count = async () => ((await shown(analyst, id)).figures as ConsolidatedFigures).tally.total.count
  expect(await count()).toBe(30)
  await as(analyst).office.reports[':id'].recount.$post({ param: { id } })
  expect(await count()).toBe(31)
  await opens()
})

test('a list by a report is empty for those who do not see the report', async () => {
  const { analyst, draft, shoes } = await aBusyProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  expect(await listed(await aStaff(shoes), `draft=${draft.id}`)).toBeGreaterThan(0)
  expect(await listed(await aStaff(shoes), `draft=${draft.id}&report=${id}`)).toBe(0)
})

test('a theme that speaks of several things comes after the others, and its heading says so', async () => {
  const { analyst, draft, pay, garment, shoes } = await aBusyProvince()
  await aTheme(draft, 'Nhà trẻ', [
    ...(await given(draft, garment, { body: 'Mở nhà trẻ.' }, 5)),
    ...(await given(draft, shoes, { body: 'Mở thêm nhà trẻ.' }, 5)),
  ])
  await db.updateTable('themeOpinion').where('themeId', '=', pay).set({ closeness: 0.2 }).execute()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  const { themes } = (await shown(analyst, id)).figures as ConsolidatedFigures
  expect(themes.map(({ label, mixed }) => [label, mixed])).toEqual([
    ['Nhà trẻ', false],
    ['Tiền lương', true],
  ])
  const whole = paragraphs(await download(analyst, `reports/${id}/file.docx`)).join('\n')
  expect(whole).toContain('Tiền lương và nhiều chuyện khác (12 lượt ý kiến')
})

test('a union below the province makes a report of its own members only', async () => {
  const { parks, draft } = await aBusyProvince()
  const below = await aStaff(parks, ['analyst'])
  const id = await aReport(below, { kind: 'consolidated', draftId: draft.id, unitId: parks.id })
  const { figures } = await shown(below, id)
  expect((figures as ConsolidatedFigures).tally.total.count).toBe(28)
  for (const { count, query } of figuresIn(figures).filter((it) => it.query !== null))
    expect({ query, count }).toEqual({ query, count: await listed(below, query!) })
})

test('asking twice for the report of a draft leads to the one being made', async () => {
  const { analyst, draft } = await aProvince()
  const ids = await Promise.all(
    [1, 2].map(() => aReport(analyst, { kind: 'consolidated', draftId: draft.id })),
  )
  expect(ids[0]).toBe(ids[1])
  expect(await db.selectFrom('report').where('draftId', '=', draft.id).select('id').execute()).toHaveLength(1)
})

test('what is typed into a section is in the paper, dashes as bullets', async () => {
  const { analyst, draft } = await aProvince()
  const id = await aReport(analyst, { kind: 'consolidated', draftId: draft.id })
  await edit(analyst, id, 'recommendations', 'Đề nghị:\n- Giảm giờ làm\n- <b>Tăng lương</b>')
  const text = paragraphs(await download(analyst, `reports/${id}/file.docx`))
  expect(text).toEqual(expect.arrayContaining(['Đề nghị:', '- Giảm giờ làm', '- <b>Tăng lương</b>']))
})
