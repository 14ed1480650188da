import { createAuth } from 'api/identity/auth'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { ORIGIN, SECRET } from '../setup/house.ts'
import { undone } from '../setup/undone.ts'
import type { Caller } from './caller.ts'
import { call, send, type Unmeant, WALK_MS, walks } from './calling.ts'
import type { Outcome } from './row.ts'
import { callers } from './scene.ts'
import { table } from './table.ts'
import { front } from './undone-house.ts'

/** What stands in the way of routes is registered like them, for every method and below a path. */
const isRoute = ({ method, path }: { method: string; path: string }) =>
  method !== 'ALL' || !path.endsWith('*')
const routes = new Set(front.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`))

test('every route stands in the table, and the table names no other', () => {
  expect(Object.keys(table).toSorted()).toEqual([...routes].toSorted())
})

test('better-auth answers nothing but what the table names', async () => {
  const endpoints = Object.values(
    createAuth({ db, secret: SECRET, origin: ORIGIN, now: () => clock.now }).api,
  ) as {
    path?: string
    options?: { method?: string | string[] }
  }[]
  const asked = endpoints.flatMap(({ path, options }) =>
    path ? [options?.method ?? 'GET'].flat().map((method) => ({ method, path: `/api/auth${path}` })) : [],
  )
  expect(asked.length).toBeGreaterThan(20)
  const closed = asked.filter(({ method, path }) => !routes.has(`${method} ${path}`))
  const answers = closed.map(async ({ method, path }) => ({
    path,
    status: (await send(callers['admin above'], method, path, method === 'GET' ? {} : { json: {} })).status,
  }))
  expect((await Promise.all(answers)).filter(({ status }) => status !== 404)).toEqual([])
})

test.each(walks)(
  '%s',
  async (_, route, row) => {
    const came: Partial<Record<Caller, Outcome | Unmeant>> = {}
    for (const caller of Object.keys(callers) as Caller[])
      came[caller] = await undone(() => call(callers[caller], route, row))
    expect(came).toEqual(row.expected)
  },
  WALK_MS,
)
