/** What no text of ours may hold: C0 and C1 controls but tab and line feed, letters that cannot be seen, and marks that turn the reading direction. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]/gu

/** Words a person typed as they are kept: NFC, line ends as `\n`, without control characters and direction marks, trimmed; else as typed. */
export function keptWords(text: string): string {
  // What is taken out may stand between a letter and its mark: only then is it one letter, and doing this twice changes nothing.
  // Phones a few years old have no `toWellFormed`, and no way to type what it is for.
  const whole = 'toWellFormed' in String.prototype ? text.toWellFormed() : text
  return whole.replace(/\r\n?/g, '\n').replace(unprintable, '').normalize('NFC').trim()
}
