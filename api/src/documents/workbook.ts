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
  /** How many rows below the head its choices are offered in. */
  choiceRows?: number
  /** The last row, in bold, when there are sums. */
  totals: SheetRow | null
}

export type SheetColumn = {
  header: string
  /** In letters, as Excel counts. */
  width: number
  /** `date` takes 'YYYY-MM-DD'; `percent` takes a ratio: 0.125 is shown as 12,5%. */
  format: 'text' | 'integer' | 'decimal' | 'percent' | 'date'
  /** What may be picked in its cells. Other words are let through. */
  choices?: Choices
}

/** Words that stand below each other in a column of another sheet, by its letter; both rows included. */
export type Choices = { sheet: string; column: string; fromRow: number; toRow: number }

/** One value for each column. Text in a number column stays text. */
export type SheetRow = SheetValue[]
export type SheetValue = string | number | null
