import { eraseWords } from 'api/opinions/erase-queries'
import { isShown } from 'api/opinions/shown-words'
import { vietnamDay } from 'shared/format'
import { expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, endRoundsAtOnce } from '../setup/house.ts'
import { decide, mine, report } from '../moderation/a-factory.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'
import { heardDraft, listeners, similar, think, voice } from './many.ts'

const WORDS = 'Đề nghị tăng lương tối thiểu vùng sớm hơn một năm.'

test.each([
  ['as it was written', 'Đề nghị tăng lương tối thiểu vùng sớm hơn'],
  ['without accents', 'de nghi tang luong toi thieu vung som hon'],
  ['in capitals and decomposed letters', 'TĂNG LƯƠNG TỐI THIỂU VÙNG SỚM HƠN'.normalize('NFD')],
  ['half typed', 'tăng lương tối thiểu vùng'],
])('what is like what is being typed is shown, %s', async (_, typed) => {
  const { unit, draft } = await heardDraft()
  const { id } = await voice(unit, draft, WORDS)
  const [reader] = await listeners(unit, draft, 1)
  expect((await similar(reader!, draft, typed)).map((it) => it.id)).toEqual([id])
})

test('what has only everyday words in common is not called similar, nor is anything before something is said', async () => {
  const { unit, draft } = await heardDraft()
  await voice(unit, draft, WORDS)
  const [reader] = await listeners(unit, draft, 1)
  expect(await similar(reader!, draft, 'Đề nghị sửa mái nhà xe của phân xưởng hai')).toEqual([])
  expect(await similar(reader!, draft, 'tăng')).toEqual([])
})

test('nothing tells of unit, group or day, and nobody is shown their own words', async () => {
  const { unit, draft } = await heardDraft()
  const author = await voice(unit, draft, WORDS)
  const [reader] = await listeners(unit, draft, 1)
  const found = await similar(reader!, draft, WORDS)
  expect(Object.keys(found[0]!).sort()).toEqual(
    [
      'about',
      'body',
      'endorsed',
      'fellows',
      'here',
      'id',
      'kind',
      'sectionNumber',
      'stance',
      'suggestedWording',
      'target',
      'was',
    ].sort(),
  )
  expect(await similar(author.jar, draft, WORDS)).toEqual([])
})

test('words are shown only where their author said so, and not once taken back or erased', async () => {
  const { unit, draft } = await heardDraft()
  await voice(unit, draft, WORDS, { mayBeShown: false })
  const gone = await voice(unit, draft, 'Nâng phụ cấp độc hại cho thợ nhuộm.')
  const erased = await voice(unit, draft, 'Phải công khai quỹ công đoàn mỗi quý.')
  const [reader] = await listeners(unit, draft, 1)
  expect(await similar(reader!, draft, WORDS)).toEqual([])
  expect(await similar(reader!, draft, 'nang phu cap doc hai cho tho nhuom')).toHaveLength(1)
  await as(gone.jar).opinions[':id'].$delete({ param: { id: gone.id } })
  expect(await similar(reader!, draft, 'nang phu cap doc hai cho tho nhuom')).toEqual([])
  await eraseWords(ctx(), [erased.id], '2026-03-02')
  expect(await similar(reader!, draft, 'phai cong khai quy cong doan moi quy')).toEqual([])
})

test('where fewer than ten persons took part, or fewer than five let their words be read, nothing is shown', async () => {
  const few = await heardDraft(7)
  await voice(few.unit, few.draft, WORDS)
  const [ninth, tenth] = await listeners(few.unit, few.draft, 1)
  expect(tenth).toBeUndefined()
  expect(await similar(ninth!, few.draft, WORDS), 'nine').toEqual([])
  const [reader] = await listeners(few.unit, few.draft, 1)
  expect(await similar(reader!, few.draft, WORDS), 'nobody sees the tenth come').toEqual([])
  await listeners(few.unit, few.draft, 4)
  expect(await similar(reader!, few.draft, WORDS), 'five more are told of').toHaveLength(1)

  const unit = await aUnit()
  const draft = await aDraft(unit)
  await voice(unit, draft, WORDS)
  const many = await listeners(unit, draft, 12)
  expect(await similar(many[0]!, draft, WORDS), 'one voice among many').toEqual([])
})

test('persons who joined again and again make no small unit large enough', async () => {
  const unit = await aUnit()
  await db.updateTable('unit').where('id', '=', unit.id).set({ memberCount: 9 }).execute()
  await db.updateTable('unitMemberCount').where('unitId', '=', unit.id).set({ members: 9 }).execute()
  const draft = await aDraft(unit)
  for (let n = 0; n < 6; n++) await voice(unit, draft, `${WORDS} Lần ${n}.`)
  const [reader] = await listeners(unit, draft, 20)
  expect(await similar(reader!, draft, WORDS)).toEqual([])
})

test('of the same words said by many one is shown, and what stands at the paragraph comes first', async () => {
  const { unit, draft } = await heardDraft()
  const here = await voice(unit, draft, 'Giảm giờ làm thêm còn hai trăm giờ một năm thôi.', {
    at: 1,
    stance: 'disagree',
  })
  for (let n = 0; n < 4; n++) await voice(unit, draft, 'Giảm giờ làm thêm còn hai trăm giờ một năm.')
  const [reader] = await listeners(unit, draft, 1)
  const found = await similar(reader!, draft, 'giam gio lam them con hai tram gio mot nam', 1)
  expect(found.map((it) => [it.here, it.body])).toEqual([
    [true, 'Giảm giờ làm thêm còn hai trăm giờ một năm thôi.'],
    [false, 'Giảm giờ làm thêm còn hai trăm giờ một năm.'],
  ])
  expect(found[0]!.id).toBe(here.id)
})

test('what is typed stands in no table', async () => {
  const { unit, draft } = await heardDraft()
  const [reader] = await listeners(unit, draft, 1)
  const typed = 'Câu đang gõ dở không ai được giữ lại'
  await similar(reader!, draft, typed)
  const tables = ['auditEntry', 'opinion', 'endorsement'] as const
  for (const table of tables)
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain('đang gõ dở')
})

test('words are shown, and those who think so too counted, only once their round is over', async () => {
  const { unit, draft } = await heardDraft(12, { toldUntil: vietnamDay(clock.now) })
  const { id } = await voice(unit, draft, WORDS)
  const [reader, ...others] = await listeners(unit, draft, 6)
  expect(await similar(reader!, draft, WORDS)).toEqual([])
  const told = async (until: string) => {
    for (const toldUntil of ['infinity', until]) {
      await db.updateTable('consultation').where('id', '=', draft.consultationId).set({ toldUntil }).execute()
      await endRoundsAtOnce()
    }
  }
  await told('2026-03-03')
  advance(hours(1))
  const [found] = await similar(reader!, draft, WORDS)
  expect(found).toMatchObject({ id, fellows: null })
  advance(days(1))
  for (const jar of others) await think(jar, id, found!.was)
  expect((await similar(reader!, draft, WORDS))[0]!.fellows).toBeNull()
  await told('2026-03-04')
  expect((await similar(reader!, draft, WORDS))[0]!.fellows).toBe(5)
  advance(-days(1) - hours(1))
})

test('words with a name or a number in them, and words that a member reported, are shown to no member before a person has looked', async () => {
  const { unit, draft } = await heardDraft()
  const named = await voice(unit, draft, `${WORDS} Gọi anh Nguyễn Văn Khoan, số 0912 345 678.`)
  const { id } = await voice(unit, draft, WORDS)
  const [reader, other] = await listeners(unit, draft, 2)
  const shown = async () => {
    // What is looked among is made anew when it is some seconds old.
    advance(hours(1))
    return (await similar(reader!, draft, WORDS)).map((it) => it.id).toSorted()
  }
  expect(await shown()).toEqual([id])
  const analyst = await aStaff(unit)
  expect((await decide(analyst, named.id, { act: 'clear' })).status).toBe(200)
  expect(await shown()).toEqual([id, named.id].toSorted())
  expect((await report(other!, id, 'personal')).status).toBe(200)
  expect(await shown()).toEqual([named.id])
})

test('what asks for the opposite, for another day or for others in the same words is another view', async () => {
  const { unit, draft } = await heardDraft()
  const ask = (words: string) => `Đề nghị công đoàn ${words} cho công nhân phân xưởng may.`
  const all = [
    'bố trí tăng ca vào thứ bảy',
    'không bố trí tăng ca vào thứ bảy',
    'bố trí tăng ca vào chủ nhật',
  ]
  for (const it of all) await voice(unit, draft, ask(it))
  const [reader] = await listeners(unit, draft, 1)
  const shown = await similar(reader!, draft, ask(all[0]!))
  expect(shown.map((it) => it.body).toSorted()).toEqual(all.map(ask).toSorted())
})

test.each([
  ['narrowed', 'hạn chế bố trí tăng ca vào thứ bảy', 'bo tri tang ca vao thu bay, chi nguoi moi'],
  [
    'refused, typed without accents',
    'khong bo tri tang ca vao thu bay',
    'nên bỏ việc bố trí tăng ca vào thứ bảy',
  ],
  ['in another order', 'bố trí thứ bảy vào tăng ca', 'vào thứ bảy bố trí tăng ca'],
])(
  'a view that only has words more, or others in another order, is shown beside the first: %s',
  async (_, ...ways) => {
    const { unit, draft } = await heardDraft()
    const ask = (words: string) => `Công đoàn cần ${words}.`
    const all = ['bố trí tăng ca vào thứ bảy', ...ways].map(ask)
    for (const it of all) await voice(unit, draft, it)
    const [reader] = await listeners(unit, draft, 1)
    const shown = await similar(reader!, draft, all[0]!)
    expect(shown.map((it) => it.body).toSorted()).toEqual(all.toSorted())
  },
)

test('words written after a name was struck are shown to no member before a person has looked', async () => {
  const { unit, draft } = await heardDraft()
  const { jar, id } = await voice(unit, draft, WORDS)
  await db.updateTable('opinion').where('id', '=', id).set({ redacted: true, lookDue: false }).execute()
  const [own] = await mine(jar)
  const json = {
    stance: 'agreeInPart',
    body: 'Lời khác hẳn, không có tên ai.',
    was: own!.was,
    mayBeShown: true,
  }
  expect((await as(jar).opinions[':id'].$patch({ param: { id }, json: json as never })).status).toBe(200)
  expect(await db.selectFrom('opinion').where('id', '=', id).select('lookDue').execute()).toEqual([
    { lookDue: true },
  ])
})

test('words that came since the program last looked wait for it', async () => {
  const { unit, draft } = await heardDraft()
  const { id } = await voice(unit, draft, WORDS)
  const [reader] = await listeners(unit, draft, 1)
  expect(await similar(reader!, draft, WORDS)).toHaveLength(1)
  await db.updateTable('opinion').where('id', '=', id).set({ lookDue: null }).execute()
  expect(await db.selectFrom('opinion').where(isShown).where('id', '=', id).select('id').execute()).toEqual(
    [],
  )
})

test('what many sent with a word more is shown once, what says otherwise beside it, and with a sentence more behind both', async () => {
  const { unit, draft } = await heardDraft()
  for (const end of ['', ' Cảm ơn.', ' Mong lắm.']) await voice(unit, draft, `${WORDS}${end}`)
  const longer = await voice(unit, draft, `${WORDS} Nhà tôi cũng thế.`)
  const other = await voice(
    unit,
    draft,
    'Đề nghị tăng lương tối thiểu vùng theo giá cả từng nơi, không chờ một năm.',
  )
  const [reader] = await listeners(unit, draft, 1)
  const shown = await similar(reader!, draft, WORDS)
  expect(shown.map(({ id }) => id).slice(1)).toEqual([other.id, longer.id])
})

test('who has typed the beginning of what another said at length is shown it, but not for some of its words', async () => {
  const { unit, draft } = await heardDraft()
  const long = await voice(
    unit,
    draft,
    'Nên có tủ thuốc và người biết sơ cứu ở mỗi phân xưởng, tuyệt đối không để công nhân bị ngất phải nằm chờ xe giữa trời nắng như hôm cúp điện tháng trước ở tổ hoàn thiện, vì chờ lâu như thế thì nguy hiểm cho người có bệnh tim.',
  )
  const [reader] = await listeners(unit, draft, 1)
  const found = async (typed: string) => (await similar(reader!, draft, typed)).map(({ id }) => id)
  expect(await found('tủ thuốc và người biết sơ cứu')).toContain(long.id)
  expect(await found('tu thuoc va nguoi biet so cuu')).toContain(long.id)
  expect(await found('công nhân bị ngất ở ca đêm cần được công đoàn hỏi thăm')).not.toContain(long.id)
})
