/**
 * An official Vietnamese document as plain data: what it says, never how it looks.
 * `docx.ts` and `pdf.ts` lay it out by a format profile; both add the closing "./." themselves.
 */
export type OfficialDocument = {
  letterhead: Letterhead
  /** `null` until the document is registered: the number is then left blank to be written in. */
  docNumber: number | null
  /** Type and body without the number, as "BC-LĐLĐ". */
  docSymbol: string
  /** Where it is issued, as "Sơn Hà". */
  place: string
  /** 'YYYY-MM-DD'; what 'YYYY-MM', 'YYYY' or `null` leave open is left blank to be written in. */
  issuedOn: string | null
  /** "BÁO CÁO", "BIÊN BẢN", … */
  type: string
  /** Trích yếu: what it is about. It is also the title in the file's properties. */
  abstract: string
  /** Whom it is sent to, below "Kính gửi"; none means the line is left out. */
  addressees: string[]
  body: Block[]
  signature: Signature
  /** "Nơi nhận", without the dashes and the closing marks: "Như trên", "Lưu: VT, BTGNC". */
  recipients: string[]
  orientation: Orientation
  /** Marked "DỰ THẢO" beside the letterhead. */
  draft: boolean
  /** Each starts a page after the signature and counts its own pages. */
  annexes: Annex[]
}

export type Orientation = 'portrait' | 'landscape'

export type Letterhead = {
  /** The body above, as "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM"; `null` for the highest. */
  parentBody: string | null
  issuingBody: string
}

/** Lines above the name, the position last: 'TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'. `name` is `null` until signed. */
export type Signature = { lines: string[]; name: string | null }

export type Annex = {
  /** "Phụ lục" or "Phụ lục I". */
  label: string
  title: string
  /** "(Kèm theo Báo cáo số … của …)"; `null` leaves it out. */
  reference: string | null
  orientation: Orientation
  body: Block[]
}

export type Block = Heading | Paragraph | Quote | Bullet | Table | Note

/**
 * Level 1 is Phần (its label on a line of its own), 2 is "I.", 3 is "1.", 4 is "a)", 5 has no label as a rule.
 * `label` comes without its closing sign ("I", "1", "a"; a Phần whole: "Phần thứ nhất"): the profile closes it.
 */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5; label: string | null; text: string }

/** Prose. `indented: false` starts at the margin; a line break in a text starts a new line. */
export type Paragraph = { kind: 'paragraph'; text: Inline; indented?: boolean }

/** An opinion, word for word, with where it comes from ("CĐCS Công ty May Sơn Hà, người lao động, 05/11/2026"). On a screen it leads to its row. */
export type Quote = { kind: 'quote'; text: string; source: string | null; opinionId?: string }

/** A line that begins with a dash. */
export type Bullet = { kind: 'bullet'; text: Inline }

/** A remark in small italics, as below a table. */
export type Note = { kind: 'note'; text: Inline }

/** `header` rows repeat on every page; no row is split over two pages unless it is longer than a page. */
export type Table = {
  kind: 'table'
  /** Above the table; `null` for none. */
  caption: string | null
  columns: Column[]
  header: Cell[][]
  rows: Cell[][]
}

/** `width` is a share: columns of 1 and 3 take a quarter and three quarters of the line. */
export type Column = { width: number; align: 'left' | 'center' | 'right' }

/** Text alone, or text with a weight, or spread over columns to the right and rows below. */
export type Cell = string | { text: Inline; bold?: boolean; columnSpan?: number; rowSpan?: number }

/** Text alone, or in pieces of different weight. */
export type Inline = string | Run[]
export type Run = { text: string; bold?: boolean; italic?: boolean }

/** The pieces of a text, whichever way it was given. */
export function runsOf(text: Inline): Run[] {
  return typeof text === 'string' ? [{ text }] : text
}
