import { aside, oneAfterAnother } from '../aside/aside.ts'

/** What a sheet says. Texts reach the typesetter as data, never as markup. */
export type JoinSheet = {
  unit: string
  /** Where it hangs, or empty. */
  purpose: string
  /** The code as it is typed, in groups. */
  code: string
  /** The last day it works, in words, or empty. */
  until: string
  /** The modules of the QR as one path in a square of `qrSize`, its quiet zone included. */
  qrPath: string
  qrSize: number
}

/** One file of sheets: what all of them say, and each of them. `perPage`: 1 for the wall, 4 or 8 slips of the same unit to cut apart. */
export type JoinSheets = {
  perPage: 1 | 4 | 8
  title: string
  /** The address one opens to type the code. */
  address: string
  steps: string[]
  typed: string
  codeLabel: string
  keptTitle: string
  kept: string[]
  notKeptTitle: string
  notKept: string[]
  cut: string
  sheets: JoinSheet[]
}

const inTurn = oneAfterAnother()

/**
 * The sheets as an A4 PDF, a page for each unit. Set in a thread of its own, which gives its memory back at the end, one file at a time. What
 * a file may hold is bounded by who asks.
 */
export function writeJoinSheets(sheets: JoinSheets): Promise<Uint8Array> {
  return inTurn(() => aside(new URL('./join-sheets-thread.ts', import.meta.url), sheets))
}
