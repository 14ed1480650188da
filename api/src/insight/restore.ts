import { bare, syllableKey } from './fold.ts'

/** What the accented texts of a set teach about the accents missing in the others. */
export type Accents = {
  /** A number for each accented syllable, from 1; 0 stands for a text's beginning. */
  numbers: Map<string, number>
  /** The accented syllables by their bare form. */
  forms: Map<string, Form[]>
  /** How often two syllables stood side by side, by `first * PAIR + second`. */
  pairs: Map<number, number>
}

type Form = { text: string; number: number; count: number }

const PAIR = 2 ** 22
/** How much a syllable's own frequency counts beside a pair that was seen. */
const BACK_OFF = 0.01

/** Learns from texts written with accents, each a list of tokens. */
export function learnAccents(texts: Iterable<readonly string[]>): Accents {
  const accents: Accents = { numbers: new Map(), forms: new Map(), pairs: new Map() }
  const byNumber: Form[] = []
  for (const text of texts) {
    let before = 0
    for (const token of text) {
      const key = syllableKey(token)
      let number = accents.numbers.get(key)
      if (number === undefined) {
        number = accents.numbers.size + 1
        accents.numbers.set(key, number)
        byNumber[number] = { text: key, number, count: 0 }
        const plain = bare(key)
        const forms = accents.forms.get(plain)
        if (forms) forms.push(byNumber[number]!)
        else accents.forms.set(plain, [byNumber[number]!])
      }
      byNumber[number]!.count++
      const pair = before * PAIR + number
      accents.pairs.set(pair, (accents.pairs.get(pair) ?? 0) + 1)
      before = number
    }
  }
  return accents
}

/**
 * The tokens of an unaccented text with the accents the others would have written: the most likely sequence under
 * their pairs of neighbours (Viterbi). A token that nobody wrote with accents stays as it is, in lower case.
 */
export function restoreAccents(text: readonly string[], accents: Accents): string[] {
  let paths: Path[] = [{ form: { text: '', number: 0, count: 0 }, score: 0, before: undefined }]
  for (const token of text) {
    const forms = accents.forms.get(bare(token)) ?? [
      { text: token.toLowerCase(), number: PAIR - 1, count: 1 },
    ]
    paths = forms.map((form) => {
      const score = (path: Path) =>
        path.score +
        Math.log((accents.pairs.get(path.form.number * PAIR + form.number) ?? 0) + BACK_OFF * form.count)
      const before = likeliest(paths, score)
      return { form, score: score(before), before }
    })
  }
  const restored: string[] = []
  for (let at = likeliest(paths, ({ score }) => score); at.before; at = at.before) restored.push(at.form.text)
  return restored.reverse()
}

type Path = { form: Form; score: number; before: Path | undefined }

/** The path with the highest score; of equals the one that ends first in the alphabet, whatever was learned first. */
function likeliest(paths: readonly Path[], scoreOf: (path: Path) => number): Path {
  let best = paths[0]!
  let highest = scoreOf(best)
  for (const path of paths.slice(1)) {
    const score = scoreOf(path)
    if (score > highest || (score === highest && path.form.text < best.form.text)) {
      best = path
      highest = score
    }
  }
  return best
}
