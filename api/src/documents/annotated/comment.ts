import type { Note } from './model.ts'
import { cleanText } from '../clean.ts'
import { attribute, dated, run } from './xml.ts'

/** A comment of Word's own: who, on which day, and its lines as paragraphs. */
export function commentXml(id: number, { author, day, lines }: Note): string {
  const paragraphs = lines
    .flatMap((line) => cleanText(line).split('\n'))
    .map((line) => `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${run(line)}</w:p>`)
  return `<w:comment w:id="${id}" w:author="${attribute(author)}"${dated(day)} w:initials="GY">${paragraphs.join('')}</w:comment>`
}
