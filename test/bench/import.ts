import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readDraftFile } from 'api/outline/read-file'
import { numbered, numberingXml, par, run, wordFile } from '../outline/word.ts'

const SECTIONS = 60
const PAGES = 400
const ROUNDS = 7

/** `npm run bench import`: a Word draft of 400 pages, understood, against merely unpacking it and taking its text out. */
const file = longDraft()
const { blocks } = readDraftFile('dài.docx', file)
const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
process.stdout.write(
  `Dự thảo: ${PAGES} trang, ${blocks.length} khối, ${words} chữ, tệp ${kilobytes(file.length)} KB\n`,
)

const [ours, bare]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round += 1) {
  bare.push(timeOf(() => plainText(file)))
  ours.push(timeOf(() => readDraftFile('dài.docx', file)))
}
const ratio = median(ours) / median(bare)
process.stdout.write(
  `Hiểu cấu trúc: ${median(ours).toFixed(0)} ms · chỉ mở tệp và lấy chữ: ${median(bare).toFixed(0)} ms · gấp ${ratio.toFixed(1)} lần\n` +
    `Bộ nhớ cao nhất của một tiến trình: ${peakMegabytes(true)} MB khi nhập, ${peakMegabytes(false)} MB khi chỉ nạp chương trình\n`,
)

/** Some 6,000 paragraphs over four depths, numbered partly by hand and partly by Word, two runs each. */
function longDraft(): Uint8Array {
  const sentence =
    'Các cấp công đoàn phối hợp với người sử dụng lao động chăm lo nhà ở, bữa ăn ca, nhà trẻ và việc làm cho công nhân'
  const each = Math.round((PAGES * 15) / SECTIONS)
  const body: string[] = []
  for (let section = 0; section < SECTIONS; section += 1) {
    body.push(numbered(`NHIỆM VỤ THỨ ${section + 1}`, 1), par(run(`1. Nội dung`, '<w:b/>')))
    for (let at = 2; at < each; at += 1) {
      const text = run(`${sentence} `) + run(`ở đợt ${at}, khu vực ${section}.`, '<w:i/>')
      body.push(at % 5 === 0 ? par(run('- ') + text) : par(text, '<w:jc w:val="both"/>'))
    }
  }
  const numbering = numberingXml([[{ format: 'upperRoman', pattern: '%1.' }]], [{ definition: 0 }])
  return wordFile(body.join(''), { numbering })
}

function plainText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return xml
    .split('</w:p>')
    .map((it) => it.replace(/<[^>]+>/g, ''))
    .join('\n')
}

/** Peak memory of a process of its own that imports the file, or that only loads the importer. */
function peakMegabytes(imports: boolean): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'gopy-'))
  try {
    const source = path.join(folder, 'draft.docx')
    writeFileSync(source, file)
    const importer = new URL('../../api/src/outline/read-file.ts', import.meta.url).href
    const script = `
      const { readDraftFile } = await import(${JSON.stringify(importer)})
      const { readFileSync } = await import('node:fs')
      if (${imports}) readDraftFile('draft.docx', readFileSync(${JSON.stringify(source)}))
      console.log(process.resourceUsage().maxRSS)`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return Math.round(Number(said) / 1024)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function kilobytes(sizeBytes: number): number {
  return Math.round(sizeBytes / 1024)
}
