import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { app, as, ORIGIN, send } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const CHECKOUT = path.join(import.meta.dirname, '../..')
const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&{{7*7}}'

// What runs in a browser may ask the house alone: the policy of every page says so.
test('the house asks the sign-in service of its settings, and push services of its own list, and no other machine: no request goes to an address someone typed', () => {
  const asking = ['api/src', 'shared/src', 'web/src/lib/server', 'web/src/routes']
    .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: CHECKOUT }))
    .filter((file) => {
      const text = readFileSync(path.join(CHECKOUT, file), 'utf8')
      return /(?<![.\w])fetch\(|https?\.(request|get)\(|undici|axios|node:https|web-push/.test(text)
    })
  expect(asking.toSorted()).toEqual(['api/src/identity/provider.ts', 'api/src/push.ts'])
})

test('markup in what members and officers type is text wherever data is answered', async () => {
  const unit = await aUnit(`CĐCS ${MARKUP}`)
  const draft = await aDraft(unit)
  const hoa = await aMember(unit)
  await say(hoa, anOpinion(draft, draft.paragraphs[0]!, { body: MARKUP }))
  const officer = await aStaff(unit, ['officer'])
  await as(officer).office.units[':unitId'].links.$post({
    param: { unitId: unit.id },
    json: { purpose: MARKUP.slice(0, 80) },
  })
  for (const [jar, address] of [
    [hoa, '/api/mine'],
    [officer, `/api/office/units/${unit.id}/links`],
  ] as const) {
    const answer = await send(jar, address)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
  const { code } = (await (await as(officer).office.links.$get()).json()).links[0]!
  const svg = await (await send(officer, `/api/office/links/${code}/qr.svg`)).text()
  expect(svg).not.toMatch(/script|onerror/)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/v/../..//evil.example',
])('no answer of the API sends anyone to “%s”', async (target) => {
  const code = encodeURIComponent(target)
  for (const route of [`/api/join/${code}`, `/api/drafts/${code}`])
    expect(
      (await app.request(`${ORIGIN}${route}?to=${code}&next=${code}`)).headers.get('location'),
    ).toBeNull()
})
