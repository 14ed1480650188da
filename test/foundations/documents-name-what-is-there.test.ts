import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const CHECKOUT = path.join(import.meta.dirname, '../..')
const documents = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(path.join(CHECKOUT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const foldersOf = (place: string) =>
  readdirSync(path.join(CHECKOUT, place), { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map(({ name }) => name)
const rooms = ['api', 'db', 'docs', 'shared', 'test', 'web']

/** Where something of this name may lie: a path from the top, or a test by its folder and name. */
function placesOf(named: string): string[] {
  const [first = ''] = named.split('/')
  if (rooms.includes(first)) return [named, `${named}.ts`, `${named}.test.ts`]
  if (foldersOf('test').includes(first)) return [`test/${named}`, `test/${named}.ts`, `test/${named}.test.ts`]
  return []
}

/** Every path or test that a document names in backticks, as `opinions/batches`. */
function namedIn(document: string): string[] {
  const text = readFileSync(path.join(CHECKOUT, document), 'utf8')
  const words = [...text.matchAll(/`([a-z][\w./-]*\/[\w./-]+?)\/?`/g)].map(([, name]) => name!)
  return [...new Set(words)].filter((name) => !name.includes('*') && placesOf(name).length > 0)
}

test.each(documents)('%s names no file and no test that is not there', (document) => {
  const missing = namedIn(document).filter(
    (name) =>
      !placesOf(name).some((place) => existsSync(path.join(CHECKOUT, place))) &&
      // A file of a feature, as `reports/counts.ts`, where a test has a folder of that name too.
      !existsSync(path.join(CHECKOUT, 'api/src', name)),
  )
  expect(missing).toEqual([])
})

test('the threat model names tests', () => {
  expect(namedIn('docs/threat-model.md').length).toBeGreaterThan(20)
})
