import { reportJobs } from 'api/reports/jobs'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { aReport, fill, sign } from './making.ts'
import { aProvince, given, tookPart } from './province.ts'

const atNight = () => reportJobs[0]!.run(ctx(), {}, AbortSignal.timeout(10_000))

const stored = async (id: string) =>
  JSON.stringify(await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

test('at night, words taken back leave unsigned reports in the database too; signed ones and other quotes stay', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  const [gone] = await given(it.draft, it.garment, { body: 'Câu này rút lại.' })
  await given(it.draft, it.garment, { body: 'Câu này còn nguyên.' })
  const about = { kind: 'consolidated', draftId: it.draft.id }
  const signed = await aReport(it.analyst, about)
  await fill(it.analyst, signed)
  expect(await sign(it.analyst, signed)).toMatchObject({ status: 200 })
  const open = await aReport(it.analyst, about)

  await db.updateTable('opinion').where('id', '=', gone!).set({ withdrawn: true, body: '' }).execute()
  expect(await stored(open)).toContain('Câu này rút lại')
  await atNight()
  expect(await stored(open)).not.toContain('Câu này rút lại')
  expect(await stored(open)).toContain('Câu này còn nguyên')
  expect(await stored(signed)).toContain('Câu này rút lại')
})

test('a night in which nothing was taken back changes no report and leaves no audit row', async () => {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 9)
  await given(it.draft, it.garment, { body: 'Câu này còn nguyên.' })
  const id = await aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id })
  const before = await stored(id)
  const audit = async () =>
    (
      await db
        .selectFrom('auditEntry')
        .select('detail')
        .where('action', '=', 'report.quotesForgotten')
        .execute()
    ).filter(({ detail }) => JSON.stringify(detail).includes(id)).length
  await atNight()
  expect([await stored(id), await audit()]).toEqual([before, 0])
})
