import { type Block, type Inline, runsOf } from '../model.ts'

/**
 * The body with the closing mark ("./.") after its last words, once: prose and bullets take it in place of their full
 * stop; after a table, a heading, a note or somebody's exact words it stands on a line of its own.
 */
export function withEnding(body: Block[], end: string): Block[] {
  const last = body.at(-1)
  if (last?.kind === 'paragraph' || last?.kind === 'bullet') {
    return [...body.slice(0, -1), { ...last, text: ended(last.text, end) }]
  }
  return [...body, { kind: 'paragraph', text: end }]
}

function ended(text: Inline, end: string): Inline {
  const runs = runsOf(text)
  const last = runs.at(-1)
  if (!last) return end
  return [...runs.slice(0, -1), { ...last, text: last.text.replace(/[\s./]*$/, '') + end }]
}
