import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'

import { type Command, InvalidArgumentError } from 'commander'
import { THEMES_MAX } from 'shared/theme-limits'
import { explain } from 'shared/words/errors'
import { z } from 'zod'

import { refuse } from '../errors.ts'
import { placeLater } from './later.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { readTexts, wrongLine } from './opinion-file.ts'
import { segment } from './segment.ts'
import { packSentiment, toneOf, unpackSentiment } from './sentiment.ts'
import type { ThemeInput } from './theme.ts'
import { themesOfFile } from './theme-file.ts'
import { unpackThemeModel } from './theme-model.ts'
import { refuseTwice } from './themes.ts'
import { trainBackground } from './train-background.ts'
import { learnSentiment } from './train-sentiment.ts'
import { trainSegmenter } from './train-segmenter.ts'

/** `gopy insight segment | themes | duplicates`: the analysis on files, without a database. */
export function insightCommands(program: Command): void {
  const insight = program
    .command('insight')
    .description('phân tích văn bản tiếng Việt, không cần cơ sở dữ liệu')

  insight
    .command('segment')
    .description('tách từ: mỗi dòng vào là một dòng ra, các tiếng của một từ nối bằng "_"')
    .action(async () => {
      await eachLine((line) => segment(line).join(' '))
    })

  insight
    .command('themes')
    .description('nhóm ý kiến thành chủ đề')
    .requiredOption('--in <file>', 'mỗi dòng một ý kiến: {"id","text","stance"?}')
    .requiredOption('--out <file>', 'nơi ghi kết quả (JSON)')
    .option('--themes <K>', `số chủ đề, 1 đến ${THEMES_MAX}; bỏ trống để máy chọn`, themesWanted)
    .option('--seed <S>', 'hạt giống ngẫu nhiên', wholeNumber, 1)
    .option(
      '--before <file>',
      'kết quả lần trước: các chủ đề bắt đầu từ đó, ý kiến cũ hầu như không đổi chủ đề',
    )
    .option('--keep <file>', 'nơi giữ những gì đã học, để lệnh place xếp ý kiến đến sau')
    .action(
      ({
        keep,
        before,
        ...options
      }: {
        in: string
        out: string
        themes?: number
        seed: number
        keep?: string
        before?: string
      }) => {
        const found = themesOfFile({
          ...options,
          ...(keep === undefined ? {} : { model: keep }),
          ...(before === undefined ? {} : earlierIn(before)),
        })
        if (options.themes !== undefined && found < options.themes)
          process.stderr.write(
            explain({ reason: 'insight.fewerThemes', params: { found: `${found}` } }) + '\n',
          )
      },
    )

  insight
    .command('place')
    .description(
      'xếp ý kiến đến sau vào các chủ đề đã tìm: một dòng JSON {"id","theme","belongs"} cho mỗi ý kiến',
    )
    .requiredOption('--model <file>', 'tệp do themes --keep ghi')
    .requiredOption('--in <file>', 'mỗi dòng một ý kiến: {"id","text"}')
    .action((options: { model: string; in: string }) => {
      const placed = placeLater(unpackThemeModel(readFileSync(options.model)), readTexts(options.in))
      process.stdout.write(placed.map((it) => `${JSON.stringify(it)}\n`).join(''))
    })

  insight
    .command('duplicates')
    .description('tìm các nhóm ý kiến gần giống hệt nhau')
    .requiredOption('--in <file>', 'mỗi dòng một ý kiến: {"id","text"}')
    .requiredOption('--out <file>', 'nơi ghi kết quả (JSON)')
    .action((options: { in: string; out: string }) => {
      const opinions = opinionsIn(options.in)
      refuseTwice(opinions.map(({ id }) => id))
      writeFileSync(options.out, JSON.stringify(nearDuplicates(opinions, { turned: true })))
    })

  insight
    .command('sentiment')
    .description('sắc thái của từng dòng văn bản: một dòng JSON {"label","score"} cho mỗi dòng vào')
    .requiredOption('--model <file>', 'mô hình do train-sentiment ghi')
    .action(async ({ model: file }: { model: string }) => {
      const model = unpackSentiment(readFileSync(file))
      await eachLine((line) => JSON.stringify(toneOf(model, line)))
    })

  insight
    .command('train-sentiment')
    .description('học sắc thái từ các văn bản đã có nhãn')
    .requiredOption('--in <file>', 'mỗi dòng một văn bản: {"text","label"}')
    .requiredOption('--out <file>', 'nơi ghi mô hình')
    .action((options: { in: string; out: string }) => {
      const texts = linesOf(options.in, Labelled, '{"text","label"}')
      writeFileSync(options.out, packSentiment(learnSentiment(texts)))
      process.stdout.write(`${texts.length} văn bản\n`)
    })

  insight
    .command('train-segmenter')
    .description('học lại cách tách từ (xem api/src/insight/segmenter.md)')
    .requiredOption('--data <folder>', 'thư mục có ud-vtb/*.conllu')
    .option('--out <folder>', 'nơi ghi hai tệp mô hình', import.meta.dirname)
    .action((options: { data: string; out: string }) => {
      process.stdout.write(`${trainSegmenter(options.data, options.out)} câu\n`)
    })

  insight
    .command('train-background')
    .description('học lại mô hình nghĩa của từ (xem api/src/insight/background.md)')
    .requiredOption('--texts <folder>', 'thư mục các văn bản luật, mỗi tệp .txt, mỗi dòng một đoạn')
    .requiredOption('--out <file>', 'nơi ghi mô hình')
    .action((options: { texts: string; out: string }) => {
      process.stdout.write(`${trainBackground(options.texts, options.out)} từ\n`)
    })
}

const Line = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  text: z.string(),
  stance: z.string().nullish(),
})

const Labelled = z.object({ text: z.string(), label: z.string().trim().min(1) })

const Earlier = z.object({
  themes: z.array(z.object({ id: z.string(), label: z.string() })).default([]),
  assignment: z.record(z.string(), z.string().nullable()),
})

/** The theme of each opinion in a result of `themes`, those that stood alone left out, and the names of the themes. */
function earlierIn(path: string): { before: Map<string, string>; names: Map<string, string> } {
  const { success, data } = Earlier.safeParse(parsed(readFileSync(path, 'utf8')))
  if (!success) throw refuse('invalid', 'insight.noThemes', { file: path })
  const themed = Object.entries(data.assignment).flatMap(([id, theme]): [string, string][] =>
    theme === null ? [] : [[id, theme]],
  )
  return { before: new Map(themed), names: new Map(data.themes.map(({ id, label }) => [id, label])) }
}

function opinionsIn(path: string): ThemeInput[] {
  return linesOf(path, Line, '{"id","text"}').map(({ stance, ...it }) => (stance ? { ...it, stance } : it))
}

/** The lines of a JSONL file, blank ones passed over; one that is not of the given form is an error that names it. */
function linesOf<S extends z.ZodType>(path: string, schema: S, form: string): z.output<S>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      const { success, data } = schema.safeParse(parsed(line))
      if (!success) throw wrongLine(path, i + 1, form)
      return [data]
    })
}

/** Answers each line of the standard input with a line: many at once when they come fast, and none waits for the next to be typed. */
async function eachLine(answer: (line: string) => string): Promise<void> {
  let answers = ''
  const write = () => {
    const written = answers === '' || process.stdout.write(answers)
    answers = ''
    return written
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (answers === '') setImmediate(write)
    answers += `${answer(line)}\n`
    if (answers.length >= BLOCK && !write()) await once(process.stdout, 'drain')
  }
  write()
}

/** How much is written at once. */
const BLOCK = 1 << 16

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function themesWanted(text: string): number {
  const themes = wholeNumber(text)
  if (themes < 1 || themes > THEMES_MAX) throw new InvalidArgumentError(`cần một số từ 1 đến ${THEMES_MAX}`)
  return themes
}

function wholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('cần một số nguyên')
  return Number(text)
}
