/** Control characters, which XML cannot hold, and marks that turn the direction of the text around them. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Text as every file format can hold it: NFC, line ends as "\n", nothing unwritable, no half characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .normalize('NFC')
}

/** The same plain data with each text in it cleaned. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cleaned(it)])) as T
}
