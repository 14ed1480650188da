import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What scikit-learn is asked to do, see `usual_tools.py`. */
export type SklearnTask =
  | { what: 'cluster'; file: string; clusters: number; seeds: number; methods: string[] }
  | { what: 'sentiment'; train: string; test: string }

export type SklearnAnswer = {
  peakMiB: number
  seconds: number
  method?: string
  nmi?: number
  macro?: number
  weighted?: number
  perSecond?: number
}

/** The four usual ways of scikit-learn to group texts. */
export const PIPELINES = ['MiniBatchKMeans', 'KMeans', 'NMF', 'LSA+KMeans']

/** A Python with scikit-learn, if there is one: the system's, where Debian's package lives, or the first on the path. */
const pythonWithSklearn = () =>
  ['/usr/bin/python3', 'python3'].find((command) => {
    try {
      execFileSync(command, ['-c', 'import sklearn'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })

/** What scikit-learn makes of a task; null where it is not installed (Debian: python3-sklearn). */
export function sklearn(task: SklearnTask): SklearnAnswer | null {
  const python = pythonWithSklearn()
  if (!python) return null
  const script = path.join(import.meta.dirname, 'usual_tools.py')
  return JSON.parse(
    execFileSync(python, [script, JSON.stringify(task)], { encoding: 'utf8', maxBuffer: 1 << 26 }),
  )
}

const require = createRequire(import.meta.url)

type Tokenizer = { tokenize: (text: string) => string[] }

/** Syllables as words, which is what `natural` has for Vietnamese; a piece without one is left as it is. */
export function naturalTokens(): (text: string) => string[] {
  const Vietnamese =
    require('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js') as new () => Tokenizer
  const tokenizer = new Vietnamese()
  return (text) =>
    text.split(' ').flatMap((piece) => {
      const found = tokenizer.tokenize(piece)
      return found.length > 0 ? found : [piece]
    })
}

type Classifier = {
  addDocument: (words: string[], label: string) => void
  train: () => void
  classify: (words: string[]) => string
}

/** The naive Bayes of `natural`, given the same syllables. */
export function naturalBayes(): Classifier {
  const Bayes = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => Classifier
  return new Bayes()
}
