import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { readDraftFile } from 'api/outline/read-file'
import { type Ink, linesOnPage, pdfOf } from '../outline/pdf.ts'
import { numbered, numberingXml, par, run, wordFile } from '../outline/word.ts'

const SECTIONS = 60
const PAGES = 400
const ROUNDS = 5
const SENTENCE =
  'Các cấp công đoàn phối hợp với người sử dụng lao động chăm lo nhà ở, bữa ăn ca, nhà trẻ và việc làm cho công nhân'

/** `npm run bench import`: drafts of 400 pages in Word and as PDF, understood, against merely taking their text out. */
await measured('dài.docx', longWord(), (bytes) => plainText(bytes))
await measured('dài.pdf', longPdf(), async (bytes) => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  for (let number = 1; number <= pdf.numPages; number += 1) await (await pdf.getPage(number)).getTextContent()
  await pdf.loadingTask.destroy()
})

async function measured(
  name: string,
  file: Uint8Array,
  bareWork: (bytes: Uint8Array) => unknown,
): Promise<void> {
  const { blocks } = await readDraftFile(name, file)
  const words = blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timeOf(() => bareWork(file)))
    ours.push(await timeOf(() => readDraftFile(name, file)))
  }
  const ratio = median(ours) / median(bare)
  const [peak, idle] = [peakMegabytes(name, file), peakMegabytes(name, null)]
  process.stdout.write(
    `${name}: ${PAGES} trang, ${blocks.length} khối, ${words} chữ, tệp ${Math.round(file.length / 1024)} KB\n` +
      `  hiểu cấu trúc ${median(ours).toFixed(0)} ms · chỉ lấy chữ ${median(bare).toFixed(0)} ms · gấp ${ratio.toFixed(1)} lần\n` +
      `  bộ nhớ cao nhất của một tiến trình ${peak} MB khi nhập, ${idle} MB khi chỉ nạp chương trình\n`,
  )
}

/** Some 6,000 paragraphs over four depths, numbered partly by hand and partly by Word, two runs each. */
function longWord(): Uint8Array {
  const each = Math.round((PAGES * 15) / SECTIONS)
  const body: string[] = []
  for (let section = 0; section < SECTIONS; section += 1) {
    body.push(numbered(`NHIỆM VỤ THỨ ${section + 1}`, 1), par(run(`1. Nội dung`, '<w:b/>')))
    for (let at = 2; at < each; at += 1) {
      const text = run(`${SENTENCE} `) + run(`ở đợt ${at}, khu vực ${section}.`, '<w:i/>')
      body.push(at % 5 === 0 ? par(run('- ') + text) : par(text, '<w:jc w:val="both"/>'))
    }
  }
  const numbering = numberingXml([[{ format: 'upperRoman', pattern: '%1.' }]], [{ definition: 0 }])
  return wordFile(body.join(''), { numbering })
}

/** Printed lines of two fonts, 36 on a page, with a running head and a page number; paragraphs run over the pages. */
function longPdf(): Uint8Array {
  const half = SENTENCE.slice(0, 66)
  const rows = Array.from({ length: PAGES * 36 }, (_, at) =>
    at % 90 === 0
      ? `${at / 90 + 1}. NHIỆM VỤ THỨ ${at / 90 + 1}`
      : at % 3 === 1
        ? `\t${half.slice(0, 62)}`
        : half,
  )
  const pages = Array.from({ length: PAGES }, (_, page): Ink[] => [
    { text: 'Dự thảo Báo cáo chính trị', x: 200, y: 810, size: 10, font: 'Tinos-Bold' },
    ...linesOnPage(rows.slice(page * 36, page * 36 + 36)),
    { text: String(page + 1), x: 290, y: 40 },
  ])
  return pdfOf(pages)
}

function plainText(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return xml
    .split('</w:p>')
    .map((it) => it.replace(/<[^>]+>/g, ''))
    .join('\n')
}

/** Peak memory of a process of its own that imports the file, or that only loads the importer. */
function peakMegabytes(name: string, file: Uint8Array | null): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'gopy-'))
  try {
    const source = path.join(folder, name)
    writeFileSync(source, file ?? '')
    const importer = new URL('../../api/src/outline/read-file.ts', import.meta.url).href
    const script = `
      const { readDraftFile } = await import(${JSON.stringify(importer)})
      const { readFileSync } = await import('node:fs')
      if (${file !== null}) await readDraftFile(${JSON.stringify(name)}, readFileSync(${JSON.stringify(source)}))
      console.log(process.resourceUsage().maxRSS)`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    return Math.round(Number(said) / 1024)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
