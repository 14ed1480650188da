import { expect, test } from 'vitest'

import { app, ORIGIN } from '../setup/house.ts'

const post = (origin: string) =>
  app.request(`${ORIGIN}/api/join/khongcomanay`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'group=worker',
  })

test('a form of another site cannot make a device join; one of our own is read, and lacks its consent', async () => {
  expect((await post('http://other.example')).status).toBe(403)
  expect((await post(ORIGIN)).status).toBe(422)
})

test('an answer is never taken for a page, framed, or told of in a referrer', async () => {
  const { headers } = await app.request(`${ORIGIN}/api/consultations`)
  expect([
    headers.get('x-content-type-options'),
    headers.get('x-frame-options'),
    headers.get('referrer-policy'),
  ]).toEqual(['nosniff', 'DENY', 'no-referrer'])
})
