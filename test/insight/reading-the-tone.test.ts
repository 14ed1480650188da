import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { packSentiment, toneOf, unpackSentiment } from 'api/insight/sentiment'
import { learnSentiment } from 'api/insight/train-sentiment'
import { explain } from 'shared/words/errors'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'

/** Written for this test: what people say when they are pleased, and when they are not. */
const examples = Object.entries({
  positive: `Tôi rất nhất trí với dự thảo. Bữa ăn ca dạo này ngon hơn hẳn. Anh em vui vì có xe đưa đón. Công đoàn quan tâm tới con em chúng tôi, rất cảm ơn.
    Nội dung viết rõ ràng, dễ hiểu. Quà Tết năm nay ấm lòng người ở lại. Tôi đồng tình với chỉ tiêu này. Giám đốc đối thoại thẳng thắn, ai cũng hài lòng.
    Nhà trẻ gần xưởng rất tiện. Lương trả đúng ngày, anh em yên tâm. Buổi tập huấn bổ ích. Cán bộ công đoàn nhiệt tình, lắng nghe anh em.`,
  negative: `Lương chậm hai tháng, chúng tôi khổ lắm. Cơm ca nguội, ít rau, ăn không nổi. Xưởng nóng quá, quạt hỏng mãi không sửa. Tăng ca liên miên, mệt mỏi.
    Chủ trọ tăng giá điện vô lý. Công ty nợ bảo hiểm, ai ốm cũng lo. Đối thoại chỉ hình thức, hỏi không ai trả lời. Nhà vệ sinh bẩn, thiếu nước.
    Cán bộ công đoàn ít xuống xưởng, kêu không ai nghe. Hợp đồng ký ba tháng một, bấp bênh. Tai nạn xảy ra mà không ai hỏi thăm. Đoạn này viết chung chung, khó hiểu.`,
}).flatMap(([label, texts]) =>
  texts
    .split(/(?<=\.)\s+/)
    .map((text) => ({ text: text.trim(), label }))
    .filter(({ text }) => text !== ''),
)

const model = learnSentiment(examples)
const folder = mkdtempSync(path.join(tmpdir(), 'gopy-tone-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the tone of what was never read before is told from what people labelled', () => {
  const pleased = [
    'Anh em rất hài lòng với bữa ăn ca',
    'Tôi nhất trí, nội dung rõ ràng',
    'Cảm ơn công đoàn quan tâm',
  ]
  const troubled = ['Quạt hỏng, xưởng nóng lắm', 'Công ty nợ lương, ai cũng lo', 'Cơm nguội, ăn không nổi']
  expect(pleased.map((text) => toneOf(model, text).label)).toEqual(pleased.map(() => 'positive'))
  expect(troubled.map((text) => toneOf(model, text).label)).toEqual(troubled.map(() => 'negative'))
  expect(toneOf(model, 'xuong nong lam, quat hong').label).toBe('negative')
})

test('learning again from the same texts gives the same bytes, and they read as what was learned', () => {
  const bytes = packSentiment(model)
  expect(packSentiment(learnSentiment(examples)).equals(bytes)).toBe(true)
  const read = unpackSentiment(bytes)
  for (const { text } of examples) expect(toneOf(read, text)).toEqual(toneOf(model, text))
})

test('whatever is read, the label is one of those learned and the score a share; composed or decomposed is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { label, score } = toneOf(model, text)
      expect(model.labels).toContain(label)
      expect(score).toBeGreaterThanOrEqual(0.5)
      expect(score).toBeLessThanOrEqual(1)
      expect(toneOf(model, text.normalize('NFD'))).toEqual(toneOf(model, text.normalize('NFC')))
    }),
  )
  for (const odd of ['', '😀😀', '\uD800', 'a'.repeat(1_000_000), 'xin chào '.repeat(100_000)])
    expect(model.labels).toContain(toneOf(model, odd).label)
})

test('texts of one label teach nothing, and a file that is no model is refused in words', () => {
  expect(() => learnSentiment(examples.filter(({ label }) => label === 'positive'))).toThrow(
    'insight.oneLabel',
  )
  expect(() => learnSentiment([])).toThrow('insight.oneLabel')
  expect(() => unpackSentiment(Buffer.from('không phải mô hình'))).toThrow('insight.noModel')
})

test('from the command line, a line of text is answered with its label and how sure it is', () => {
  const gopy = (args: string[], input?: string) =>
    execFileSync(
      process.execPath,
      [path.join(import.meta.dirname, '../../api/src/cli.ts'), 'insight', ...args],
      {
        encoding: 'utf8',
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
  const file = path.join(folder, 'labelled.jsonl')
  const out = path.join(folder, 'tone.model')
  writeFileSync(file, examples.map((it) => JSON.stringify(it)).join('\n'))
  gopy(['train-sentiment', '--in', file, '--out', out])
  expect(readFileSync(out).equals(packSentiment(model))).toBe(true)
  const lines = gopy(['sentiment', '--model', out], 'Quạt hỏng, xưởng nóng lắm\n\n').split('\n')
  expect(JSON.parse(lines[0]!)).toEqual(toneOf(model, 'Quạt hỏng, xưởng nóng lắm'))
  expect(lines).toHaveLength(3)
  expect(() => gopy(['sentiment', '--model', file], 'x')).toThrow(explain({ reason: 'insight.noModel' }))
  writeFileSync(file, '{"text":"không nhãn"}')
  expect(() => gopy(['train-sentiment', '--in', file, '--out', out])).toThrow('dòng 1')
})
