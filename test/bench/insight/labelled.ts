import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Texts with the topic that people gave each. */
export type Labelled = { texts: string[]; topics: string[] }

/** A labelled set of the data folder, by the name the bench gives it. */
export function labelled(data: string, set: string): Labelled {
  if (set === 'sib200') {
    const rows = ['train', 'dev', 'test'].flatMap((part) =>
      linesOf(path.join(data, `sib200/${part}.tsv`))
        .slice(1)
        .map((line) => line.split('\t')),
    )
    return { texts: rows.map(([, , text]) => text!), topics: rows.map(([, topic]) => topic!) }
  }
  const rows = linesOf(path.join(data, 'vnexpress/title-desc.jsonl')).map((line) => JSON.parse(line))
  return {
    texts: rows.map(({ t, title }) => (set === 'vnexpress titles' ? title : t)),
    topics: rows.map(({ y, y2 }) => (set.endsWith('29') ? y2 : y)),
  }
}

/** Sentences as lists of words, a word's syllables parted by blanks. */
export function segmented(data: string, set: string): string[][] {
  const files = { 'ud-vtb': 'ud-vtb/vi_vtb-ud-dev.conllu', uud: 'uud/all.txt' }[set]
  const file = path.join(data, files ?? '')
  if (!files || !existsSync(file)) throw new Error(`no such set: ${set}`)
  const column = set === 'uud' ? 0 : 1
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'))
        .map((line) => line.split('\t'))
        .filter(([first]) => column === 0 || /^\d+$/.test(first!))
        .map((cells) => cells[column]!.normalize('NFC')),
    )
    .filter((words) => words.length > 0)
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}
