import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { keyOf } from 'api/rights/reference'
import { expect, test } from 'vitest'

import { dataFolder } from '../setup/data-folder.ts'
import { db, url } from '../setup/database.ts'
import { SECRET } from '../setup/house.ts'
import { aDraft, aMember, aUnit } from '../setup/make.ts'
import { startServer } from '../setup/server.ts'
import { forms, pages } from './pages.ts'

const ROUTES = path.join(import.meta.dirname, '../../web/src/routes')

const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)\+(page\.svelte|server\.ts)$/.test(file),
)
/** The address a file answers, as SvelteKit names it: groups in brackets are no part of it. */
const addressOf = (file: string) => `/${path.dirname(file)}`.replace(/\/(\([^)]+\)|\.)(?=\/|$)/g, '') || '/'
const takesFormsOnly = (file: string) =>
  file.endsWith('+server.ts') && !/export const GET\b/.test(readFileSync(path.join(ROUTES, file), 'utf8'))

const unit = await aUnit()
const draft = await aDraft(unit)
await aMember(unit)
const { code } = await db.selectFrom('joinLink').select('code').executeTakeFirstOrThrow()
const { address } = await startServer({ DATABASE_URL: url, DATA: await dataFolder(), SECRET })

/** Things that exist: who may not see them is not told so. */
const { reference } = await db
  .insertInto('dataRequest')
  .values({
    reference: 'ABCD-2345',
    submissionDigest: Buffer.alloc(32),
    kind: 'access',
    about: 'other',
    words: 'Xin xem dữ liệu.',
    receivedOn: '2026-03-02',
    acknowledgeBy: '2026-03-04',
    dueOn: '2026-03-12',
  })
  .returning('reference')
  .executeTakeFirstOrThrow()
const THINGS: Record<string, string> = {
  code,
  draft: draft.slug,
  section: '1',
  id: draft.id,
  reference,
  key: keyOf(SECRET, reference),
}
const filled = (page: string) =>
  page.replace(/\[(\w+)\]/g, (_, name: string) =>
    page.startsWith('/office') && name === 'draft' ? draft.id : (THINGS[name] ?? name),
  )

test('every page stands in the table, and the table names no other', () => {
  const answering = files.filter((file) => !takesFormsOnly(file)).map(addressOf)
  expect(Object.keys(pages).toSorted()).toEqual([...new Set(answering)].toSorted())
  expect(Object.keys(forms).toSorted()).toEqual(files.filter(takesFormsOnly).map(addressOf).toSorted())
})

test.each(Object.entries(pages))('%s: a visitor finds it %s', async (page, expected) => {
  const answer = await fetch(address + filled(page), { redirect: 'manual', headers: { accept: 'text/html' } })
  const location = answer.headers.get('location') ?? ''
  const text = await answer.text()
  const signIn = `/sign-in?to=${encodeURIComponent(filled(page))}`
  const came = { status: answer.status, location, draftShown: text.includes(draft.paragraphs[0]!.body) }
  expect(came).toEqual({
    status: {
      public: 200,
      'sign-in': 303,
      'sign-in itself': 303,
      'begin anew': 303,
      refused: 303,
      missing: 404,
      join: 401,
      'lead on': 303,
    }[expected],
    location: {
      public: '',
      'sign-in': signIn,
      'sign-in itself': '/sign-in',
      'begin anew': '/sign-in?ended&to=%2Foffice',
      refused: '/sign-in?refused',
      missing: '',
      join: '',
      'lead on': '/',
    }[expected],
    draftShown: false,
  })
})

test.each(Object.entries(forms))('%s: a visitor who sends its form is led to %s', async (form, to) => {
  const headers = {
    origin: address,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const answer = await fetch(address + form, { method: 'POST', redirect: 'manual', headers, body: '' })
  expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, to])
})
