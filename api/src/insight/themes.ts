import { refuse } from '../errors.ts'
import { decisionsOf } from './constraints.ts'
import { type Corpus, corpusOf } from './corpus.ts'
import { named } from './describe.ts'
import { largeEnough, learnThemes, type Learned } from './grouping.ts'
import { type OpinionsIn, type Outcome, outcomeOf, resultOf } from './outcome.ts'
import { BELONGS_MAX, type Placed, place } from './placing.ts'
import { hashOf } from './random.ts'
import { reader, type Readings, readings, readText } from './reading.ts'
import { packThemeModel, themeModel, wordsKept } from './theme-model.ts'
import type { ThemeInput, ThemeOptions, ThemeResult } from './theme.ts'
import { secondThread, type SecondThread } from './threads.ts'

/** The version of the engine: the same opinions, seed and version give the same themes. */
export const ENGINE = 'themes-6'

/** From so many opinions on, a second thread is worth its start. */
const LARGE = 8000
/** How many of the first texts the thread that is already warm reads of a hundred. */
const OWN_HALF = 0.52

/**
 * The themes of a set of opinions. Depends on the opinions (not on their order), the options and nothing else; NFD reads as
 * NFC, and a copy without accents joins its original. An opinion without a word of content, far from all others, or in
 * a group of fewer than 5 opinions or 0.1 %, stands alone. A large set is read and placed on two threads; from 20,000 wordings on
 * the themes are found in a fair sample, and every opinion placed in them.
 *
 * @throws `invalid insight.duplicateId` two opinions have one id; `invalid insight.contradiction` decisions that cannot all hold; the
 * signal's reason when it aborts.
 */
export function findThemes(opinions: readonly ThemeInput[], options: ThemeOptions): ThemeResult {
  const second = opinions.length >= LARGE ? secondThread() : undefined
  try {
    options.signal?.throwIfAborted()
    options.onProgress?.(0)
    const ids = opinions.map(({ id }) => id)
    const stances = opinions.map(({ stance }) => stance ?? null)
    return resultOf(ids, themesOf({ ids, stances, parts: readAll(opinions, second) }, options, second))
  } finally {
    second?.end()
  }
}

function readAll(opinions: readonly ThemeInput[], second: SecondThread | undefined): Readings[] {
  const half = second ? Math.ceil(opinions.length * OWN_HALF) : opinions.length
  second?.ask({ read: opinions.slice(half).map(({ text }) => text) })
  const own = reader()
  for (let i = 0; i < half; i++) readText(own, opinions[i]!.text)
  const answer = second?.answer()
  return [readings(own), ...(answer && 'readings' in answer ? [answer.readings] : [])]
}

/** `findThemes` for texts already read. */
export function themesOf(
  { ids, stances, parts }: OpinionsIn & { parts: Readings[] },
  options: ThemeOptions,
  second: SecondThread | undefined,
): Outcome & { kept: Uint8Array } {
  const report = (share: number) => {
    options.signal?.throwIfAborted()
    options.onProgress?.(share)
  }
  refuseTwice(ids)
  const decisions = decisionsOf(options.constraints ?? {}, ids)
  const corpus = corpusOf(parts, ids)
  report(0.25)
  const held = decisions.held.map((opinions) => wordingsOf(corpus, opinions))
  const before = options.before
    ? themesBefore(corpus, ids, { before: options.before, names: decisions.labels })
    : null
  const { seed, themes = null } = options
  const learned = learnThemes(corpus, { seed, themes, held, before }, report)
  if (options.keep) learned.placing.measuring = wordsKept(learned.vocabulary, options.keep.textsLeast)
  const placed = placeAll(corpus, learned, second)
  report(0.85)
  const groups = largeEnough(corpus, learned, placed)
  const given = named(corpus, learned.placing, groups, decisions.labels)
  report(0.95)
  const { placing, vocabulary } = learned
  const { before: had, names } = options
  const earlier = had && names ? { before: had, names } : undefined
  const outcome = outcomeOf({ corpus, ids, stances }, { placing, placed, groups, given, decisions, earlier })
  const kept = options.keep
    ? packThemeModel(
        themeModel(ENGINE, vocabulary, placing, {
          themeOf: outcome.themeOf,
          textsLeast: options.keep.textsLeast,
        }),
      )
    : new Uint8Array()
  report(1)
  return { ...outcome, kept }
}

/** @throws `invalid insight.duplicateId` two opinions have one id. */
export function refuseTwice(ids: readonly string[]): void {
  if (anyTwice(ids)) throw refuse('invalid', 'insight.duplicateId')
}

/** Whether a string is there twice: those whose hash is are compared, so that no set of a million is made. */
function anyTwice(ids: readonly string[]): boolean {
  const hashes = Uint32Array.from(ids, hashOf).sort()
  const met = new Set<number>()
  for (let i = 1; i < hashes.length; i++) if (hashes[i] === hashes[i - 1]) met.add(hashes[i]!)
  if (met.size === 0) return false
  const some = ids.filter((id) => met.has(hashOf(id)))
  return new Set(some).size < some.length
}

/** The number of the theme each wording had before, -1 for none: those of `names` first, the others by name. Of several the quoted opinion's. */
function themesBefore(
  { count, wordingOf, quoted }: Corpus,
  ids: readonly string[],
  { before, names }: { before: ReadonlyMap<string, string>; names: readonly string[] },
): Int32Array {
  const others = [...new Set(before.values())].filter((name) => !names.includes(name)).sort()
  const numbers = new Map([...names, ...others].map((name, number) => [name, number]))
  const themes = new Int32Array(count).fill(-1)
  ids.forEach((id, opinion) => {
    const wording = wordingOf[opinion]!
    const theme = wording < 0 ? undefined : before.get(id)
    if (theme === undefined) return
    const number = numbers.get(theme)!
    const known = themes[wording]!
    if (
      quoted[wording] === opinion ||
      known < 0 ||
      (number < known && before.get(ids[quoted[wording]!]!) === undefined)
    )
      themes[wording] = number
  })
  return themes
}

/** The wordings of some opinions, each once. */
function wordingsOf({ wordingOf }: Corpus, opinions: readonly number[]): number[] {
  return [...new Set(opinions.map((opinion) => wordingOf[opinion]!))]
    .filter((it) => it >= 0)
    .sort((a, b) => a - b)
}

function placeAll(corpus: Corpus, { placing, labels }: Learned, second: SecondThread | undefined): Placed {
  const { words, starts, count } = corpus
  if (placing.likelihood.clusters === 0) return noPlaces(count)
  const half = second ? Math.ceil(count / 2) : count
  second?.ask({ place: placing, texts: { words, starts, labels, from: half, to: count } })
  const own = place(placing, { words, starts, labels, from: 0, to: half })
  const answer = second?.answer()
  return answer && 'placed' in answer ? joinedPlaces(own, answer.placed) : own
}

function noPlaces(count: number): Placed {
  return {
    labels: new Int32Array(count).fill(-1),
    belongs: new Int16Array(count * BELONGS_MAX).fill(-1),
    weights: new Uint8Array(count * BELONGS_MAX),
    near: new Float32Array(count),
  }
}

function joinedPlaces(first: Placed, second: Placed): Placed {
  const joined = noPlaces(first.labels.length + second.labels.length)
  for (const part of ['labels', 'belongs', 'weights', 'near'] as const) {
    joined[part].set(first[part])
    joined[part].set(second[part], first[part].length)
  }
  return joined
}
