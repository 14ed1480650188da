import { bare, syllableKey } from './fold.ts'

/** What the accented texts of a set teach about the accents missing in the others. */
export type Accents = {
  /** The accented syllables by their bare form, with how often each was written. */
  forms: Map<string, Map<string, number>>
  /** How often two syllables stood side by side, as "a b". */
  pairs: Map<string, number>
}

/** Learns from texts written with accents, each a list of tokens. */
export function learnAccents(texts: Iterable<readonly string[]>): Accents {
  const accents: Accents = { forms: new Map(), pairs: new Map() }
  for (const text of texts) {
    let before = ''
    for (const token of text) {
      const key = syllableKey(token)
      const plain = bare(token)
      let forms = accents.forms.get(plain)
      if (!forms) accents.forms.set(plain, (forms = new Map()))
      forms.set(key, (forms.get(key) ?? 0) + 1)
      const pair = `${before} ${key}`
      accents.pairs.set(pair, (accents.pairs.get(pair) ?? 0) + 1)
      before = key
    }
  }
  return accents
}

/**
 * The tokens of an unaccented text with the accents the others would have written: the most likely sequence under
 * their pairs of neighbours (Viterbi). A token that nobody wrote with accents stays as it is.
 */
export function restoreAccents(text: readonly string[], accents: Accents): string[] {
  type Path = { form: string; score: number; before: Path | undefined }
  let paths: Path[] = [{ form: '', score: 0, before: undefined }]
  for (const token of text) {
    const forms = accents.forms.get(bare(token)) ?? new Map([[token.toLowerCase(), 1]])
    paths = [...forms].map(([form, count]) => {
      let best: Path | undefined
      let bestScore = -Infinity
      for (const path of paths) {
        const beside = accents.pairs.get(`${path.form} ${form}`) ?? 0
        const score = path.score + Math.log(beside + BACK_OFF * count)
        if (score > bestScore || (score === bestScore && best && path.form < best.form)) {
          bestScore = score
          best = path
        }
      }
      return { form, score: bestScore, before: best }
    })
  }
  const [first, ...rest] = paths
  let at: Path | undefined = rest.reduce(
    (a, b) => (b.score > a.score || (b.score === a.score && b.form < a.form) ? b : a),
    first!,
  )
  const restored: string[] = []
  for (; at?.before; at = at.before) restored.push(at.form)
  return restored.reverse()
}

/** How much a syllable's own frequency counts beside a pair that was seen. */
const BACK_OFF = 0.01
