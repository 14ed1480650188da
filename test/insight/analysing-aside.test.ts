import { findThemes } from 'api/insight/themes'
import { analyse } from 'api/themes/analysis-thread'
import { expect, test } from 'vitest'

import { workersOpinions } from './workers-opinions.ts'

const opinions = Object.values(workersOpinions)
  .flat()
  .map((text, i) => ({ id: `${i}`, text }))

test('the analysis gives the same themes on its own thread, and the server goes on answering meanwhile', async () => {
  let beats = 0
  const heart = setInterval(() => beats++, 5)
  const shares: number[] = []
  const result = await analyse(opinions, { seed: 2, onProgress: (share) => shares.push(share) })
  clearInterval(heart)
  expect(beats).toBeGreaterThan(10)
  expect(shares.at(-1)).toBe(1)
  expect(result).toEqual(findThemes(opinions, { seed: 2 }))
})

test('it stops at once when it is called off, before or during the work', async () => {
  await expect(analyse(opinions, { seed: 1, signal: AbortSignal.abort() })).rejects.toThrow('aborted')
  const stop = new AbortController()
  const shares: number[] = []
  const work = analyse(opinions, {
    seed: 1,
    signal: stop.signal,
    onProgress: (share) => {
      shares.push(share)
      stop.abort(new Error('enough'))
    },
  })
  await expect(work).rejects.toThrow('enough')
  expect(shares).toHaveLength(1)
})

test('what goes wrong on the thread is told to whoever asked', async () => {
  const twice = [opinions[0]!, opinions[0]!]
  await expect(analyse(twice, { seed: 1 })).rejects.toThrow('insight.duplicateId')
})
