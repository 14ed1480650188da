/** What was counted in two months. */
type TwoMonths = { before: number; after: number }

/**
 * How many times as often after as before. `ratio` and `high` are null where nothing was counted before: they have no bound; `low` and `high` hold
 * the true ratio in 95 of 100 cases; `p` is how often chance alone gives a difference as large.
 */
type RateRatio = { ratio: number | null; low: number; high: number | null; p: number }

type TrendWord = 'new' | 'growing' | 'fading' | 'steady' | 'tooFew'

/** A theme in two months, and how many of its opinions came in the months before both. */
type ThemeMonths = { opinions: TwoMonths; persons: TwoMonths; earlier: number }
type Trend = { word: TrendWord; opinions: RateRatio | null; persons: RateRatio | null }

/** Below so many opinions in the two months together nothing is said of a theme. */
const THEME_MIN = 10
/** A month of fewer opinions, or of fewer persons, is not compared. */
const MONTH_MIN = { opinions: 20, persons: 5 }
/** Of the themes said to have changed, one in twenty may be said so by chance. */
const FALSE_SHARE = 0.05
const CONFIDENCE = 0.95

/**
 * How themes changed from a month to the next, as shares of all that was said in each: a month in which everything is spoken of more makes no theme
 * grow. A theme grows or fades when its opinions and its persons both do, each by the exact test of two Poisson rates; p is the larger of the two (Berger
 * 1982), held over all themes to one in twenty said so by chance (Benjamini and Hochberg 1995). New is one that grows and of which nothing was heard
 * before. Persons are estimates, rounded to whole ones. Where they are opinions times one number, as here, they add caution, as if there were so many
 * fewer opinions, and no knowledge of who wrote: one who writes much of one theme can still make it grow.
 */
export function trendsOf(
  themes: readonly ThemeMonths[],
  all: { opinions: TwoMonths; persons: TwoMonths },
): Trend[] {
  const enough = (['opinions', 'persons'] as const).every(
    (what) => Math.min(all[what].before, all[what].after) >= MONTH_MIN[what],
  )
  const tested = themes.map(({ opinions, persons }) =>
    enough && opinions.before + opinions.after >= THEME_MIN
      ? { opinions: rateRatio(opinions, all.opinions), persons: rateRatio(persons, all.persons) }
      : null,
  )
  const found = tested.flatMap((it, place) =>
    it ? [{ place, p: Math.max(it.opinions.p, it.persons.p) }] : [],
  )
  const adjusted = adjustedForMany(found.map(({ p }) => p))
  const changed = new Set(found.filter((_, i) => adjusted[i]! <= FALSE_SHARE).map(({ place }) => place))
  return themes.map(({ opinions, earlier }, place) => {
    const ratios = tested[place]
    if (!ratios) return { word: 'tooFew', opinions: null, persons: null }
    const up = isUp(ratios.opinions)
    if (!changed.has(place) || up !== isUp(ratios.persons)) return { word: 'steady', ...ratios }
    if (!up) return { word: 'fading', ...ratios }
    return { word: opinions.before === 0 && earlier === 0 ? 'new' : 'growing', ...ratios }
  })
}

const isUp = ({ ratio }: RateRatio) => ratio === null || ratio > 1

/**
 * The ratio of two Poisson rates, events over exposure, with its exact conditional test (Przyborowski and Wilenski 1940): given their sum, the events
 * after are binomial. The interval is Clopper and Pearson's (1934) for that share; `p` doubles the smaller tail, which agrees with it. Exchanging the
 * months gives the reciprocal. Without any event: no ratio, and p = 1.
 *
 * @param events whole numbers @param exposure above 0
 */
export function rateRatio({ before, after }: TwoMonths, exposure: TwoMonths): RateRatio {
  const sum = before + after
  const scale = exposure.before / exposure.after
  if (sum === 0) return { ratio: null, low: 0, high: null, p: 1 }
  const chance = exposure.after / (exposure.before + exposure.after)
  const tail = (1 - CONFIDENCE) / 2
  const ratioOf = (share: number) => (share / (1 - share)) * scale
  const least = after === 0 ? 0 : shareAt((share) => atLeast(after, sum, share), tail)
  const most = before === 0 ? null : shareAt((share) => 1 - atMost(after, sum, share), 1 - tail)
  return {
    ratio: before === 0 ? null : (after / before) * scale,
    low: ratioOf(least),
    high: most === null ? null : ratioOf(most),
    p: Math.min(1, 2 * Math.min(atLeast(after, sum, chance), atMost(after, sum, chance))),
  }
}

/** The p-values adjusted so that those at most q are false in at most a share q of cases (Benjamini and Hochberg 1995); in the order given. */
export function adjustedForMany(ps: readonly number[]): number[] {
  const order = ps.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p)
  const result: number[] = []
  let least = 1
  order.forEach(({ p, place }, i) => {
    least = Math.min(least, (p * ps.length) / (ps.length - i))
    result[place] = least
  })
  return result
}

/** The probability of at least `k` of `n`, each with chance `p`. */
const atLeast = (k: number, n: number, p: number) => (k <= 0 ? 1 : betaShare(p, k, n - k + 1))
/** The same of at most `k`. */
const atMost = (k: number, n: number, p: number) => (k >= n ? 1 : betaShare(1 - p, n - k, k + 1))

/** Where a rising function of a share reaches a value, by halving: to the last bits. */
function shareAt(rising: (share: number) => number, value: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function, by its continued fraction (Lentz 1976; DLMF 8.17.22). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  const tiny = 1e-300
  let [f, c, d] = [1, 1, 0]
  for (let step = 0; step < 10_000; step++) {
    const m = Math.floor(step / 2)
    const numerator =
      step === 0
        ? 1
        : step % 2 === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (Math.abs(1 + numerator * d) < tiny ? tiny : 1 + numerator * d)
    c = Math.abs(1 + numerator / c) < tiny ? tiny : 1 + numerator / c
    f *= c * d
    if (step > 0 && Math.abs(1 - c * d) < 1e-14) break
  }
  return front * (f - 1)
}

/** The logarithm of the gamma function for positive numbers (Lanczos 1964, nine terms). */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]
  const t = x + 6.5
  const sum = terms.reduce((sum, term, i) => sum + term / (x + i), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
