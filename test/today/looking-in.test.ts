import { expect, test } from 'vitest'

import { advance, days } from '../setup/clock.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

async function todayOf(jar: Awaited<ReturnType<typeof aStaff>>) {
  return (await as(jar).office.today.$get()).json()
}

test('an officer sees each draft with persons, opinions, answers and the sections nobody spoke of', async () => {
  const unit = await aUnit()
  const heading = (label: string) => ({ kind: 'heading' as const, level: 1, label, text: `PHẦN ${label}` })
  const words = (text: string) => ({ kind: 'paragraph' as const, level: null, label: null, text })
  const draft = await aDraft(unit, [heading('I'), words('Lương.'), heading('II'), words('Nhà ở.')])
  const staff = await aStaff(unit)
  for (let n = 0; n < 9; n++)
    await as(await aMember(unit)).consultations[':consultationId'].join.$post({
      param: { consultationId: draft.consultationId },
    })
  const member = await aMember(unit)
  await say(member, anOpinion(draft, draft.paragraphs[0]!, { body: 'Ý kiến đầu.' }))
  const sent = await say(member, anOpinion(draft, draft.paragraphs[0]!))
  const { id } = (await sent.json()) as { id: string }
  await as(staff).office.opinions[':id'].answer.$put({
    param: { id },
    json: { disposition: 'noted', reason: 'Đã ghi nhận.' },
  })

  const shown = async () => (await todayOf(staff)).drafts.find((it) => it.id === draft.id)
  const found = await shown()
  expect(found).toMatchObject({ state: 'open', opinions: 2, answered: 1, sections: 2 })
  expect(found?.persons, 'nobody is told of on the day they come').toBe(0)
  advance(days(1))
  // Ten, told as at least so many.
  expect([5, 10]).toContain((await shown())?.persons)
  advance(-days(1))
  expect(found?.silent.map((it) => it.title)).toEqual(['II. PHẦN II'])
})

test('an officer of another unit counts nothing of it', async () => {
  const province = await aUnit('Liên đoàn', { level: 'province' })
  const [here, there] = [await aUnit('A', { parent: province }), await aUnit('B', { parent: province })]
  const draft = await aDraft(province)
  await say(await aMember(here), anOpinion(draft, draft.paragraphs[0]!))

  const found = (await todayOf(await aStaff(there))).drafts.find((it) => it.id === draft.id)
  expect(found).toMatchObject({ persons: 0, opinions: 0, answered: 0 })
  expect((await todayOf(await aStaff(await aUnit('Nơi khác')))).drafts).toEqual([])
})

test('a draft is no longer open after its closing, nor once withdrawn', async () => {
  const unit = await aUnit()
  const staff = await aStaff(unit)
  const [closing, withdrawn] = [await aDraft(unit), await aDraft(unit)]
  await as(staff).office.drafts[':id'].withdraw.$post({ param: { id: withdrawn.id } })
  advance(days(8))
  const states = new Map((await todayOf(await aStaff(unit))).drafts.map((it) => [it.id, it.state]))
  expect(states.get(closing.id)).toBe('closed')
  expect(states.get(withdrawn.id)).toBe('withdrawn')
})
