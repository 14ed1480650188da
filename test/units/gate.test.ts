import { randomUUID } from 'node:crypto'

import type { Ctx } from 'api/context'
import type { Changes } from 'api/units/change-queries'
import { changeUnits, tryChanges } from 'api/units/changes'
import type { Role } from 'shared/units'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { aPerson, aUnit } from '../setup/make.ts'

const ON = '2026-03-02'
type Unit = Awaited<ReturnType<typeof aUnit>>

const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
const zone = await aUnit('Công đoàn các khu công nghiệp', { parent: province, level: 'upper' })
const other = await aUnit('Công đoàn ngành Giáo dục', { parent: province, level: 'upper' })

/** The units an operation touches: `own` below the union of who acts, `foreign` below another. */
type Place = { own: Unit; sister: Unit; foreign: Unit }
async function aPlace(): Promise<Place> {
  return {
    own: await aUnit('CĐCS May', { parent: zone }),
    sister: await aUnit('CĐCS Gốm', { parent: zone }),
    foreign: await aUnit('Trường Mầm non', { parent: other }),
  }
}

const opened = (parentId: string | null) => ({
  id: randomUUID(),
  parentId,
  code: `M${randomUUID().slice(0, 8).toUpperCase()}`,
  name: 'CĐCS mới',
  level: 'grassroots' as const,
  kind: null,
  members: null,
  on: ON,
})

/** Every kind of change: what of it is one's own, and each way in which it reaches into another's units. A new kind has to stand here. */
const kinds: {
  [kind in keyof Required<Changes>]: { own: (it: Place) => Changes; beyond: ((it: Place) => Changes)[] }
} = {
  opened: {
    own: () => ({ opened: [opened(zone.id)] }),
    beyond: [
      () => ({ opened: [opened(other.id)] }),
      () => ({ opened: [opened(province.id)] }),
      () => ({ opened: [opened(null)] }),
      () => ({ opened: [opened(randomUUID())] }),
      () => {
        const first = opened(other.id)
        return { opened: [first, opened(first.id)] }
      },
    ],
  },
  amended: {
    own: ({ own }) => ({ amended: [{ unitId: own.id, on: ON, set: { name: 'CĐCS May mới' } }] }),
    beyond: [
      ({ foreign }) => ({ amended: [{ unitId: foreign.id, on: ON, set: { name: 'Tên khác' } }] }),
      ({ foreign }) => ({ amended: [{ unitId: foreign.id, on: ON, set: { code: 'MA.KHAC' } }] }),
      ({ foreign }) => ({ amended: [{ unitId: foreign.id, on: ON, set: { parentId: zone.id } }] }),
      ({ own }) => ({ amended: [{ unitId: own.id, on: ON, set: { parentId: other.id } }] }),
      () => ({ amended: [{ unitId: zone.id, on: ON, set: { name: 'Tự đổi tên' } }] }),
      ({ own, foreign }) => ({
        amended: [own, foreign].map(({ id }) => ({ unitId: id, on: ON, set: { name: 'Cả hai' } })),
      }),
    ],
  },
  closed: {
    own: ({ own }) => ({ closed: [{ unitId: own.id, on: ON }] }),
    beyond: [
      ({ foreign }) => ({ closed: [{ unitId: foreign.id, on: ON }] }),
      () => ({ closed: [{ unitId: zone.id, on: ON }] }),
    ],
  },
  counted: {
    own: ({ own }) => ({ counted: [{ unitId: own.id, on: ON, members: 7 }] }),
    beyond: [
      ({ foreign }) => ({ counted: [{ unitId: foreign.id, on: ON, members: 7 }] }),
      () => ({ counted: [{ unitId: province.id, on: ON, members: 7 }] }),
    ],
  },
  became: {
    own: ({ own, sister }) => ({
      closed: [{ unitId: own.id, on: ON }],
      became: [{ predecessorId: own.id, successorId: sister.id, on: ON, kind: 'merge' }],
    }),
    beyond: [
      ({ own, foreign }) => ({
        became: [{ predecessorId: own.id, successorId: foreign.id, on: ON, kind: 'merge' }],
      }),
      ({ own, foreign }) => ({
        became: [{ predecessorId: foreign.id, successorId: own.id, on: ON, kind: 'split' }],
      }),
    ],
  },
}

const somebody = await aPerson(zone, [])
const as = (role: Role, unit: Unit): Ctx => ({
  ...ctx(),
  actor: {
    type: 'staff',
    id: somebody.id,
    name: '',
    email: '',
    grants: [{ role, unitId: unit.id, path: unit.path }],
  },
})
const change = (acting: Ctx, changes: Changes) =>
  db.transaction().execute((db) => changeUnits({ ...acting, db }, changes))
const refusal = { kind: 'forbidden', failure: { reason: 'role.needed' } }

test.each(Object.entries(kinds))(
  '%s: one’s own by an admin, by no other role, and nothing beyond',
  async (kind, it) => {
    for (const beyond of it.beyond) {
      const changes = beyond(await aPlace())
      await expect(change(as('admin', zone), changes)).rejects.toMatchObject(refusal)
      const troubles = await db
        .transaction()
        .execute((db) => tryChanges({ ...as('admin', zone), db }, changes))
      expect(troubles.map(({ reason }) => reason)).toContain('unit.notYours')
    }
    const may: Role[] = kind === 'counted' ? ['admin', 'officer'] : ['admin']
    for (const role of ['officer', 'analyst', 'responder', 'inspector'] as const)
      if (!may.includes(role))
        await expect(change(as(role, zone), it.own(await aPlace()))).rejects.toMatchObject(refusal)
    for (const role of may) await change(as(role, zone), it.own(await aPlace()))
  },
)

test('a batch with one foreign unit writes nothing of the rest', async () => {
  const { own, foreign } = await aPlace()
  const both = [own, foreign].map(({ id }) => ({ unitId: id, on: ON, set: { name: 'Cả hai' } }))
  await expect(change(as('admin', zone), { amended: both })).rejects.toMatchObject(refusal)
  const names = db.selectFrom('unit').where('id', 'in', [own.id, foreign.id]).select('name').orderBy('name')
  expect((await names.execute()).map(({ name }) => name)).toEqual(['CĐCS May', 'Trường Mầm non'])
})
