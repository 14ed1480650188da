/** A label as a reader expects it before its text: "1" → "1.", "a" → "a)", "Chương I" → "Chương I.", a bullet as it is. */
export function printedLabel(label: string): string {
  if (/^[^\p{L}\p{N}]+$/u.test(label)) return label
  return /^[a-zđ]$/.test(label) ? `${label})` : `${label}.`
}
