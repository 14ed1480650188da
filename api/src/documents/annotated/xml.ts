import { cleanText } from '../clean.ts'

/** What XML 1.0 cannot hold; everything else of a draft's wording stays as it is. */
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}

/** A text in an attribute, on one line. */
export const attribute = (text: string) => escaped(cleanText(text).replace(/\s+/g, ' '))

/** A run; line breaks and tabs become Word's own. `element` is `w:t`, or `w:delText` inside a deletion. */
export function run(text: string, { element = 'w:t', style = '' } = {}): string {
  if (text === '') return ''
  const look = style === '' ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  const parts = text.split(/([\n\t])/).map((part) => {
    if (part === '\n') return '<w:br/>'
    if (part === '\t') return '<w:tab/>'
    return part === '' ? '' : `<${element} xml:space="preserve">${escaped(part)}</${element}>`
  })
  return `<w:r>${look}${parts.join('')}</w:r>`
}

/** A day without a time of day: Word knows only moments, so midnight stands for none. */
export const dated = (day: string | null) => (day === null ? '' : ` w:date="${day}T00:00:00Z"`)
