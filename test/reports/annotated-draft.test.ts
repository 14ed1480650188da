import { align } from 'api/alignment/align'
import { readDraftFile } from 'api/outline/read-file'
import { formatMonth } from 'shared/format'
import { expect, test } from 'vitest'

import { paragraphsOf } from '../documents/annotated.ts'
import { db } from '../setup/database.ts'
import { as, send } from '../setup/house.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'
import { download } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'
import { aTheme, setLoose } from '../themes/a-theme.ts'

const WORDING = 'Nâng lương tối thiểu.'
const MARCH = formatMonth('2026-03')

/**
 * A draft people spoke about: words, a suggestion, silent agreement, the draft as a whole; from one large and one small unit, and `beside` who only
 * took part in the union above them.
 */
async function aDiscussedDraft({ beside = 4 } = {}) {
  const it = await aProvince()
  const { draft, parks, garment, shoes } = it
  if (beside > 0) await tookPart(draft, parks, beside)
  await tookPart(draft, garment, 30)
  await tookPart(draft, shoes, 3)
  await given(draft, garment, { body: 'Lương phải đủ sống.', stance: 'disagree', kind: 'amend' })
  const suggestion = { body: '', suggestedWording: 'Nâng lương đủ sống.', stance: 'agreeInPart' } as const
  const [suggested] = await given(draft, garment, suggestion)
  await given(draft, shoes, { body: 'Của đơn vị nhỏ.', stance: 'other' })
  await given(draft, garment, { stance: 'agree' }, 4)
  await given(draft, garment, { target: 'draft', body: 'Dự thảo công phu.' })
  await given(draft, garment, { target: 'general', body: 'Chúc đại hội.' })
  return { ...it, suggested: suggested! }
}

const file = (jar: Parameters<typeof download>[0], draftId: string, query = '') =>
  download(jar, `drafts/${draftId}/annotated.docx${query}`)

const said = (bytes: Uint8Array) =>
  paragraphsOf(bytes).map(({ comments }) =>
    comments.map(({ author, lines }) => [author, ...lines].join(' | ')).sort(),
  )

test('the draft as a Word file: every opinion on its paragraph, the suggestion tracked, silent ones counted', async () => {
  const { analyst, draft } = await aDiscussedDraft()
  const bytes = await file(analyst, draft.id)
  const [heading, wages, second, housing] = said(bytes)
  expect(heading).toEqual([`CĐCS Công ty May Đồng Sậu | Nhất trí · ${MARCH} | Dự thảo công phu.`])
  expect(wages).toEqual([
    `Công đoàn các khu công nghiệp | Ý kiến khác · ${MARCH} | Của đơn vị nhỏ.`,
    `CĐCS Công ty May Đồng Sậu | Không nhất trí · Sửa đổi · ${MARCH} | Lương phải đủ sống.`,
    `CĐCS Công ty May Đồng Sậu | Nhất trí một phần · ${MARCH} | Đề xuất câu chữ (đang hiện bằng sửa đổi trong đoạn): | Nâng lương đủ sống.`,
    'Ý kiến góp ý | Không ghi thêm lời, hoặc lời không còn hiện (đã ẩn khi kiểm duyệt, hoặc đã xoá khi hết hạn lưu): | 4 ý kiến: 4 nhất trí.',
  ])
  expect([second, housing]).toEqual([[], []])
  const paragraph = paragraphsOf(bytes)[1]!
  expect(paragraph.taken).toBe('Nâng lương đủ sống.')
  expect(paragraph.changes.map(({ author }) => author)).toEqual([
    'Góp ý: CĐCS Công ty May Đồng Sậu',
    'Góp ý: CĐCS Công ty May Đồng Sậu',
  ])
  // The month is said; a day would say more of who it was.
  for (const { date } of paragraphsOf(bytes).flatMap(({ comments }) => comments))
    expect(date ?? null).toBeNull()
})

test('imported again the file gives the paragraphs of the draft', async () => {
  const { analyst, draft } = await aDiscussedDraft()
  const { blocks } = await readDraftFile('tệp.docx', await file(analyst, draft.id))
  const answer = await as(analyst).office.drafts[':id'].$get({ param: { id: draft.id } })
  const { wording } = await answer.json()
  expect(blocks).toEqual(wording.map(({ kind, level, label, body }) => ({ kind, level, label, text: body })))
})

test('a table with what was said about its rows and its footnote comes back as the same table, from which nothing was moved or changed', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh Bình Sơn', { level: 'province' })
  const garment = await aUnit('CĐCS Công ty May Nà Sản', { parent: province })
  const said = { kind: 'paragraph', level: null, label: null } as const
  const blocks = [
    { kind: 'heading', level: 1, label: 'I', text: 'CHỈ TIÊU' } as const,
    { ...said, text: 'Chỉ tiêu | Năm 2026', row: { head: true, columns: [0, 2] } },
    { ...said, text: 'Đoàn viên được vay vốn | 4.200', row: { head: false, columns: [0, 2] } },
    { ...said, text: 'Theo nghị quyết đại hội.', label: 'Chú thích 1' },
    { ...said, text: 'Nhà trẻ | 2 | 5', row: { head: false, columns: [0, 1, 2] } },
    { ...said, text: 'A. Về việc làm', row: { head: false, columns: [0], spans: [3] } },
    { ...said, text: 'Nam | Nữ | 40', row: { head: false, columns: [0, 2], spans: [2, 1], inner: [1, 0] } },
  ]
  const draft = await aDraft(province, blocks)
  await tookPart(draft, garment, 30)
  const suggestedWording = 'Đoàn viên được vay vốn ưu đãi | 5.000'
  const [quoting] = await given(draft, garment, { body: 'Vay ở đâu?', paragraph: 1, suggestedWording }, 5)
  const quote = {
    quoteExact: 'vay vốn | 4.200',
    quotePrefix: 'Đoàn viên được ',
    quoteSuffix: '',
    quoteStart: 15,
  }
  await db.updateTable('opinion').where('id', '=', quoting!).set(quote).execute()
  const bytes = await file(await aStaff(province), draft.id)
  const cells = paragraphsOf(bytes)
  expect(cells.flatMap(({ comments }) => comments.map(({ on }) => on)).sort()).toEqual([
    'vay vốn4.200',
    ...Array<string>(4).fill('Đoàn viên được vay vốn4.200'),
  ])
  expect(cells.map(({ taken }) => taken)).toContain('Đoàn viên được vay vốn ưu đãi')
  const again = await readDraftFile('tệp.docx', bytes)
  expect(again.blocks).toEqual(blocks)
  expect(align(blocks, again.blocks).every(({ state, score }) => state === 'kept' && score === 1)).toBe(true)
})

test('an answer stands in the comment of what it answers', async () => {
  const { analyst, draft, suggested } = await aDiscussedDraft()
  await as(analyst).office.opinions[':id'].answer.$put({
    param: { id: suggested },
    json: { disposition: 'accepted', reason: 'Đã sửa.' },
  })
  expect(
    said(await file(analyst, draft.id))[1]!.filter((it) => it.includes('Tiếp thu: Đã sửa.')),
  ).toHaveLength(1)
})

test('an opinion on an earlier version says which words it was about and changes nothing in the new ones', async () => {
  const { analyst, draft } = await aDiscussedDraft()
  await aSecondVersion(draft, 'Nâng lương tối thiểu hằng năm.')
  const bytes = await file(analyst, draft.id)
  const paragraph = paragraphsOf(bytes)[1]!
  expect(paragraph.taken).toBe('Nâng lương tối thiểu hằng năm.')
  const suggestion = said(bytes)[1]!.find((it) => it.includes('Nâng lương đủ sống.'))
  expect(suggestion).toBe(
    `CĐCS Công ty May Đồng Sậu | Nhất trí một phần · ${MARCH} | Ý kiến về phiên bản 1, khi đoạn này ghi: | “${WORDING}” | Đề xuất câu chữ cho phiên bản ấy: | Nâng lương đủ sống.`,
  )
})

test('an opinion on some words hangs on them; where a new version has them no more, its comment says which they were', async () => {
  const { analyst, draft, garment } = await aDiscussedDraft()
  const [id] = await given(draft, garment, { body: 'Tối thiểu là bao nhiêu?', stance: 'other' })
  const quote = { quoteExact: 'tối thiểu', quotePrefix: 'Nâng lương ', quoteSuffix: '.', quoteStart: 11 }
  await db.updateTable('opinion').where('id', '=', id!).set(quote).execute()
  const hanging = async () =>
    paragraphsOf(await file(analyst, draft.id))[1]!.comments.find((it) =>
      it.lines.includes('Tối thiểu là bao nhiêu?'),
    )!
  expect(await hanging()).toMatchObject({
    on: 'tối thiểu',
    lines: [`Ý kiến khác · ${MARCH}`, 'Tối thiểu là bao nhiêu?'],
  })
  const next = 'Điều chỉnh thu nhập của người lao động.'
  await aSecondVersion(draft, next)
  const orphaned = await hanging()
  expect(orphaned.on).toBe(next)
  expect(orphaned.lines).toContain('Chữ được trích không còn: “tối thiểu”')
})

test('what was said about a paragraph no longer there stands at the top with its words', async () => {
  const { analyst, draft } = await aDiscussedDraft()
  await aSecondVersion(draft, null)
  const [top] = said(await file(analyst, draft.id))
  expect(top!.filter((it) => it.includes(`“${WORDING}”`))).toHaveLength(3)
})

test('by theme, a theme is one comment; who stands alone or suggests words is still heard', async () => {
  const { analyst, draft, garment, shoes } = await aDiscussedDraft()
  const wages = [
    ...(await given(draft, garment, { body: 'Lương thấp quá.', stance: 'disagree' }, 6)),
    ...(await given(draft, shoes, { body: 'Lương không đủ.', stance: 'agreeInPart' }, 2)),
  ]
  const theme = await aTheme(draft, 'Tiền lương', wages)
  const [, comments] = said(await file(analyst, draft.id, '?by=themes'))
  expect(comments).toContain('Chủ đề | Tiền lương | 8 ý kiến: 2 nhất trí một phần, 6 không nhất trí.')
  expect(comments!.some((it) => it.includes('Lương thấp quá.'))).toBe(false)
  expect(comments!.some((it) => it.includes('Của đơn vị nhỏ.'))).toBe(true)
  expect(comments!.some((it) => it.includes('đang hiện bằng sửa đổi'))).toBe(true)
  await setLoose(theme)
  const [, loose] = said(await file(analyst, draft.id, '?by=themes'))
  expect(loose!.some((it) => it.startsWith('Chủ đề | Tiền lương và nhiều chuyện khác |'))).toBe(true)
})

test('a filter of the list is a filter of the file, and a group too small for a list is too small for the file', async () => {
  const { analyst, draft, shoes, garment } = await aDiscussedDraft({ beside: 0 })
  const only = said(await file(analyst, draft.id, '?stance=disagree')).flat()
  expect(only).toEqual([
    `Công đoàn các khu công nghiệp | Không nhất trí · Sửa đổi · ${MARCH} | Lương phải đủ sống.`,
  ])
  const few = said(await file(analyst, draft.id, `?unit=${shoes.id}`)).flat()
  expect(few).toHaveLength(1)
  expect(few[0]).toContain('dưới 5 người')
  // Without those few, the rest tells them apart: it is not given either.
  const rest = said(await file(analyst, draft.id, `?unit=${garment.id}`)).flat()
  expect(rest[0]).toContain('dưới 5 người')
})

test('staff below take out their own members’ words; a stranger finds no draft; who took it is on record', async () => {
  const { analyst, draft, schools, college } = await aDiscussedDraft()
  await tookPart(draft, college, 9)
  await given(draft, college, { body: 'Từ trường học.' })
  const own = said(await file(await aStaff(schools), draft.id)).flat()
  expect(own).toEqual([`CĐCS Trường Cao đẳng Sơn Hà | Nhất trí · ${MARCH} | Từ trường học.`])
  const stranger = await aStaff(await aUnit('LĐLĐ tỉnh khác', { level: 'province' }))
  expect((await send(stranger, `/api/office/drafts/${draft.id}/annotated.docx`)).status).toBe(404)
  await file(analyst, draft.id, '?by=themes')
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'annotatedDraft.read')
    .select('detail')
    .execute()
  expect(entries).toContainEqual({
    detail: { notes: 'themes', filter: { draft: draft.id, unit: expect.any(String) } },
  })
})

/** A second version: the first paragraph with these words, or without it. */
async function aSecondVersion(
  draft: { id: string; versionId: string; paragraphs: { id: string }[] },
  words: string | null,
) {
  const { id } = await db
    .insertInto('draftVersion')
    .values({ draftId: draft.id, number: 2, sourceName: '', publishedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = { versionId: draft.versionId }
  const sections = await db.selectFrom('section').where('versionId', '=', of.versionId).selectAll().execute()
  await db
    .insertInto('section')
    .values(sections.map((it) => ({ ...it, versionId: id })))
    .execute()
  const wording = await db.selectFrom('wording').where('versionId', '=', of.versionId).selectAll().execute()
  const first = draft.paragraphs[0]!.id
  await db
    .insertInto('wording')
    .values(
      wording
        .filter((it) => words !== null || it.paragraphId !== first)
        .map((it) => ({ ...it, versionId: id, body: it.paragraphId === first ? words! : it.body })),
    )
    .execute()
}
