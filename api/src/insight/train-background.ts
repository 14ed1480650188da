import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

import { wordKey } from './corpus.ts'
import { documentsFrom } from './documents.ts'
import { hashOf } from './random.ts'
import { termsOfTokens } from './segment.ts'
import { tokens } from './tokens.ts'
import { learnWordVectors } from './word-vectors.ts'

const WIDTH = 64
const LEAST = 4

/**
 * Learns the background vectors from the dictionary's definitions and examples and from the plain texts (*.txt) of a
 * folder, one paragraph a line, and writes the model file. The same texts give the same bytes. Returns the words learned.
 */
export function trainBackground(folder: string, out: string): number {
  const texts = [...dictionaryTexts(), ...folderTexts(folder)].map(wordsOf).filter(({ length }) => length > 1)
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts.keys()].filter((word) => counts.get(word)! >= LEAST).sort()
  const numbers = new Map(words.map((word, number) => [word, number]))
  const { rows } = learnWordVectors(
    documentsFrom(texts.map((text) => Int32Array.from(text, (word) => numbers.get(word) ?? -1))),
    Uint32Array.from(words, hashOf),
    WIDTH,
  )
  const thousandths = (count: number) => Math.round(1000 * Math.max(0, Math.log(texts.length / count)))
  const rarities = Uint16Array.from(words, (word) => thousandths(counts.get(word)!))
  const header = JSON.stringify({ words, width: WIDTH, unknown: thousandths(1) })
  const model = Buffer.concat([
    Buffer.from(`${header}\n`),
    Buffer.from(rarities.buffer),
    Buffer.from(Int8Array.from(rows, (value) => Math.round(value * 127)).buffer),
  ])
  writeFileSync(out, brotliCompressSync(model, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  return words.length
}

function wordsOf(text: string): string[] {
  return termsOfTokens(tokens(text))
    .map(wordKey)
    .filter((word) => word !== null)
}

/** Each sense with each of its examples, after its head word: an example alone says little. */
function dictionaryTexts(): string[] {
  const file = createRequire(import.meta.url).resolve('@vntk/dictionary/data/dictionary.json')
  const entries: Record<string, { definition?: string; example?: string }[]> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return Object.entries(entries).flatMap(([head, senses]) =>
    senses.flatMap(({ definition, example }) => {
      const sense = `${head} . ${definition ?? ''}`
      return [
        sense,
        ...(example ?? '')
          .split('~')
          .filter(Boolean)
          .map((one) => `${sense} . ${one}`),
      ]
    }),
  )
}

function folderTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
}
