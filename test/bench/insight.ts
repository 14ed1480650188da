import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { HELD_OUT, type HeldOut, OWN, SAMPLE, sentiments } from './insight/labelled.ts'
import type { Measure, Task } from './insight/measure.ts'
import { PIPELINES, sklearn } from './insight/usual-tools.ts'

/**
 * `npm run bench insight -- [--data DIR] [--sizes 1000,10000,100000,1000000]`: each figure of the targets for text analysis, ours beside the
 * usual tools in the same run (`natural`; scikit-learn where Python has it: Debian's python3-sklearn), the ratio and the peak memory. Each
 * measurement is a process of its own. On our own texts; with a folder of labelled Vietnamese texts (`vnexpress/`, `sib200/`, `ud-vtb/`,
 * `uud/`, `uit-vsfc/`) on those too. `cpu` is the time of all threads together, which a busy machine lengthens less than the clock's.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,100000,1000000' } },
})
const data = values.data ?? ''
const sizes = values.sizes.split(',').map(Number)
const folder = mkdtempSync(path.join(tmpdir(), 'gopy-bench-'))
const NATURAL_MAX = 2000
const LARGE = 100_000

function measured(task: Task): Measure {
  return answerOf('measure.ts', JSON.stringify(task))
}

function answerOf(script: string, argument: string): Measure {
  const file = path.join(import.meta.dirname, 'insight', script)
  const out = execFileSync(process.execPath, [file, argument], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  return JSON.parse(out.slice(out.lastIndexOf('{"seconds"')))
}

type Row = Record<string, string | number | undefined>

function table(title: string, rows: [string, Row][]): void {
  console.log(`\n${title}`)
  console.table(Object.fromEntries(rows))
}

function words(): void {
  const sets = [OWN, ...(data ? ['ud-vtb', 'uud'] : [])]
  const rows = sets.map((set): [string, Row] => {
    const ours = measured({ what: 'segment', data, set })
    const natural = measured({ what: 'naturalSegment', data, set })
    const { f1, syllablesPerSecond, peakMiB } = ours
    const faster = ratio(syllablesPerSecond, natural.syllablesPerSecond)
    return [
      set,
      {
        f1,
        natural: natural.f1,
        ratio: ratio(f1, natural.f1),
        syllablesPerSecond,
        timesNatural: faster,
        peakMiB,
      },
    ]
  })
  table(
    'Words told apart: F1, raw syllables a second of one core (the dev part of ud-vtb is among what was learned from)',
    rows,
  )
  if (!data) return
  const parts = Object.keys(HELD_OUT) as HeldOut[]
  table(
    'Words told apart in what was not learned from: F1 of a segmenter learned anew from one part of the treebank alone',
    parts.map((set) => [set, { f1: measured({ what: 'heldOut', data, set }).f1 }]),
  )
}

function topicSets(): string[] {
  const others = ['vnexpress title+lead', 'vnexpress title+lead, 29', 'vnexpress titles', 'sib200']
  return [OWN, SAMPLE, ...(data ? others : [])]
}

function themesThatStay(): void {
  const rows = topicSets().map((set): [string, Row] => {
    const { texts, topics } = measured({ what: 'words', data, set, file: path.join(folder, 'words.jsonl') })
    const given = measured({ what: 'stability', data, set, themes: topics! })
    const free = measured({ what: 'stability', data, set, themes: 0 })
    return [
      set,
      {
        texts,
        topics,
        changed: given.changed,
        most: given.most,
        themesFound: free.themes,
        changedOfFound: free.changed,
        mostOfFound: free.most,
      },
    ]
  })
  table(
    'Opinions whose theme changes, in hundredths, when a hundredth more comes and all is found anew: mean and most of three draws; the number of themes given, then left to the engine',
    rows,
  )
}

function themesAsPeopleSeeThem(): void {
  const sets = topicSets()
  const rows = sets.map((set): [string, Row] => {
    const file = path.join(folder, 'words.jsonl')
    const { texts, topics } = measured({ what: 'words', data, set, file })
    const ours = measured({ what: 'agreement', data, set })
    const natural = measured({ what: 'naturalAgreement', data, set })
    const usual = sklearn({ what: 'cluster', file, clusters: topics!, seeds: 3, methods: PIPELINES })
    const best = usual && {
      sklearn: round(usual.nmi!),
      by: usual.method,
      timesSklearn: ratio(ours.nmi, usual.nmi),
    }
    return [set, { texts, topics, nmi: ours.nmi, natural: natural.nmi, ...best, peakMiB: ours.peakMiB }]
  })
  table(
    'Agreement of themes with human topics, their number given: NMI, mean of seeds 1 to 3; beside the best of four scikit-learn pipelines on our words',
    rows,
  )
  const ratios = rows.flatMap(([, { timesSklearn }]) =>
    typeof timesSklearn === 'number' ? timesSklearn : [],
  )
  if (ratios.length > 0)
    console.log(
      `Mean ratio ${round(ratios.reduce((a, b) => a + b) / ratios.length)}, least ${Math.min(...ratios)}`,
    )
}

function themesOfManyOpinions(): void {
  const later = path.join(folder, 'later.jsonl')
  measured({ what: 'writeLater', file: later })
  const found = sizes.map((count) => {
    const file = path.join(folder, 'opinions.jsonl')
    measured({ what: 'write', count, file })
    const ours = answerOf('themes-of-file.ts', JSON.stringify({ in: file, later }))
    const natural = count <= NATURAL_MAX ? measured({ what: 'naturalTerms', count }) : undefined
    return { count, ours, natural, usual: count === LARGE ? lsaOnSample() : undefined }
  })
  const rows = found.map(({ count, ours, natural, usual }): [string, Row] => [
    String(count),
    {
      seconds: ours.seconds,
      cpu: ours.cpuSeconds,
      peakMiB: ours.peakMiB,
      themes: ours.themes,
      naturalTfIdf: natural?.seconds,
      sklearnLsa: usual && round(usual.seconds),
      sklearnMiB: usual?.peakMiB,
      timesFaster: ratio(natural?.seconds ?? usual?.seconds, ours.seconds),
    },
  ])
  table(
    'Opinions, raw text in a file to labelled themes in a file, two threads (scikit-learn: LSA+KMeans alone, from words, no labels)',
    rows,
  )
  const [small, large] = [LARGE, 10 * LARGE].map((size) => found.find(({ count }) => count === size)?.ours)
  if (small && large)
    console.log(
      `Growth 100,000 → 1,000,000: ${ratio(large.seconds, small.seconds)} times the seconds, ${ratio(large.cpuSeconds, small.cpuSeconds)} times the cpu`,
    )
  const placed = found.map(({ count, ours }): [string, Row] => [
    String(count),
    {
      later: ours.later,
      placed: ours.laterPlaced,
      seconds: ours.laterSeconds,
      cpu: ours.laterCpuSeconds,
      allAnewCpu: ours.cpuSeconds,
      timesLess: ratio(ours.cpuSeconds, ours.laterCpuSeconds),
      modelMiB: ours.modelMiB,
    },
  ])
  table(
    'Opinions that come later, placed in the themes of so many by what was kept, raw text in a file to places; beside finding all anew, in the same process',
    placed,
  )
}

/** scikit-learn on as many texts of the sample as ours had, from our words. */
function lsaOnSample() {
  const file = path.join(folder, 'words.jsonl')
  measured({ what: 'words', data: String(LARGE), set: SAMPLE, file })
  return sklearn({ what: 'cluster', file, clusters: 28, seeds: 1, methods: ['LSA+KMeans'] }) ?? undefined
}

function copies(): void {
  const rows = sizes
    .filter((count) => count >= 10_000 && count <= LARGE)
    .map((count): [string, Row] => {
      const {
        seconds,
        cpuSeconds: cpu,
        peakMiB,
        precision,
        recall,
        exactRecall,
      } = measured({ what: 'duplicates', count })
      return [
        String(count),
        { seconds, cpu, peakMiB, precision, recall, exactRecall, timesExact: ratio(recall, exactRecall) },
      ]
    })
  table(
    'Near-copies, a fifth of the opinions being campaigns: pairs found; beside those a comparison letter by letter finds',
    rows,
  )
}

function tone(): void {
  if (!data) return console.log('\nTone: give --data with uit-vsfc/ to measure it')
  const files = (['train', 'dev'] as const).map((part) => {
    const file = path.join(folder, `${part}.jsonl`)
    writeFileSync(
      file,
      sentiments(data, part)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    )
    return file
  })
  const ours = measured({ what: 'sentiment', data })
  const natural = measured({ what: 'naturalSentiment', data })
  const usual = sklearn({ what: 'sentiment', train: files[0]!, test: files[1]! })
  const of = ({ macro, weighted, perSecond, peakMiB }: Row): Row => ({ macro, weighted, perSecond, peakMiB })
  const rows: [string, Row][] = [
    ['ours', of(ours)],
    ['natural Bayes', of(natural)],
  ]
  if (usual)
    rows.push([
      'scikit-learn',
      {
        macro: round(usual.macro! * 100),
        weighted: round(usual.weighted! * 100),
        perSecond: Math.round(usual.perSecond!),
        peakMiB: usual.peakMiB,
      },
    ])
  table(
    `Tone, learned from the train part of uit-vsfc, its dev part: F1, texts a second; ratio of macro-F1 to natural's ${ratio(ours.macro, natural.macro)}`,
    rows,
  )
}

function size(): void {
  const models = path.join(import.meta.dirname, '../../api/src/insight')
  const bytes = readdirSync(models)
    .filter((name) => name.endsWith('.model'))
    .reduce((sum, name) => sum + statSync(path.join(models, name)).size, 0)
  const ours = answerOf('import-time.ts', 'api/insight/themes')
  const natural = answerOf('import-time.ts', 'natural')
  table('Size and start', [
    [
      'ours',
      {
        modelsKB: Math.round(bytes / 1000),
        importMs: Math.round(ours.seconds * 1000),
        peakMiB: ours.peakMiB,
      },
    ],
    ['natural', { importMs: Math.round(natural.seconds * 1000), peakMiB: natural.peakMiB }],
  ])
  console.log(`Import ${ratio(natural.seconds, ours.seconds)} times as fast as natural's`)
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a && b ? round(a / b) : undefined
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

try {
  console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} at the start`)
  const parts = [size, words, copies, themesAsPeopleSeeThem, themesThatStay, tone, themesOfManyOpinions]
  for (const part of parts) part()
  console.log(`\nLoad ${loadavg()[0]!.toFixed(1)} at the end`)
} finally {
  rmSync(folder, { recursive: true })
}
