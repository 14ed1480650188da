import { insightWords } from 'shared/words/insight'

import { corpusOf } from './corpus.ts'
import { keyphrasesOf } from './keyphrases.ts'
import { reader, readings, readText } from './reading.ts'

/** What can be said of a group at once, as of a theme that an analysis found. */
export type Described = { keyphrases: string[]; distinguishing: string[]; description: string }

const DISTINCT = 2
const SAID = 5

/**
 * What sets the first of some groups of texts apart from the others: its keyphrases, best first, at most 12; those at least twice as frequent
 * in it as in the group that says most of them, at most 5; and a sentence. All empty when no phrase is said twice in it.
 */
export function describeFirst(groups: readonly (readonly string[])[]): Described {
  const read = reader()
  const ids: string[] = []
  const groupOf: number[] = []
  groups.forEach((texts, group) =>
    texts.forEach((text, at) => {
      readText(read, text)
      ids.push(`${group}-${at}`)
      groupOf.push(group)
    }),
  )
  const corpus = corpusOf([readings(read)], ids)
  const labels = Int32Array.from(corpus.quoted, (opinion) => groupOf[opinion]!)
  // What the group says stays its own, though others say the same words.
  corpus.wordingOf.forEach((wording, opinion) => {
    if (wording >= 0 && groupOf[opinion] === 0) labels[wording] = 0
  })
  const phrases = keyphrasesOf(corpus, labels, { themes: Math.max(1, groups.length) })[0]!
  const said = (group: number) => phrases.reduce((sum, { shares }) => sum + shares[group]!, 0)
  const others = [...groups.keys()].slice(1).sort((a, b) => said(b) - said(a) || a - b)
  const neighbour = others[0]
  const surfaces = phrases.map(({ surface }) => surface)
  return {
    keyphrases: surfaces,
    distinguishing: phrases
      .filter(({ shares }) => neighbour === undefined || shares[0]! >= DISTINCT * shares[neighbour]!)
      .slice(0, SAID)
      .map(({ surface }) => surface),
    description: surfaces.length === 0 ? '' : insightWords.description(surfaces.slice(0, SAID)),
  }
}
