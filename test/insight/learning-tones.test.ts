import { createHash } from 'node:crypto'

import { type ConfirmedText, learnTones, suggestTones } from 'api/insight/tone-training'
import { TONE_BAR, tones } from 'shared/tones'
import { expect, test } from 'vitest'

import { saidIn } from '../themes/said-in-tones.ts'

const said = (count: number): ConfirmedText[] =>
  tones.flatMap((tone) => saidIn(tone, count).map((text, n) => ({ id: `${tone}-${n}`, text, tone })))

const enough = said(70)
const learned = learnTones(enough)

test('from enough confirmed texts tones are learned, tried on texts not learned from, and suggested with how often that was right', () => {
  expect(learned).toMatchObject({ confirmed: 210, each: { support: 70, plain: 70, concern: 70 } })
  expect(learned.accuracy).toBeGreaterThanOrEqual(TONE_BAR.accuracy)
  const texts = ['Chị em khen ngợi, xin cảm ơn công đoàn', 'Anh em kiệt sức, bức xúc vì tăng ca']
  const suggested = suggestTones(texts, learned.model!, learned.reliability)
  expect(suggested.map(({ tone }) => tone)).toEqual(['support', 'concern'])
  for (const { confidence } of suggested) expect(confidence).toBeGreaterThan(1 / 3)
  const rights = learned.reliability.map(({ right }) => right)
  expect(rights).toEqual(rights.toSorted((a, b) => a - b))
})

test('the same texts in any order teach the same, to the byte', () => {
  const again = learnTones(enough.toReversed())
  expect(Buffer.from(again.model!).equals(Buffer.from(learned.model!))).toBe(true)
  expect({ ...again, model: null }).toEqual({ ...learned, model: null })
})

test('too few texts, too few of one tone, and copies of one text teach nothing', () => {
  expect(learnTones([])).toMatchObject({ confirmed: 0, accuracy: null, model: null })
  expect(learnTones(said(66))).toMatchObject({ confirmed: 198, accuracy: null, model: null })
  const rare = [
    ...said(85).filter(({ tone }) => tone !== 'concern'),
    ...said(29).filter(({ tone }) => tone === 'concern'),
    ...said(90)
      .slice(85, 90)
      .map((it) => ({ ...it, id: `x${it.id}` })),
  ]
  expect(rare.length).toBeGreaterThan(200 - 1)
  expect(learnTones(rare)).toMatchObject({ each: { concern: 29 }, model: null })
  const copies = Array.from({ length: 300 }, (_, n) => ({ ...enough[n % 3]!, id: `copy-${n}` }))
  expect(learnTones(copies)).toMatchObject({ model: null, accuracy: null })
  expect(learnTones(copies).confirmed).toBeLessThanOrEqual(3)
})

test('tones given at random do not pass the trial, and then there is no model', () => {
  const random = enough.map((it, n) => ({
    ...it,
    tone: tones[createHash('sha256').update(`${n}`).digest()[0]! % 3]!,
  }))
  const tried = learnTones(random)
  expect(tried.accuracy).not.toBeNull()
  expect(tried.accuracy).toBeLessThan(TONE_BAR.accuracy)
  expect(tried).toMatchObject({ model: null, reliability: [] })
})
