import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The sentences of a folder's treebank files in CoNLL-U (`*.conllu`, by name), each a list of words, NFC, the syllables of a word parted
 * by blanks. Comments, multiword ranges and empty nodes are passed over (universaldependencies.org/format.html).
 */
export function readTreebank(folder: string): string[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split(/\r?\n\s*\n/))
    .map((sentence) =>
      sentence
        .split(/\r?\n/)
        .map((line) => line.split('\t'))
        .filter(([number, word]) => word !== undefined && /^\d+$/.test(number!))
        .map(([, word]) => word!.normalize('NFC')),
    )
    .filter(({ length }) => length > 0)
}
