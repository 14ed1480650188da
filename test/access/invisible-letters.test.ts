import { expect, test } from 'vitest'

import { undone } from '../setup/undone.ts'
import type { Caller } from './caller.ts'
import { call, WALK_MS, walks } from './calling.ts'
import type { Row } from './row.ts'
import { callers, scene } from './scene.ts'

/** What a request says, with U+0000 in the middle of every text and file name. */
function strewn(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : `${value[0]}\u0000${value.slice(1)}\u0000`
  if (Array.isArray(value)) return value.map(strewn)
  if (value instanceof File) return new File([value], strewn(value.name) as string, { type: value.type })
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, strewn(it)]))
}

/** Whoever gets furthest with a row. */
const whoOf = ({ expected }: Row): Caller =>
  (Object.keys(callers) as Caller[]).find((it) => expected[it] === 'ok') ?? 'admin above'

const said = walks.filter(([, route, row]) => !route.startsWith('GET ') && row.request !== undefined)

test('what is said at the API is said with U+0000 too', () => {
  expect(said.length).toBeGreaterThan(80)
})

test.each(said)(
  '%s: U+0000 in any text of the body changes nothing of what comes of it',
  async (_, route, row) => {
    const who = whoOf(row)
    const request = async () => {
      const made = (await row.request!(scene)) as Record<string, unknown>
      return {
        ...made,
        ...('json' in made && { json: strewn(made.json) }),
        ...('form' in made && { form: strewn(made.form) }),
      }
    }
    expect(await undone(() => call(callers[who], route, { ...row, request } as Row))).toBe(row.expected[who])
  },
  WALK_MS,
)
