import { searchKey } from 'shared/search-key'

/** Those of a theme's keyphrases that an opinion says, whatever its accents and capitals: why the engine put it there. In the order given. */
export function because(text: string, keyphrases: readonly string[]): string[] {
  const said = ` ${wordsOf(text)} `
  return keyphrases.filter((phrase) => said.includes(` ${wordsOf(phrase)} `))
}

function wordsOf(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
