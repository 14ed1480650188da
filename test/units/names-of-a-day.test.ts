import { turnUnits } from 'api/units/changes'
import type { SituationFigures } from 'shared/reports'
import { searchKey } from 'shared/search-key'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aReport, shown } from '../reports/making.ts'
import { aProvince, given, tookPart } from '../reports/province.ts'
import { clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aStaff } from '../setup/make.ts'

const codeOf = (unit: { path: string }) => unit.path.split('.').at(-1)!
const at = (jar: Jar) => as(jar).office.units[':code']
const rename = async (jar: Jar, unit: { path: string }, name: string, on: string) =>
  expect((await at(jar).rename.$post({ param: { code: codeOf(unit) }, json: { name, on } })).status).toBe(200)
const seen = async (jar: Jar, unit: { path: string }, asOf?: string) => {
  const answer = await at(jar).$get({ param: { code: codeOf(unit) }, query: asOf ? { asOf } : {} })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

test('a unit goes by the name, the place and the count of the day one asks for', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  const param = { code: codeOf(it.garment) }
  await rename(admin, it.garment, 'CĐCS Tổng công ty May', '2026-01-01')
  await at(admin).move.$post({ param, json: { parent: codeOf(it.schools), on: '2026-02-01' } })
  await at(admin).members.$post({ param, json: { members: 250, on: '2026-02-15' } })

  const before = await seen(admin, it.garment, '2025-12-31')
  expect(before.unit).toMatchObject({ name: 'CĐCS Công ty May Đồng Sậu', memberCount: 100 })
  expect(before.trail.at(-1)?.name).toBe('Công đoàn các khu công nghiệp')
  const now = await seen(admin, it.garment)
  expect(now.unit).toMatchObject({ name: 'CĐCS Tổng công ty May', memberCount: 250 })
  expect(now.trail.at(-1)?.name).toBe('Công đoàn ngành Giáo dục')
  expect(now.periods.map(({ name, fromOn }) => [name, fromOn])).toEqual([
    ['CĐCS Tổng công ty May', '2026-02-01'],
    ['CĐCS Tổng công ty May', '2026-01-01'],
    ['CĐCS Công ty May Đồng Sậu', null],
  ])

  const below = async (asOf: string) => {
    const answer = await at(admin).below.$get({ param: { code: codeOf(it.parks) }, query: { asOf } })
    const { units } = (await answer.json()) as { units: { name: string }[] }
    return units.map(({ name }) => name)
  }
  expect(await below('2026-01-31')).toEqual(['CĐCS Tổng công ty May', 'CĐCS Công ty Da giày Khánh Viễn'])
  expect(await below('2026-02-01')).toEqual(['CĐCS Công ty Da giày Khánh Viễn'])
})

test('the report of a month keeps the names, the tree and the units of its last day', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  await tookPart(it.draft, it.garment, 8, { joinedOn: '2026-01-20' })
  await given(it.draft, it.garment, { body: 'Tháng một.', givenOn: '2026-01-21' }, 6)
  await db
    .updateTable('consultation')
    .set({ opensAt: new Date('2026-01-05T00:00:00Z') })
    .execute()
  await rename(admin, it.province, 'Liên đoàn Lao động tỉnh Mới', '2026-02-01')
  await rename(admin, it.parks, 'Công đoàn Ban quản lý các khu công nghiệp', '2026-02-01')
  await at(admin).close.$post({ param: { code: codeOf(it.silent) }, json: { on: '2026-02-01' } })

  const id = await aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month: '2026-01' })
  const figures = (await shown(it.analyst, id)).figures as SituationFigures
  expect(figures.unit).toBe('Liên đoàn Lao động tỉnh Sơn Hà')
  expect(figures.coverage.due).toBe(4)
  expect(figures.coverage.silent).toContain('CĐCS Trường Mầm non Hoa Ban')
  const names = figures.coverage.branches.map(({ unit }) => unit).join('; ')
  expect(names).toContain('Công đoàn các khu công nghiệp')
  expect(names).not.toContain('Công đoàn Ban quản lý các khu công nghiệp')
})

test('what is decided for a day holds from that day, without anybody at work', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  await rename(admin, it.shoes, 'CĐCS Công ty Da giày Mới', '2026-05-01')
  const name = async () =>
    (await db.selectFrom('unit').where('id', '=', it.shoes.id).select('name').executeTakeFirstOrThrow()).name
  expect(await name()).toBe('CĐCS Công ty Da giày Khánh Viễn')
  clock.now = new Date('2026-04-30T18:00:00Z')
  await turnUnits(ctx())
  expect(await name()).toBe('CĐCS Công ty Da giày Mới')
  clock.now = new Date('2026-03-02T01:00:00Z')
  await turnUnits(ctx())
})

test('a unit is found by any name it had, typed without accents, and shown by that of the day', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  await rename(admin, it.college, 'CĐCS Trường Đại học Sơn Hà', '2026-01-01')
  const find = async (q: string, asOf?: string) => {
    const answer = await as(admin).office.units.found.$get({ query: { q, ...(asOf ? { asOf } : {}) } })
    return ((await answer.json()) as { units: { name: string; otherName: string | null }[] }).units
  }
  expect(await find('truong cao dang')).toMatchObject([
    { name: 'CĐCS Trường Đại học Sơn Hà', otherName: 'CĐCS Trường Cao đẳng Sơn Hà' },
  ])
  expect(await find('ĐẠI HỌC')).toMatchObject([{ name: 'CĐCS Trường Đại học Sơn Hà', otherName: null }])
  expect(await find('cao dang', '2025-06-01')).toMatchObject([
    { name: 'CĐCS Trường Cao đẳng Sơn Hà', otherName: null },
  ])
  expect(await find('100%')).toEqual([])
})

test('the database looks for names as the pages do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-zA-ZđĐơưăâêôáàảãạỐỆữ0-9.\- ]{0,40}$/), async (text) => {
      const { rows } = await pool.query<{ key: string }>('select unit_search_key($1) as key', [text])
      expect(rows[0]!.key).toBe(searchKey(text))
    }),
    { numRuns: 60 },
  )
})

test('levels go by the names an admin of the highest unit gave them', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  const levels = as(admin).office.units.levels
  await levels.$put({ json: { grassroots: 'Công đoàn cơ sở', group: '' } })
  const { names } = await (await levels.$get()).json()
  expect(names).toMatchObject({ grassroots: 'Công đoàn cơ sở', group: 'Tổ công đoàn' })
})

test('opinions and themes name units as on the day that is asked for', async () => {
  const it = await aProvince()
  const admin = await aStaff(it.province, ['admin'])
  const draft = await aDraft(it.province)
  await tookPart(draft, it.parks, 10)
  await given(draft, it.parks, {}, 3)
  await rename(admin, it.parks, 'Công đoàn khu kinh tế Sơn Hà', '2026-02-15')
  const units = async (query: { asOf?: string }) => {
    const list = await as(it.analyst).office.opinions.$get({ query: { draft: draft.id, ...query } as never })
    const { opinions } = (await list.json()) as { opinions: { from: { unit: string | null } }[] }
    return [...new Set(opinions.map(({ from }) => from.unit))]
  }
  expect(await units({})).toEqual(['Công đoàn khu kinh tế Sơn Hà'])
  expect(await units({ asOf: '2026-02-01' })).toEqual(['Công đoàn các khu công nghiệp'])
})
