import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aMember, aStaff } from '../setup/make.ts'
import { aProvince, given, tookPart } from '../reports/province.ts'
import { aVersion } from '../setup/version.ts'
import { aTheme, setLoose } from '../themes/a-theme.ts'

/** A draft on whose first paragraph many spoke of wages, and a few of other things. */
async function aDraftHeard() {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 30)
  await tookPart(it.draft, it.shoes, 30)
  const wages = [
    ...(await given(it.draft, it.garment, { body: 'Lương phải đủ sống.' }, 7)),
    ...(await given(it.draft, it.shoes, { body: 'Tăng lương.' }, 4)),
  ]
  const theme = await aTheme(it.draft, 'Tiền lương', wages)
  const responder = await aStaff(it.province, ['responder'])
  const reader = await aMember(it.garment)
  return { ...it, wages, theme, responder, reader }
}

const preview = async (jar: Jar, id: string) => {
  const answer = await as(jar).office.drafts[':id'].publication.$get({ param: { id } })
  expect(answer.status).toBe(200)
  return answer.json()
}
const publish = (jar: Jar, id: string, mark: string) =>
  as(jar).office.drafts[':id'].publication.$put({ param: { id }, json: { mark } })
const published = (jar: Jar, slug: string) => as(jar).drafts[':slug'].responses.$get({ param: { slug } })
const answer = (jar: Jar, theme: string, reason = 'Đã bổ sung vào mục 2.') =>
  as(jar).office.themes[':id'].answer.$put({
    param: { id: theme },
    json: { disposition: 'accepted', reason },
  })

test('the name of a theme whose opinions are little alike says beside the draft that it is not all', async () => {
  const { analyst, draft, theme } = await aDraftHeard()
  await setLoose(theme)
  const { table } = await preview(analyst, draft.id)
  expect(table.sections[0]!.rows[0]!.groups.map(({ label }) => label)).toEqual([
    'Tiền lương và nhiều chuyện khác',
  ])
})

test('what was previewed is published beside the draft, paragraph by paragraph, and taken back', async () => {
  const { analyst, responder, draft, theme, reader } = await aDraftHeard()
  await answer(responder, theme)
  expect((await published(reader, draft.slug)).status as number).toBe(404)
  const { mark, table } = await preview(analyst, draft.id)
  const [first] = table.sections
  expect([first!.title, first!.paragraphs, first!.heard]).toEqual(['I. TIỀN LƯƠNG', 1, 1])
  expect(first!.rows).toEqual([
    {
      paragraph: { id: draft.paragraphs[0]!.id, label: null, body: 'Nâng lương tối thiểu.' },
      groups: [
        {
          label: 'Tiền lương',
          opinions: 10,
          answers: [{ disposition: 'accepted', reason: 'Đã bổ sung vào mục 2.', opinions: 10 }],
          apart: false,
          waiting: false,
        },
      ],
    },
  ])
  expect((await publish(analyst, draft.id, mark)).status).toBe(200)
  const shown = await (await published(reader, draft.slug)).json()
  expect(shown.table).toEqual(table)
  expect(JSON.stringify(shown)).not.toContain('Lương phải đủ sống.')
  expect(
    (await (await as(reader).drafts[':slug'].$get({ param: { slug: draft.slug } })).json()).draft
      .hasResponses,
  ).toBe(true)
  expect(
    (await as(analyst).office.drafts[':id'].publication.$delete({ param: { id: draft.id } })).status,
  ).toBe(200)
  expect((await published(reader, draft.slug)).status as number).toBe(404)
})

test('what is published stays as it was previewed; a table that changed meanwhile is not published', async () => {
  const { analyst, responder, draft, theme, reader } = await aDraftHeard()
  const { mark } = await preview(analyst, draft.id)
  await answer(responder, theme)
  expect((await publish(analyst, draft.id, mark)).status as number).toBe(409)
  await publish(analyst, draft.id, (await preview(analyst, draft.id)).mark)
  await answer(responder, theme, 'Đã ghi lộ trình.')
  expect(JSON.stringify(await (await published(reader, draft.slug)).json())).not.toContain('lộ trình')
  expect((await preview(analyst, draft.id)).published!.mark).not.toBe((await preview(analyst, draft.id)).mark)
})

test('too few are told nowhere alone: they stand with the section, then with the draft, else not at all', async () => {
  const { analyst, draft, garment, reader } = await aDraftHeard()
  await given(draft, garment, { body: 'Riêng tôi.', paragraph: 1 }, 4)
  const groups = async () =>
    (await preview(analyst, draft.id)).table.sections.flatMap(({ title, rows }) =>
      rows.flatMap(({ paragraph, groups }) =>
        groups.map(({ label, opinions }) => [title, paragraph?.body ?? null, label, opinions]),
      ),
    )
  const wages = ['I. TIỀN LƯƠNG', 'Nâng lương tối thiểu.', 'Tiền lương', 10]
  expect(await groups()).toEqual([wages])
  await given(draft, garment, { body: 'Thêm.', target: 'draft' }, 3)
  expect(await groups()).toEqual([wages, ['Về cả dự thảo', null, null, 5]])
  await given(draft, garment, { body: 'Nhà ở.', paragraph: 1 }, 2)
  expect(await groups()).toEqual([wages, ['II. NHÀ Ở', 'Xây nhà ở cho công nhân.', null, 5]])
  void reader
})

test('an answer that fewer than five received is for their authors only', async () => {
  const { analyst, responder, draft, theme, wages } = await aDraftHeard()
  await answer(responder, theme)
  for (const id of wages.slice(0, 4))
    await as(responder).office.opinions[':id'].answer.$put({
      param: { id },
      json: { disposition: 'explained', reason: 'Chỉ nói với bạn.' },
    })
  const { table } = await preview(analyst, draft.id)
  expect(JSON.stringify(table)).not.toContain('Chỉ nói với bạn.')
  expect(table.sections[0]!.rows[0]!.groups[0]).toMatchObject({ opinions: 10, apart: true })
})

test('twenty opinions, where few persons said much, are not told: by an estimate, nobody knows whose they are', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 6)
  await tookPart(it.draft, it.shoes, 4)
  await given(it.draft, it.garment, {}, 30)
  await given(it.draft, it.shoes, { body: 'Của hai người.', paragraph: 1 }, 20)
  const { table } = await preview(it.analyst, it.draft.id)
  expect(table.sections[1]).toMatchObject({ title: 'II. NHÀ Ở', heard: 0, rows: [] })
})

test('a theme that has too few at each paragraph is told of once for the draft, with its answer, and is not lost among others', async () => {
  const { analyst, responder, draft, garment, shoes } = await aDraftHeard()
  const ids: string[] = []
  for (const unit of [garment, shoes])
    for (const paragraph of [0, 1])
      ids.push(...(await given(draft, unit, { body: 'Cần nhà trẻ.', paragraph }, 2)))
  for (const paragraph of [0, 1]) await given(draft, garment, { body: 'Ý khác.', paragraph }, 6)
  await answer(responder, await aTheme(draft, 'Nhà trẻ', ids), 'Đã đưa vào chỉ tiêu.')
  const { table } = await preview(analyst, draft.id)
  const told = (some: (typeof table.sections)[number]['rows']) =>
    some.flatMap(({ paragraph, groups }) =>
      groups.map((it) => [paragraph?.body ?? null, it.label, it.opinions]),
    )
  expect(table.sections.flatMap(({ rows }) => told(rows))).toEqual([
    ['Nâng lương tối thiểu.', 'Tiền lương', 10],
    ['Nâng lương tối thiểu.', null, 5],
    ['Xây nhà ở cho công nhân.', null, 5],
    [null, 'Nhà trẻ', 5],
  ])
  expect(table.sections.at(-1)!.rows[0]!.groups[0]!.answers).toMatchObject([
    { reason: 'Đã đưa vào chỉ tiêu.' },
  ])
})

test('only who consolidates publishes, and both steps are on record', async () => {
  const { analyst, responder, draft } = await aDraftHeard()
  const { mark } = await preview(analyst, draft.id)
  expect((await publish(responder, draft.id, mark)).status as number).toBe(403)
  await publish(analyst, draft.id, mark)
  await as(analyst).office.drafts[':id'].publication.$delete({ param: { id: draft.id } })
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', 'in', ['responses.published', 'responses.unpublished'])
    .select(['action', 'detail'])
    .execute()
  expect(entries.filter(({ detail }) => (detail as { draftId: string }).draftId === draft.id)).toHaveLength(2)
})

test('paragraphs nobody commented are listed, by section, with how much was', async () => {
  const { analyst, draft } = await aDraftHeard()
  const silent = await (
    await as(analyst).office.drafts[':id'].silent.$get({ param: { id: draft.id } })
  ).json()
  expect(
    silent.sections.map(({ title, paragraphs, silent }) => [title, paragraphs, silent.map((it) => it.body)]),
  ).toEqual([
    ['I. TIỀN LƯƠNG', 1, []],
    ['II. NHÀ Ở', 1, ['Xây nhà ở cho công nhân.']],
  ])
})

test('the rest of a paragraph that was split is not one nobody spoke of: that was said of the whole', async () => {
  const { analyst, draft } = await aDraftHeard()
  const text = 'I. TIỀN LƯƠNG\n\nNâng lương\n\ntối thiểu.\n\nII. NHÀ Ở\n\nXây nhà ở cho công nhân.'
  const next = await aVersion(analyst, draft, text)
  await next.carry(draft.paragraphs[0]!.id, [1, 2])
  await next.publish(undefined, (await next.look()).mark)
  const { sections } = await (
    await as(analyst).office.drafts[':id'].silent.$get({ param: { id: draft.id } })
  ).json()
  expect(sections.flatMap(({ silent }) => silent.map((it) => it.body))).toEqual(['Xây nhà ở cho công nhân.'])
})
