/** A workbook as plain data. Rows may come one by one from the database: they are written as they come. */
export type Workbook = {
  /** In the file's properties. */
  title: string
  sheets: Sheet[]
}

export type Sheet = {
  /** On the tab; what Excel does not allow there is taken out, and it is cut at 31 letters. */
  name: string
  /** Lines above the table, the first of them the title. */
  titleLines: string[]
  columns: SheetColumn[]
  /** How many of the columns, from the left, go on paper; all of them when absent. The rest is for the screen. */
  printedColumns?: number
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>
  /** How many rows below the head are there to be filled in: there its columns' rules and hints hold. */
  rowsToFill?: number
  /** The last row, in bold, when there are sums. */
  totals: SheetRow | null
}

export type SheetColumn = {
  header: string
  /** In letters, as Excel counts. */
  width: number
  /** `date` takes 'YYYY-MM-DD'; `percent` takes a ratio: 0.125 is shown as 12,5%. */
  format: 'text' | 'integer' | 'decimal' | 'percent' | 'date'
  /** What its cells take. */
  takes?: CellRule
  /** What is said beside a cell of it that is chosen. */
  hint?: CellWords
}

/** What a cell takes, and what is said of anything else typed there: it is refused. What is pasted no spreadsheet program looks at. */
export type CellRule = { refusal: CellWords } & (
  | { of: 'list'; choices: Choices }
  /** A whole number, both ends included. */
  | { of: 'whole'; from: number; to: number }
  | { of: 'text'; lengthMax: number }
)

/** Excel takes a file for broken whose title is longer than 32 letters, or its text longer than 255. */
export type CellWords = { title: string; text: string }

/** Words that stand below each other in a column of another sheet, by its letter; both rows included. */
export type Choices = { sheet: string; column: string; fromRow: number; toRow: number }

/** One value for each column. Text in a number column stays text. */
export type SheetRow = SheetValue[]
export type SheetValue = string | number | null
