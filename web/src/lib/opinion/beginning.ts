import { printedLabel } from 'shared/printed-label'

const BEGINNING = 140

/** Enough of a paragraph to know it again, cut at a blank. */
export function beginning(text: string, label: string | null): string {
  const whole = label ? `${printedLabel(label)} ${text}` : text
  return whole.length <= BEGINNING ? whole : `${whole.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…`
}
