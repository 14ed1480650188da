import { openApi } from 'api/http/openapi'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { faults, ORIGIN } from '../setup/house.ts'
import { undone } from '../setup/undone.ts'
import type { Caller } from './caller.ts'
import type { Request as Made } from './row.ts'
import { callers, scene } from './scene.ts'
import { table } from './table.ts'
import { app, front } from './undone-house.ts'

const { paths } = openApi(app.routes)

const ID = '00000000-0000-4000-8000-000000000000'
/** As they stand in an address, already encoded where that is meant. */
const hostile = [
  '',
  '%00',
  'a%00b',
  '!!!',
  "'%22%5C%3B--",
  '%25',
  '%',
  '%E0%A4%A',
  '%ED%A0%80',
  '%F0%9F%98%80',
  'A.BBB.%C3%81',
  `A.${'B'.repeat(300)}`,
  'a'.repeat(1200),
  'x'.repeat(7000),
  '-1',
  '0',
  '1e400',
  '9'.repeat(30),
  '2147483648',
  '9007199254740993',
  '0000-01-01',
  '0000-01',
  '2026-02-30',
  '2026-99-99',
  '9999-12',
  `2026-99-99.${ID}`,
  `0000-01-01.${ID}`,
  `2026-03-02.${'-'.repeat(36)}`,
  `2026-03-02T99:99:99.000000Z.${ID}`,
  `0000-03-02T01:00:00.000000Z.${ID}`,
  `2026-03-02T01:00:00.000000Z.${'f'.repeat(36)}`,
  '..%2F..%2Fetc',
  'true',
  'null',
  '%5B%5D',
]

type Place = { name: string; in: 'path' | 'query' }
const gets = Object.entries(table)
  .filter(([route]) => route.startsWith('GET ') && !route.includes('/api/auth/'))
  .map(([route, rows]) => {
    const pattern = route.slice(4)
    const described = paths[pattern.replace(/:(\w+)/g, '{$1}')]?.get?.parameters ?? []
    const ofPath = [...pattern.matchAll(/:(\w+)/g)].map(([, name]): Place => ({ name: name!, in: 'path' }))
    const places: Place[] = [
      ...ofPath,
      ...described.filter((it): it is typeof it & Place => it.in === 'query'),
    ]
    return { pattern, places, row: [rows].flat()[0]! }
  })

/** Those for whom most is done before an address is refused. */
const asked: Caller[] = ['admin above', 'author']

function addressOf(pattern: string, made: Made, { name, in: where }: Place, value: string): string {
  const path = pattern.replace(/:(\w+)/g, (_, it: string) =>
    where === 'path' && it === name ? value : encodeURIComponent(String(made[it])),
  )
  const others = Object.entries(made.query ?? {}).filter(([it]) => where === 'path' || it !== name)
  const query = others.map(([it, was]) => `${it}=${encodeURIComponent(was)}`)
  return `${path}?${[...query, ...(where === 'query' ? [`${name}=${value}`] : [])].join('&')}`
}

async function ask(caller: Caller, address: string) {
  const cookie = [...callers[caller]].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await front.fetch(new Request(ORIGIN + address, { headers: { cookie, origin: ORIGIN } }))
  return { status: answer.status, said: await answer.arrayBuffer() }
}

test('every GET of the table is asked, and those that take something with what nobody should send', () => {
  expect(gets.length).toBeGreaterThan(50)
  expect(gets.reduce((sum, { places }) => sum + places.length, 0)).toBeGreaterThan(60)
})

test.each(gets.map((it) => [it.pattern, it] as const))(
  'GET %s answers no hostile address with a fault',
  async (_, { pattern, places, row }) => {
    const broken: string[] = []
    const twice = places.filter((it) => it.in === 'query').map((it) => [it, `1&${it.name}=2`] as const)
    const all = [...places.flatMap((it) => hostile.map((value) => [it, value] as const)), ...twice]
    for (const [place, value] of all)
      for (const caller of asked) {
        const { status } = await undone(async () => {
          const made = (await row.request?.(scene)) ?? {}
          return ask(caller, addressOf(pattern, made, place, value))
        })
        if (status >= 500)
          broken.push(`${place.name}=${value.slice(0, 60)} as ${caller}: ${faults.at(-1)?.message}`)
      }
    expect(broken).toEqual([])
  },
  240_000,
)

test.each([
  '/api/office/units/found?q=a&after=!!!',
  '/api/office/units/found?q=a&asOf=0000-01-01',
  `/api/office/audit?after=2026-99-99T01:00:00.000000Z.${ID}`,
  `/api/office/audit?unit=A.!`,
  `/api/office/requests?after=2026-99-99.${ID}`,
  `/api/office/opinions?after=2026-99-99.${ID}`,
  '/api/office/opinions?section=9999999999',
  '/api/office/people?after=1',
])('%s is refused with how to get on', async (address) => {
  const { status, said } = await ask('admin above', address)
  const failure = JSON.parse(new TextDecoder().decode(said)) as { reason: string }
  expect([status, failure.reason]).toEqual([422, 'address.wrong'])
  expect(explain(failure)).toMatch(/Vui lòng/)
})
