import { readFile } from 'node:fs/promises'

import { compose } from './compose.ts'
import type { OfficialDocument } from './model.ts'
import type { FormatProfile } from './profile.ts'
import { typesetter } from './typst.ts'

const template = new URL('./official.typ', import.meta.url)

/** Longer than any Vietnamese word: an address or a slip of the keyboard. */
const LONG_WORD = /\S{26,}/g

/**
 * The document as a tagged PDF with selectable text and bookmarks. What people wrote reaches the typesetter as
 * data, never as markup. Takes about a second for 60 pages, during which nothing else runs: `writeDocument` does it
 * beside the rest.
 */
export async function writePdf(doc: OfficialDocument, profile: FormatProfile): Promise<Uint8Array> {
  const composition = JSON.stringify(compose(doc, profile), (_, value: unknown) =>
    typeof value === 'string' ? breakable(value) : value,
  )
  const mainFileContent = await readFile(template, 'utf8')
  const compiler = typesetter()
  try {
    return compiler.pdf({ mainFileContent, inputs: { composition } })
  } finally {
    compiler.evictCache(0)
  }
}

/** The text with a zero-width space wherever a long word may be broken. */
function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) =>
    Array.from(new Intl.Segmenter('vi').segment(word), (it) => it.segment).join('\u200b'),
  )
}
