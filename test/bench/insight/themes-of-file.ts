import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { placeLater } from 'api/insight/later'
import { readTexts } from 'api/insight/opinion-file'
import { themesOfFile } from 'api/insight/theme-file'
import { unpackThemeModel } from 'api/insight/theme-model'

/**
 * One measurement of `npm run bench insight` in a process that holds nothing but the engine: the themes of a file (`"in"`), and then those of a
 * file of opinions that come later (`"later"`) placed in them by what was kept, raw text to places. The task as JSON in, the measure as JSON out;
 * `peakMiB` is of the whole process at the end of the analysis.
 */
const task: { in: string; later: string } = JSON.parse(process.argv[2]!)
const folder = mkdtempSync(path.join(tmpdir(), 'gopy-bench-'))
try {
  const [out, kept] = [path.join(folder, 'themes.json'), path.join(folder, 'kept')]
  const full = measured(() => themesOfFile({ seed: 1, in: task.in, out, model: kept }))
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
  const { result, ...later } = measured(() =>
    placeLater(unpackThemeModel(readFileSync(kept)), readTexts(task.later)),
  )
  console.log(
    JSON.stringify({
      seconds: full.seconds,
      cpuSeconds: full.cpuSeconds,
      peakMiB,
      themes: unpackThemeModel(readFileSync(kept)).themeOf.filter((theme) => theme !== null).length,
      later: result.length,
      laterPlaced: result.filter(({ theme }) => theme !== null).length,
      laterSeconds: later.seconds,
      laterCpuSeconds: later.cpuSeconds,
      modelMiB: rounded(statSync(kept).size / 2 ** 20),
    }),
  )
} finally {
  rmSync(folder, { recursive: true })
}

function measured<Result>(work: () => Result) {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return {
    result,
    seconds: rounded((performance.now() - start) / 1000),
    cpuSeconds: rounded((user + system) / 1e6),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
