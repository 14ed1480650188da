import { readSheet } from 'api/ooxml/read-sheet'
import { unitJobs } from 'api/units/jobs'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, send } from '../setup/house.ts'
import { aStaff, aUnit } from '../setup/make.ts'
import { aCsv, aProvince, aSheet, HEADINGS, ON, preview, type Row, take, units } from './list.ts'

test('a list shows what it would add, change and leave, changes nothing yet, and then does just that', async () => {
  const { root, admin, codes, prefix } = await aProvince()
  const before = await units(root.path)
  const file = await aSheet([
    [codes.factory, 'CĐCS Công ty May Sông Lam', 'Cơ sở', '', 'Doanh nghiệp', 320, ''],
    [codes.upper, 'Công đoàn các khu công nghiệp', '', '', '', '', ''],
    [`${prefix}N1`, 'Công đoàn xã Mường Giàng', 'Công đoàn xã', '', '', '', ''],
    [`${prefix}N2`, 'CĐCS Trường Tiểu học Bản Cọ', 'CĐCS', `${prefix}N1`, 'trường học', '1.041', ''],
  ])
  const { id, kept } = await preview(admin, root.id, file)
  expect(kept!.plan.counts).toEqual({ added: 2, changed: 1, same: 1, wrong: 0, merged: 0, missing: 0 })
  expect(kept!.plan.changed[0]!.changes).toEqual([
    { field: 'name', from: 'CĐCS Công ty May', to: 'CĐCS Công ty May Sông Lam' },
    { field: 'kind', from: null, to: 'enterprise' },
    { field: 'members', from: '100', to: '320' },
  ])
  expect(await units(root.path)).toEqual(before)

  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(200)
  const after = new Map((await units(root.path)).map((unit) => [unit.code, unit]))
  expect(after.get(codes.factory)).toMatchObject({ name: 'CĐCS Công ty May Sông Lam', memberCount: 320 })
  expect(after.get(`${prefix}N2`)).toMatchObject({
    path: `${root.path}.${prefix}N1.${prefix}N2`,
    kind: 'school',
    memberCount: 1041,
  })

  const again = await preview(admin, root.id, file)
  expect(again.kept!.plan.counts).toEqual({ added: 0, changed: 0, same: 4, wrong: 0, merged: 0, missing: 0 })
  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(409)
})

test('units move, change their code by the code before, and those the list lacks are closed when asked', async () => {
  const { root, upper, admin, codes, prefix } = await aProvince()
  const file = aCsv(
    `﻿Mã;Tên;Cấp;Mã cấp trên;Mã cũ\r\n${prefix}MOI;CĐCS Công ty May;Cơ sở;${root.path};${codes.factory}\r\n`,
  )
  const open = await preview(admin, root.id, file)
  expect(open.kept!.plan).toMatchObject({
    counts: { added: 0, changed: 1, missing: 1, wrong: 0 },
    missing: [{ code: codes.upper, name: upper.name }],
  })
  const closing = await preview(admin, root.id, file, true)
  expect((await take(admin, closing.id, closing.kept!.plan.fingerprint)).status).toBe(200)
  const after = new Map((await units(root.path)).map((unit) => [unit.code, unit]))
  expect(after.get(`${prefix}MOI`)).toMatchObject({ path: `${root.path}.${prefix}MOI`, closedOn: null })
  expect(after.get(codes.upper)!.closedOn).toBe(ON)
})

test('a wrong row still says that its unit is there: it is not closed', async () => {
  const { root, admin, codes } = await aProvince()
  const rows: Row[] = [
    [codes.upper, 'Công đoàn các khu công nghiệp', '', '', '', '', ''],
    [codes.factory.toLowerCase(), '', '', '', '', '', ''],
  ]
  const { kept } = await preview(admin, root.id, await aSheet(rows), true)
  expect(kept!.plan.counts).toMatchObject({ wrong: 1, missing: 0 })
})

test('wrong rows are told with their reasons, come back as a file, and the right ones are taken without them', async () => {
  const { root, admin, codes, prefix } = await aProvince()
  const other = await aUnit('LĐLĐ tỉnh bên', { level: 'province' })
  const rows: Row[] = [
    ['mã lạ!', 'CĐCS A', 'Cơ sở', '', '', '', ''],
    [`${prefix}B`, '', 'Cơ sở', '', '', '', ''],
    [`${prefix}C`, 'CĐCS C', 'cấp trời', '', '', '', ''],
    [`${prefix}D`, 'CĐCS D', 'Cơ sở', 'KHONGCO', '', '', ''],
    [`${prefix}E`, 'CĐCS E', 'Cơ sở', '', 'hợp tác xã', '', ''],
    [`${prefix}F`, 'CĐCS F', 'Cơ sở', '', '', 'nhiều', ''],
    [`${prefix}G`, 'CĐCS G', '', '', '', '', ''],
    [`${prefix}H`, 'CĐCS H', 'Cơ sở', `${prefix}G`, '', '', ''],
    [`${prefix}I`, 'CĐCS I', 'Cơ sở', '', '', '', ''],
    [`${prefix}I`, 'CĐCS I lần nữa', 'Cơ sở', '', '', '', ''],
    [other.path, 'Chiếm mã tỉnh bên', 'Cơ sở', '', '', '', ''],
    [`${prefix}K`, 'Vòng tròn K', 'Cấp trên cơ sở', `${prefix}L`, '', '', ''],
    [`${prefix}L`, 'Vòng tròn L', 'Cấp trên cơ sở', `${prefix}K`, '', '', ''],
    [`${prefix}M`, 'Tổ trên cơ sở', 'Cấp trên cơ sở', codes.factory, '', '', ''],
    [`${prefix}N`, 'CĐCS N', 'Cơ sở', '', '', '', 'CUKHONGCO'],
    [`${prefix}O`, 'Dưới vòng tròn', 'Cơ sở', `${prefix}K`, '', '', ''],
    [`${prefix}P`, 'Dưới chính nó', 'Cơ sở', `${prefix}P`, '', '', ''],
    [`${prefix}Q`, 'CĐCS Q', 'Cơ sở', '', '', '-5', ''],
    [`${prefix}R`, 'CĐCS R', 'Cơ sở', '', '', '20000001', ''],
  ]
  const { id, kept } = await preview(admin, root.id, await aSheet(rows))
  const reasons = Object.fromEntries(kept!.plan.wrong.map(({ row, reason }) => [row - 2, reason]))
  expect(reasons).toEqual({
    1: 'unitList.codeForm',
    2: 'unitList.nameMissing',
    3: 'unitList.levelUnknown',
    4: 'unitList.parentUnknown',
    5: 'unitList.kindUnknown',
    6: 'unitList.membersForm',
    7: 'unitList.levelMissing',
    8: 'unitList.parentWrong',
    10: 'unitList.codeTwice',
    11: 'unit.codeTaken',
    12: 'unitList.parentCircle',
    13: 'unitList.parentCircle',
    14: 'unit.belowLower',
    15: 'unitList.previousUnknown',
    16: 'unitList.parentWrong',
    17: 'unitList.parentItself',
    18: 'unitList.membersNegative',
    19: 'unitList.membersTooMany',
  })
  expect(kept!.plan.counts).toMatchObject({ added: 1, wrong: 18 })

  const file = await send(admin, `/api/office/unit-imports/${id}/wrong.xlsx`)
  const sheet = [...readSheet(await file.bytes(), { rowsMax: 1000 }).rows.values()]
  expect(sheet.at(-1)).toContain(explain(kept!.plan.wrong.at(-1)!))
  expect(sheet.filter((cells) => cells[0]?.startsWith(prefix) || cells[1])).not.toHaveLength(0)

  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(200)
  expect((await units(root.path)).map(({ code }) => code)).toContain(`${prefix}I`)
})

test('a tree that changed after the look is not written to: one looks again', async () => {
  const { root, admin, codes, prefix } = await aProvince()
  const file = await aSheet([
    [codes.factory, 'CĐCS tên mới', '', '', '', '', ''],
    [`${prefix}X`, 'CĐCS X', 'Cơ sở', '', '', '', ''],
  ])
  const { id, kept } = await preview(admin, root.id, file)
  await as(admin).office.units[':code'].rename.$post({
    param: { code: codes.factory },
    json: { name: 'CĐCS tên mới', on: ON },
  })
  const refused = await take(admin, id, kept!.plan.fingerprint)
  expect([refused.status, ((await refused.json()) as { reason?: string }).reason]).toEqual([
    409,
    'unitImport.changed',
  ])
  expect((await units(root.path)).map(({ code }) => code)).not.toContain(`${prefix}X`)
  await as(admin).office['unit-imports'][':id'].look.$post({ param: { id }, json: { closeMissing: false } })
  const looked = await (await as(admin).office['unit-imports'][':id'].$get({ param: { id } })).json()
  expect((await take(admin, id, (looked as { plan: { fingerprint: string } }).plan.fingerprint)).status).toBe(
    200,
  )
})

test('files that are no list are refused in words', async () => {
  const { root, admin } = await aProvince()
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const cases: [File, string][] = [
    [aCsv('xin chào'), 'unitList.noColumns'],
    [aCsv('Mã;Tên\r\n'), 'unitList.empty'],
    [aCsv('Mã;Tên;Mã\r\nA;B;C'), 'unitList.columnTwice'],
    [aCsv(new Uint8Array([0x4d, 0xe3, 0x3b, 0xff, 0xfe])), 'unitList.encoding'],
    [aCsv(old), 'unitList.oldExcel'],
    [aCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), 'unitList.broken'],
    [aCsv(''), 'unitList.noColumns'],
  ]
  for (const [file, reason] of cases) {
    const { status, ...body } = await preview(admin, root.id, file)
    expect([status, body.reason]).toEqual([422, reason])
    expect(explain(body).length).toBeGreaterThan(20)
  }
})

test('merged cells are told row by row; numbers and formulas are read as they show', async () => {
  const { root, admin, prefix } = await aProvince()
  const rows: Row[] = [
    [`${prefix}1`, 'CĐCS Một', 'Cơ sở', '', '', 12, ''],
    [`${prefix}2`, 'CĐCS Hai', 'Cơ sở', '', '', null, ''],
    [`${prefix}3`, 'CĐCS Ba', 'Cơ sở', '', '', 7, ''],
  ]
  const { kept } = await preview(
    admin,
    root.id,
    await aSheet(rows, HEADINGS, (sheet) => sheet.mergeCells('F3:F4')),
  )
  expect(kept!.plan.wrong.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'unitList.merged'],
    [4, 'unitList.merged'],
  ])
  expect(kept!.plan.added).toHaveLength(1)
})

test('only an admin of the unit sends, sees and takes a list; what it wrote is on record', async () => {
  const { root, upper, admin, codes } = await aProvince()
  const file = await aSheet([[codes.factory, 'CĐCS tên khác', '', '', '', '', '']])
  const { id, kept } = await preview(admin, root.id, file)
  for (const [unit, roles, status] of [
    [root, ['analyst', 'officer', 'inspector'], 403],
    [await aUnit('LĐLĐ tỉnh bên', { level: 'province' }), ['admin'], 404],
  ] as const) {
    const stranger = await aStaff(unit, [...roles])
    expect((await preview(stranger, root.id, file)).status).toBe(status)
    expect((await take(stranger, id, kept!.plan.fingerprint)).status).toBe(404)
    expect(await (await as(stranger).office['unit-imports'].$get()).json()).toEqual([])
  }
  const below = await aStaff(upper, ['admin'])
  expect((await take(below, id, kept!.plan.fingerprint)).status).toBe(404)
  await take(admin, id, kept!.plan.fingerprint)
  const entries = await db
    .selectFrom('auditEntry')
    .select('action')
    .where('action', 'like', 'unitImport.%')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['unitImport.made', 'unitImport.taken']),
  )
})

test('a list changes nothing its sender may not change by hand: the unit it is for, and units that left since', async () => {
  const { root, upper, factory, admin, codes, prefix } = await aProvince()
  const below = await aStaff(upper, ['admin'])
  const rows: Row[] = [
    [codes.upper, 'Tên tự đặt', '', '', '', '', ''],
    [codes.factory, 'CĐCS tên tự đặt', '', '', '', '', ''],
  ]
  const own = await preview(below, upper.id, await aSheet([rows[0]!]))
  expect(own.kept!.plan.wrong.map(({ reason }) => reason)).toEqual(['unitList.rootStays'])
  expect(own.kept!.plan.counts).toMatchObject({ changed: 0 })

  await as(admin).office.units[':code'].move.$post({
    param: { code: codes.factory },
    json: { parent: prefix, on: '2026-03-02' },
  })
  const gone = await preview(below, upper.id, await aSheet([rows[1]!]))
  expect(gone.kept!.plan.counts).toMatchObject({ changed: 0, wrong: 1 })
  expect((await take(below, gone.id, gone.kept!.plan.fingerprint)).status).toBe(200)
  const names = await db.selectFrom('unitPeriod').select('name').where('unitId', '=', factory.id).execute()
  expect(names.map(({ name }) => name)).not.toContain('CĐCS tên tự đặt')
  expect((await preview(admin, root.id, await aSheet([rows[0]!]))).kept!.plan.counts).toMatchObject({
    changed: 1,
  })
})

test('new units that are each other’s parent are told as the circle they are, however long, with how to open it', async () => {
  const { root, admin, prefix } = await aProvince()
  const ring = (name: string, length: number): Row[] =>
    Array.from({ length }, (_, at) => [
      `${prefix}${name}${at}`,
      `Vòng ${name}${at}`,
      'Cơ sở',
      `${prefix}${name}${(at + 1) % length}`,
      '',
      '',
      '',
    ])
  const hanging: Row = [`${prefix}H`, 'Dưới vòng', 'Cơ sở', `${prefix}B1`, '', '', '']
  const { kept } = await preview(
    admin,
    root.id,
    await aSheet([hanging, ...ring('A', 2), ...ring('B', 3), ...ring('C', 40)]),
  )
  const told = new Map(kept!.plan.wrong.map((it) => [it.row, it]))
  expect(kept!.plan.counts).toMatchObject({ added: 0, wrong: 46 })
  expect(told.get(4)).toMatchObject({
    reason: 'unitList.parentCircle',
    params: { way: '4 → 5 → 4', count: '2' },
  })
  expect(told.get(7)!.params.way).toBe('7 → 8 → 6 → 7')
  const long = told.get(20)!
  expect(long.params.way).toBe('20 → 21 → 22 → 23 → 24 → 25 → 26 → 27 → 28 → 29 → 30 → 31 → … → 20')
  expect(explain(long)).toMatch(
    /^40 dòng này trực thuộc lẫn nhau thành một vòng: 20 → .* Vui lòng sửa cột “Mã cấp trên” của một trong/,
  )
})

test.each(['-5', '−5', '– 1.250', '(5)', '-2,5'])(
  '“%s” members are said to be below nought',
  async (members) => {
    const { root, admin, prefix } = await aProvince()
    const { kept } = await preview(
      admin,
      root.id,
      await aSheet([[`${prefix}Q`, 'CĐCS Q', 'Cơ sở', '', '', members, '']]),
    )
    expect(kept!.plan.wrong).toMatchObject([{ reason: 'unitList.membersNegative', params: { members } }])
    expect(explain(kept!.plan.wrong[0]!)).toMatch(/là số âm.*vui lòng/)
  },
)

test('an admin sends lists for their own units and for the branches directly below, and only what a branch lacks is closed', async () => {
  const { root, upper, factory, admin, codes } = await aProvince()
  const other = await aUnit('Công đoàn khu kinh tế', { parent: root, level: 'upper' })
  const beside = await aUnit('CĐCS Gốm', { parent: other })
  const offered = await (await as(admin).office['unit-imports'].units.$get()).json()
  expect(offered.units.map(({ id }) => id)).toEqual([root, upper, other].map(({ id }) => id))
  const list = await aSheet([[codes.upper, 'Công đoàn các khu công nghiệp', '', '', '', '', '']])
  const { id, kept } = await preview(admin, upper.id, list, true)
  expect(kept!.plan.missing.map(({ code }) => code)).toEqual([codes.factory])
  expect((await take(admin, id, kept!.plan.fingerprint)).status).toBe(200)
  const closed = await db
    .selectFrom('unit')
    .select('id')
    .where('closedOn', 'is not', null)
    .where('path', '~', `${root.path}.*` as never)
    .execute()
  expect(closed).toEqual([{ id: factory.id }])
  expect(beside.id).not.toBe(factory.id)
})

test('a list of more than twenty thousand rows, and one with endless merged cells, is answered at once', async () => {
  const { root, admin } = await aProvince()
  const many = Array.from({ length: 20_001 }, (_, i) => `A${i};CĐCS ${i}`).join('\n')
  const { status, reason } = await preview(admin, root.id, aCsv(`Mã;Tên\n${many}`))
  expect([status, reason]).toEqual([422, 'sheet.tooManyRows'])
})

test('U+0000 is taken out of what somebody types and out of the name of a file; an address with it is refused', async () => {
  const { root, admin, codes, factory } = await aProvince()
  const answer = await as(admin).office.units[':code'].rename.$post({
    param: { code: codes.factory },
    json: { name: 'CĐCS\u0000 Dệt', on: ON },
  })
  expect(answer.status).toBe(200)
  const row = await db.selectFrom('unit').select('name').where('id', '=', factory.id).executeTakeFirst()
  expect(row?.name).toBe('CĐCS Dệt')
  const empty = { name: '\u0000', on: ON }
  expect(
    (await as(admin).office.units[':code'].rename.$post({ param: { code: codes.factory }, json: empty }))
      .status,
  ).toBe(422)
  const named = new File(['Mã;Tên\nA1;CĐCS\u0000 Gốm'], 'danh\u0000-sach.csv')
  const { id } = await preview(admin, root.id, named)
  const kept = await db.selectFrom('unitImport').select('fileName').where('id', '=', id).executeTakeFirst()
  expect(kept?.fileName).toBe('danh-sach.csv')
  expect((await send(admin, '/api/office/people?q=%00')).status).toBe(422)
})

test('a list is forgotten after thirty days', async () => {
  const { root, admin, codes } = await aProvince()
  const { id } = await preview(admin, root.id, await aSheet([[codes.factory, 'Tên', '', '', '', '', '']]))
  const forget = unitJobs.find(({ job }) => job.name === 'units.forgetImports')!
  const then = clock.now
  advance(days(29))
  await forget.run(ctx(), {}, new AbortController().signal)
  expect(await db.selectFrom('unitImport').where('id', '=', id).execute()).toHaveLength(1)
  advance(days(2))
  await forget.run(ctx(), {}, new AbortController().signal)
  expect(await db.selectFrom('unitImport').where('id', '=', id).execute()).toHaveLength(0)
  clock.now = then
})
