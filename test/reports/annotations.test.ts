import { reportWords } from 'shared/words/reports'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { type Jar, ORIGIN, send } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { aProvince, given, tookPart } from './province.ts'
import { faultsIn, OA, statements } from './vocabulary.ts'

const TEXT = 'Nâng lương tối thiểu.'

async function aQuotedDraft() {
  const it = await aProvince()
  const { draft, garment } = it
  await tookPart(draft, garment, 30)
  const [quoted] = await given(draft, garment, {
    body: 'Tối thiểu là bao nhiêu?',
    stance: 'other',
    kind: 'amend',
  })
  const start = TEXT.indexOf('tối thiểu')
  await db
    .updateTable('opinion')
    .where('id', '=', quoted!)
    .set({ quoteExact: 'tối thiểu', quotePrefix: 'Nâng lương ', quoteSuffix: '.', quoteStart: start })
    .execute()
  await given(draft, garment, {
    body: '“Ngoặc kép” & <dấu>',
    suggestedWording: 'Nâng lương đủ sống.',
    stance: 'disagree',
  })
  await given(draft, garment, { target: 'draft', body: 'Cả dự thảo.' })
  await given(draft, garment, { target: 'general', body: 'Gửi đại hội.' })
  await given(draft, garment, { stance: 'agree', paragraph: 1 })
  return { ...it, quoted: quoted! }
}

async function file(jar: Jar, draftId: string, query = '') {
  const answer = await send(jar, `/api/office/drafts/${draftId}/opinions.jsonld${query}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/ld+json')
  return answer.text()
}

type Annotation = {
  id: string
  motivation: unknown
  creator?: unknown
  body: { value: string; purpose: string }[]
  target: unknown
}
const itemsOf = (text: string) => (JSON.parse(text) as { first: { items: Annotation[] } }).first.items

test('every opinion on the draft is an annotation, and every word of the file is one of the W3C’s vocabulary', async () => {
  const { analyst, draft } = await aQuotedDraft()
  const text = await file(analyst, draft.id)
  const quads = await statements(text)
  expect(faultsIn(quads)).toEqual([])
  const annotations = quads.filter(({ object }) => object.value === `${OA}Annotation`)
  expect(annotations).toHaveLength(4)
  for (const { subject } of annotations)
    for (const needed of ['hasTarget', 'hasBody', 'motivatedBy'])
      expect(
        quads.some((it) => it.subject.value === subject.value && it.predicate.value === OA + needed),
      ).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: 4 })
})

test('what the vocabulary does not have is found', async () => {
  const { analyst, draft } = await aQuotedDraft()
  const text = await file(analyst, draft.id)
  await expect(statements(text.replaceAll('"exact"', '"exactly"'))).rejects.toThrow()
  const wrong = await statements(text.replaceAll('"FragmentSelector"', '"TextualBody"'))
  expect(faultsIn(wrong).length).toBeGreaterThan(0)
})

test('a quote has several selectors: its paragraph, its words with what stands around them, and their place', async () => {
  const { analyst, draft, quoted } = await aQuotedDraft()
  const annotation = itemsOf(await file(analyst, draft.id)).find((it) => it.id === `urn:uuid:${quoted}`)!
  expect(annotation).toMatchObject({
    motivation: 'commenting',
    creator: { type: 'Organization', name: 'CĐCS Công ty May Đồng Sậu' },
    target: {
      type: 'SpecificResource',
      source: `${ORIGIN}/d/${draft.slug}/1`,
      selector: {
        type: 'FragmentSelector',
        value: `p-${draft.paragraphs[0]!.id}`,
        refinedBy: [
          { type: 'TextQuoteSelector', exact: 'tối thiểu', prefix: 'Nâng lương ', suffix: '.' },
          { type: 'TextPositionSelector', start: 11, end: 20 },
        ],
      },
    },
  })
  expect(annotation.body.map(({ purpose, value }) => `${purpose}: ${value}`)).toEqual([
    'commenting: Tối thiểu là bao nhiêu?',
    'classifying: Ý kiến khác',
    'classifying: Sửa đổi',
    'classifying: tháng 3 năm 2026',
  ])
})

test('an opinion on the whole paragraph carries its wording, and a suggestion is a body for editing', async () => {
  const { analyst, draft } = await aQuotedDraft()
  const items = itemsOf(await file(analyst, draft.id, '?stance=disagree'))
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    motivation: ['commenting', 'editing'],
    target: { selector: { refinedBy: [{ type: 'TextQuoteSelector', exact: TEXT }] } },
  })
  expect(items[0]!.body).toContainEqual(
    expect.objectContaining({ value: 'Nâng lương đủ sống.', purpose: 'editing' }),
  )
})

test('while fewer than five took part no opinion is in the file; a stranger finds no draft; who took it is on record', async () => {
  const { analyst, draft, garment } = await aProvince()
  await tookPart(draft, garment, 4)
  await given(draft, garment, { body: 'Chỉ mình tôi.' })
  const text = await file(analyst, draft.id)
  expect(itemsOf(text)).toEqual([])
  expect(text).not.toContain('Chỉ mình tôi')
  expect(JSON.parse(text)).toMatchObject({ label: reportWords.notQuotable, total: 0 })
  expect(faultsIn(await statements(text))).toEqual([])
  const stranger = await aStaff(await aUnit('LĐLĐ tỉnh khác', { level: 'province' }))
  expect((await send(stranger, `/api/office/drafts/${draft.id}/opinions.jsonld`)).status).toBe(404)
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'annotations.read')
    .select('detail')
    .execute()
  expect(entries).toContainEqual({
    detail: {
      filter: { draft: draft.id, unit: expect.any(String) },
    },
  })
})
