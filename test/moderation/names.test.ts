import { findPersonal } from 'shared/personal/find'
import { strike } from 'api/moderation/strike'
import type { Span, StruckKind } from 'shared/moderation'
import { expect, test } from 'vitest'

import { LAST, SEEN, UNSEEN } from './sentences.ts'

/** A sentence without its braces, and what stood in them. */
function marked(line: string): { text: string; spans: Span[] } {
  let text = ''
  let last = 0
  const spans: Span[] = []
  for (const { 0: whole, 1: kind = 'person', 2: words = '', index } of line.matchAll(
    /\{(?:(\w+):)?([^}]*)\}/g,
  )) {
    text += line.slice(last, index)
    spans.push({ start: text.length, end: text.length + words.length, kind: kind as StruckKind })
    text += words
    last = index + whole.length
  }
  return { text: text + line.slice(last), spans }
}

/** How much of what should be struck is found, and how much of what is found should be struck; a span counts when it is exactly the one meant. */
function measured(set: string) {
  const lines = set.trim().split('\n').map(marked)
  let [right, found, meant] = [0, 0, 0]
  const wrong: string[] = []
  for (const { text, spans } of lines) {
    const key = (it: Span) => `${it.kind} ${text.slice(it.start, it.end)} ${it.start}`
    const got = new Set(findPersonal(text).map(key))
    const want = new Set(spans.map(key))
    right += got.intersection(want).size
    found += got.size
    meant += want.size
    if (got.symmetricDifference(want).size > 0) wrong.push(text)
  }
  return { sentences: lines.length, precision: right / found, recall: right / meant, wrong }
}

test.each([
  { set: 'before us while the rules were written', text: SEEN, least: 0.97 },
  { set: 'written before it was first measured, then looked at once', text: UNSEEN, least: 0.95 },
  { set: 'measured once, after the last change of a rule', text: LAST, least: 0.8 },
])('names and numbers are told from places, streets, bodies and laws: $set', ({ text, least }) => {
  const it = measured(text)
  expect(it.precision >= least ? [] : it.wrong).toEqual([])
  expect(it.recall >= least ? [] : it.wrong).toEqual([])
})

test('there are at least two hundred sentences', () => {
  const lines = [SEEN, UNSEEN, LAST].flatMap((set) => set.trim().split('\n'))
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines.length).toBeGreaterThanOrEqual(200)
})

test('a people is nobody’s name, where it is no given name even after one word of address', () => {
  const persons = (text: string) => findPersonal(text).map(({ start, end }) => text.slice(start, end))
  const peoples = ['Chị Mông nghỉ làm', 'ông bà Tày', 'bạn Nùng ở xa', 'anh em Thái', 'cô bác Khmer']
  expect(peoples.flatMap(persons)).toEqual([])
  const named = ['chị Hoa', 'anh Thái', 'Thằng Dũng', 'anh Giàng A Mông']
  expect(named.flatMap(persons)).toEqual(['Hoa', 'Thái', 'Dũng', 'Giàng A Mông'])
})

test('four thousand letters of anything are looked through in a moment', () => {
  for (const text of [
    'a'.repeat(4000),
    'Anh '.repeat(1000),
    '0 '.repeat(2000),
    'Nguyễn Văn '.repeat(360),
    '.@'.repeat(2000),
  ]) {
    const began = process.cpuUsage()
    findPersonal(text)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
  }
})

test('marks stand where words were struck, neighbours as one, and nothing is struck that is not there', () => {
  const at = (start: number, end: number, kind: StruckKind = 'person') => ({ start, end, kind })
  expect(strike('Anh An Bình ở tổ 3', [at(4, 6), at(7, 11)])).toBe('Anh [tên người] ở tổ 3')
  expect(strike('An, Bình', [at(4, 8), at(0, 2)])).toBe('[tên người], [tên người]')
  expect(strike('An 0912345678', [at(0, 2), at(3, 13, 'phone')])).toBe('[tên người] [số điện thoại]')
  expect(strike('An', [at(0, 3)])).toBeNull()
  expect(strike('Bình', [at(0, 3), at(2, 4)])).toBeNull()
})

test('typed without accents, "là" and "tổ" are nobody’s surname, but before "van" they may be', () => {
  const struck = (text: string) => findPersonal(text).map(({ start, end }) => text.slice(start, end))
  const everyday = ['em la nu cong nhan', 'anh to truong hay quat mang', 'chi to truong bao']
  expect(everyday.flatMap(struck)).toEqual([])
  expect(struck('ong to van truong bao')).not.toEqual([])
})
