import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Measure, Task } from './insight/measure.ts'

/**
 * `npm run bench insight -- [--data DIR] [--sizes 1000,10000,100000]`: themes and copies of sample opinions at each size, time
 * and peak memory, beside `natural`'s TfIdf where it can follow; with a folder of labelled Vietnamese texts (`vnexpress/`,
 * `sib200/`, `ud-vtb/`, `uud/`) also how well themes agree with people and words are told apart. Each measurement is a process of its own.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,100000' } },
})
const NATURAL_MAX = 2000

function measured(task: Task): Measure {
  const file = path.join(import.meta.dirname, 'insight/measure.ts')
  const out = execFileSync(process.execPath, [file, JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(out)
}

if (values.data) {
  const data = values.data
  console.log('Words told apart (F1 of words, syllables a second)')
  console.table(
    Object.fromEntries(['ud-vtb', 'uud'].map((set) => [set, measured({ what: 'segment', data, set })])),
  )

  console.log(
    'Agreement with human topics, their number given, mean of seeds 1 to 3; baseline: natural TfIdf, same k-means',
  )
  const sets = ['vnexpress title+lead', 'vnexpress title+lead, 29', 'vnexpress titles', 'sib200']
  const rows = sets.map((set) => {
    const ours = measured({ what: 'agreement', data, set })
    const baseline = measured({ what: 'naturalAgreement', data, set })
    return [
      set,
      {
        texts: ours.texts,
        nmi: ours.nmi,
        purity: ours.purity,
        naturalNmi: baseline.nmi,
        ratio: ratio(ours.nmi, baseline.nmi),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
}

console.log(
  'Sample opinions: raw text to labelled themes, and to groups of copies (seconds, MiB at the peak)',
)
const rows = values.sizes.split(',').map((size) => {
  const count = Number(size)
  const themes = measured({ what: 'themes', count })
  const copies = measured({ what: 'duplicates', count })
  const natural = count <= NATURAL_MAX ? measured({ what: 'natural', count }) : null
  return [
    size,
    {
      themesSeconds: themes.seconds,
      themesMiB: themes.peakMiB,
      themes: themes.themes,
      nmi: themes.nmi,
      copiesSeconds: copies.seconds,
      copiesMiB: copies.peakMiB,
      naturalTfIdfSeconds: natural?.seconds,
      timesFaster: natural ? ratio(natural.seconds, themes.seconds) : undefined,
    },
  ]
})
console.table(Object.fromEntries(rows))

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a && b ? Math.round((a / b) * 100) / 100 : undefined
}
