import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'

import { type OpinionsRead, readOpinions, sizeOf } from './opinion-file.ts'
import type { Outcome } from './outcome.ts'
import type { Readings } from './reading.ts'
import type { ThemeOptions } from './theme.ts'
import { themesOf } from './themes.ts'
import { type SecondThread, secondThread } from './threads.ts'

/** From so many bytes on, a second thread is worth its start. */
const LARGE = 1 << 20
/** What one write takes. */
const BLOCK = 1 << 20

/** Finds the themes of a file of opinions and writes them to another; neither is ever whole in memory. What was learned goes to `model`, if given. Returns how many themes there are. */
export function themesOfFile(options: ThemeOptions & { in: string; out: string; model?: string }): number {
  const size = sizeOf(options.in)
  const second = size >= LARGE ? secondThread() : undefined
  try {
    const { parts, ids, stances } = readInHalves(options.in, size, second)
    const outcome = themesOf(
      { ids, stances, parts },
      { ...options, ...(options.model === undefined ? {} : { keep: { textsLeast: 1 } }) },
      second,
    )
    write(options.out, ids, outcome)
    if (options.model !== undefined) writeFileSync(options.model, outcome.kept)
    return outcome.themes.length
  } finally {
    second?.end()
  }
}

function readInHalves(file: string, size: number, second: SecondThread | undefined) {
  const middle = second ? Math.floor(size / 2) : size
  second?.ask({ file, from: middle, to: size })
  const first: OpinionsRead = readOpinions(file, { from: 0, to: middle })
  const ids = first.ids
  const stances = first.stances
  const parts: Readings[] = [first.readings]
  const rest = second?.answer()
  if (rest && 'ids' in rest) {
    for (const id of rest.ids) ids.push(id)
    for (const stance of rest.stances) stances.push(stance)
    parts.push(rest.readings)
  }
  return { parts, ids, stances }
}

function write(path: string, ids: readonly string[], { themes, labels, belongs, singular }: Outcome): void {
  const file = openSync(path, 'w')
  let text = `{"themes":${JSON.stringify(themes)},"assignment":{`
  const add = (more: string) => {
    text += more
    if (text.length < BLOCK) return
    writeSync(file, text)
    text = ''
  }
  try {
    ids.forEach((id, i) => {
      const theme = themes[labels[i]!]
      add(`${i === 0 ? '' : ','}${JSON.stringify(id)}:${theme ? `"${theme.id}"` : 'null'}`)
    })
    add('},"memberships":{')
    let first = true
    ids.forEach((id, i) => {
      const several = belongs(i)
      if (several.length < 2) return
      add(`${first ? '' : ','}${JSON.stringify(id)}:${JSON.stringify(several)}`)
      first = false
    })
    add('},"singular":[')
    singular.forEach((opinion, i) => add(`${i === 0 ? '' : ','}${JSON.stringify(ids[opinion]!)}`))
    writeSync(file, `${text}]}\n`)
  } finally {
    closeSync(file)
  }
}
