/** Words selected in a paragraph of the page: which one, and from where to where in its wording. */
export type Selected = { paragraph: string; start: number; end: number; text: string }

const inWord = /[\p{L}\p{M}\p{N}]/u

/** A stretch without blanks around it, and with the whole of the words it begins and ends in; null when nothing but blanks is left. */
export function wholeWords(text: string, from: number, to: number): { start: number; end: number } | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start += 1
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1
  if (start === end) return null
  const joins = (at: number) => inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? '')
  while (joins(start)) start -= 1
  while (joins(end)) end += 1
  return { start, end }
}

/** The words selected within one `[data-wording]`, whole; null for no words, or words of several paragraphs. */
export function selectedWords(selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const wording = (around instanceof Element ? around : around.parentElement)?.closest('[data-wording]')
  const paragraph = wording?.getAttribute('data-wording')
  if (!wording || !paragraph) return null
  const before = document.createRange()
  before.selectNodeContents(wording)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  const text = wording.textContent
  const stretch = wholeWords(text, from, from + range.toString().length)
  return stretch && { paragraph, ...stretch, text: text.slice(stretch.start, stretch.end) }
}
