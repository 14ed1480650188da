import QRCode from 'qrcode'
import { formatDate, vietnamDay } from 'shared/format'
import { sheetWords as words } from 'shared/words/sheets'

import type { JoinSheet, JoinSheets } from '../documents/join-sheets.ts'

/** Around a QR stays white as wide as four of its squares, or cameras do not find it. */
const QUIET = 4

export type SheetLink = { code: string; unit: string; purpose: string; closedAt: Date | null }

/** A code in two groups, as it is read aloud. */
export const grouped = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`

/** What the sheets of these links say, at the address where people open the pages. */
export function joinSheets(links: SheetLink[], origin: string, perPage: 1 | 4 | 8): JoinSheets {
  return {
    perPage,
    title: words.title,
    address: origin.replace(/^https?:\/\//, ''),
    steps: words.steps,
    typed: words.typed,
    codeLabel: words.codeLabel,
    keptTitle: words.keptTitle,
    kept: words.kept,
    notKeptTitle: words.notKeptTitle,
    notKept: words.notKept,
    cut: words.cut,
    sheets: links.map((link) => sheetOf(link, origin)),
  }
}

function sheetOf({ code, unit, purpose, closedAt }: SheetLink, origin: string): JoinSheet {
  // The link ends with the midnight after its last day.
  const until = closedAt ? words.until(formatDate(vietnamDay(new Date(closedAt.getTime() - 1)))) : ''
  return { unit, purpose, code: grouped(code), until, ...qrOf(`${origin}/v/${code}`) }
}

/** The QR of a text as one path: each run of dark squares in a row is a rectangle. */
function qrOf(text: string): { qrPath: string; qrSize: number } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let qrPath = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x < size && data[y * size + x]) x++
      qrPath += `M${from + QUIET} ${y + QUIET}h${x - from}v1h-${x - from}z`
    }
  return { qrPath, qrSize: size + 2 * QUIET }
}
