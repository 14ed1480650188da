import { setTimeout as wait } from 'node:timers/promises'

import { readList } from 'api/ooxml/read-list'
import { readUnitsAside, unitList } from 'api/units/list-aside'
import { strToU8, zipSync } from 'fflate'

const BEAT_MS = 5

/** A workbook whose one sheet has these rows and so many blanks behind them. */
function workbook(rows: string, blanks: number): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="rId1" name="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows}</sheetData>${' '.repeat(blanks)}</worksheet>`,
    ),
  })
}

const row = (...cells: string[]) =>
  `<row>${cells.map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`).join('')}</row>`

/** The longest the thread of the pages was not heard of while something was done, in milliseconds. */
async function stallOf(work: () => unknown): Promise<number> {
  let longest = 0
  let last = performance.now()
  const beat = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last - BEAT_MS)
    last = now
  }
  const heart = setInterval(beat, BEAT_MS)
  await wait(10 * BEAT_MS)
  longest = 0
  await Promise.resolve(work()).catch(() => undefined)
  await wait(2 * BEAT_MS)
  beat()
  clearInterval(heart)
  return longest
}

/** How long others wait while lists are read aside, to how long they would wait if they were read where pages are answered. */
export async function measureStalls(say: (line: string) => void): Promise<void> {
  const rows = (count: number) =>
    row('Mã', 'Tên', 'Cấp') +
    Array.from({ length: count }, (_, n) => row(`A${n}`, `CĐCS Công ty số ${n}`, 'Cơ sở')).join('')
  const lists = [
    ['20,000 rows', workbook(rows(20_000), 0)],
    ['45 MB of nothing', workbook(rows(10), 45 * 1024 * 1024)],
    ['190 MB of nothing', workbook(rows(10), 190 * 1024 * 1024)],
  ] as const
  for (const [what, bytes] of lists) {
    const aside = await stallOf(() => readUnitsAside(bytes))
    const here = await stallOf(async () => readList(bytes, unitList))
    say(
      `pages wait while a list of ${what} is read: ${aside.toFixed(0)} ms, read among them ${here.toFixed(0)} ms, ratio ${(aside / here).toFixed(2)}`,
    )
  }
}
