import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { bestChain, expected, type Moves } from 'api/insight/chain'
import { trainSegmenter } from 'api/insight/train-segmenter'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const treebank = ['Công_nhân nghỉ_ngơi .', 'Chị Lò_Thị_Mai làm công_nhân ở Sơn_Hà .', 'Tôi làm việc .']
  .map((sentence) =>
    sentence
      .split(' ')
      .map((word, i) => `${i + 1}\t${word.replaceAll('_', ' ')}\t_`)
      .join('\n'),
  )
  .join('\n\n')

test('learning again from the same sentences gives the same bytes, and from others, others', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'gopy-treebank-'))
  try {
    await mkdir(path.join(data, 'ud-vtb'))
    const file = path.join(data, 'ud-vtb/own.conllu')
    await writeFile(file, `# sent_id = 1\n${treebank}\n`)
    const learned = async () => {
      trainSegmenter(data, data)
      const models = ['lexicon.model', 'segmenter.model'].map((name) =>
        readFile(path.join(data, name), 'base64'),
      )
      return Promise.all(models)
    }
    const [lexicon, first] = await learned()
    expect(await learned()).toEqual([lexicon, first])
    await writeFile(file, treebank.replace('nghỉ ngơi', 'nghỉ'))
    expect((await learned())[1]).not.toBe(first)
  } finally {
    await rm(data, { recursive: true })
  }
}, 120_000)

const someMoves = fc.tuple(...([0, 1, 2, 3] as const).map(() => fc.integer({ min: -3, max: 3 })))
const someScores = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constant(-Infinity)), {
  minLength: 2,
  maxLength: 9,
})

/** Every chain of so many tokens, with its score. */
function everyChain(scores: number[], moves: Moves) {
  return Array.from({ length: 2 ** (scores.length - 1) }, (_, bits) => {
    const chain = scores.map((_, i) => (i === 0 ? 0 : (bits >> (i - 1)) & 1))
    const score = chain
      .slice(1)
      .reduce((sum, state, i) => sum + moves[2 * state + chain[i]!]! + (state ? scores[i + 1]! : 0), 0)
    return { chain, score }
  })
}

test('the best chain is the best of all chains, and the expectation is that over all', () => {
  fc.assert(
    fc.property(someScores, someMoves, (scores, given) => {
      const moves = given as unknown as Moves
      const all = everyChain(scores, moves)
      const highest = Math.max(...all.map(({ score }) => score))
      const best = [...bestChain(Float64Array.from(scores), scores.length, moves)]
      expect(all.find(({ chain }) => chain.join('') === best.join(''))!.score).toBe(highest)

      const weight = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
      const hoped = expected(Float64Array.from(scores), scores.length, moves)
      for (let i = 1; i < scores.length; i++) {
        const goingOn = all
          .filter(({ chain }) => chain[i])
          .reduce((sum, { score }) => sum + Math.exp(score), 0)
        expect(hoped.goOn[i]).toBeCloseTo(goingOn / weight, 9)
      }
      expect(hoped.moves.reduce((sum, count) => sum + count)).toBeCloseTo(scores.length - 1, 9)
    }),
  )
})
