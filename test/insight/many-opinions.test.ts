import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { linesOf, readOpinions } from 'api/insight/opinion-file'
import { findThemes } from 'api/insight/themes'
import { sampleParagraphs } from 'db/seed/draft'
import { sampleOpinions } from 'db/seed/opinions'
import { sampleUnits } from 'db/seed/units'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'

import { agreement, changed } from './scores.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'many-opinions-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Enough for the second thread, and for a sample to stand for the whole. */
const COUNT = 26_000
const sample = sampleOpinions({
  count: COUNT,
  seed: 5,
  paragraphs: sampleParagraphs,
  units: sampleUnits,
  days: { last: '2026-10-31', count: 60 },
})
const opinions = [...sample].map(({ id, body, stance, concern }) => ({ id, text: body, stance, concern }))
const themes = 27
const all = findThemes(opinions, { seed: 1, themes })

test('themes of many opinions are what they are about, those beyond the sample as well', () => {
  const known = opinions.filter(({ concern }) => concern !== null)
  const { nmi } = agreement(
    known.map(({ concern }) => concern!),
    known.map(({ id }) => all.assignment.get(id) ?? 'alone'),
  )
  expect(nmi).toBeGreaterThan(0.8)
})

test('neither the order nor which thread read what changes a theme', () => {
  const turned = [...opinions].sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(findThemes(turned, { seed: 1, themes })).toEqual(all)
}, 60_000)

test('a hundredth more leaves all but a twentieth where they were', () => {
  const before = opinions.slice(0, Math.floor(COUNT / 1.01))
  const { assignment } = findThemes(before, { seed: 1, themes })
  expect(changed(assignment, all.assignment)).toBeLessThan(0.05)
}, 60_000)

test('counts reconcile', () => {
  expect(all.themes.reduce((sum, { size }) => sum + size, 0) + all.singular.length).toBe(COUNT)
  expect(all.themes.map(({ size }) => size)).toEqual(all.themes.map(({ size }) => size).sort((a, b) => b - a))
  for (const { size } of all.themes) expect(size).toBeGreaterThanOrEqual(COUNT * 0.001)
})

test('from the command line a large file gives the same themes', () => {
  const input = path.join(folder, 'in.jsonl')
  const out = path.join(folder, 'out.json')
  writeFileSync(
    input,
    opinions.map(({ id, text, stance }) => `${JSON.stringify({ id, text, stance })}\n`).join(''),
  )
  gopy('themes', '--in', input, '--out', out, '--themes', `${themes}`, '--seed', '1')
  const found = JSON.parse(readFileSync(out, 'utf8'))
  expect(found.themes).toEqual(all.themes)
  expect(found.assignment).toEqual(Object.fromEntries(all.assignment))
  expect(found.singular).toEqual(all.singular)
  expect(found.memberships).toEqual(Object.fromEntries(all.memberships))
}, 60_000)

test('later opinions are placed from the command line in the themes kept', () => {
  const [input, out, kept] = ['few.jsonl', 'few.json', 'kept'].map((name) => path.join(folder, name))
  const few = opinions.slice(0, 600)
  writeFileSync(input!, few.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''))
  gopy('themes', '--in', input!, '--out', out!, '--keep', kept!)
  const { assignment } = JSON.parse(readFileSync(out!, 'utf8'))
  const lines = gopy('place', '--model', kept!, '--in', input!)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(few.map(({ id }) => id))
  const same = lines.filter(({ id, theme }) => assignment[id] === theme)
  expect(same.length / few.length).toBeGreaterThan(0.9)
})

test('bytes that are no UTF-8, a megabyte and a blank line in a file are read like the rest', () => {
  const input = path.join(folder, 'odd.jsonl')
  const out = path.join(folder, 'odd.json')
  const lines = [
    Buffer.from('{"id":"broken","text":"L\xb0\xc6ng th\xff\xfep"}\n', 'latin1'),
    Buffer.from(`\n{"id":"long","text":"${'Đề nghị tăng lương. '.repeat(50_000)}"}\r\n`),
    Buffer.from('{"id":7,"text":"Đề nghị giảm giờ làm"}'),
  ]
  writeFileSync(input, Buffer.concat(lines))
  gopy('themes', '--in', input, '--out', out, '--themes', '50')
  expect(JSON.parse(readFileSync(out, 'utf8')).assignment).toEqual({ broken: null, long: null, 7: null })
})

test('a file is cut anywhere, and every line is read once', () => {
  const file = path.join(folder, 'lines.jsonl')
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', 'a', 'đề nghị', '👍', '  '), { maxLength: 12 }),
      fc.nat(60),
      (lines, cut) => {
        const text = lines.join('\n')
        writeFileSync(file, text)
        const halves = [...linesOf(file, { to: cut }), ...linesOf(file, { from: cut })].map(
          ({ line }) => line,
        )
        // What follows the last newline is a line only when there is something.
        expect(halves).toEqual(text === '' ? [] : text.replace(/\n$/, '').split('\n'))
      },
    ),
    { numRuns: 300 },
  )
})

test('the line that is no opinion is named, in whichever half it is', () => {
  const file = path.join(folder, 'bad.jsonl')
  for (const bad of ['{"id":"x"}', 'nothing', '[]', 'null', '{"id":"x","text":"a","stance":1}']) {
    writeFileSync(file, `{"id":"a","text":"Tăng lương"}\n\n${bad}\n`)
    const failure = { reason: 'insight.wrongLine', params: { file, line: '3', form: '{"id","text"}' } }
    expect(() => readOpinions(file)).toThrow(expect.objectContaining({ failure }))
    expect(() => readOpinions(file, { from: 20 })).toThrow(expect.objectContaining({ failure }))
  }
})

test('the line that is no opinion is named on the command line too, where a second thread reads it', () => {
  const file = path.join(folder, 'bad-and-large.jsonl')
  const good = Array.from({ length: 20_000 }, (_, id) =>
    JSON.stringify({ id, text: `Tăng lương ${'ca đêm '.repeat(10)}` }),
  )
  writeFileSync(file, [...good, 'nothing'].join('\n'))
  expect(() => gopy('themes', '--in', file, '--out', path.join(folder, 'none.json'))).toThrow('20001')
})

const cli = fileURLToPath(import.meta.resolve('api/cli'))

function gopy(...args: string[]): string {
  return execFileSync(process.execPath, [cli, 'insight', ...args], { encoding: 'utf8', stdio: 'pipe' })
}
