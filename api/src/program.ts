import { troubleOf } from 'db/trouble'
import { startWords as words } from 'shared/words/start'

import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import type { Site } from './site.ts'
import { start } from './start.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

/** npm, asked to end, ends the shell it started us with and tells us nothing: being given another parent is the sign. */
function whenLeftAlone(then: () => void): void {
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    then()
  }, 500)
  look.unref()
}

/**
 * The program from its settings to its exit code: 0 when it was asked to end and did, 1 for anything else.
 * What the person at the terminal can mend is said in words; a fault is logged whole.
 */
export async function runProgram(site: Site, env: Record<string, string | undefined>): Promise<void> {
  const read = readConfig(env)
  if ('wrong' in read) {
    read.wrong.forEach(complain)
    process.exit(1)
  }
  const { config } = read
  const log = createLog(config)

  let stop: (() => Promise<void>) | null = null
  let asked = false
  let ending = false

  /** Ends in good order, once. */
  function end(code: number): void {
    if (ending) return
    ending = true
    say(words.stopping)
    const stopped = stop?.() ?? Promise.resolve()
    stopped.then(() => say(words.stopped)).then(() => process.exit(code), fail)
  }

  function fail(error: unknown): never {
    if (error instanceof Error && troubleOf(error)) complain(error.message)
    else {
      log.fatal({ err: error }, 'fault')
      complain(words.fault)
    }
    process.exit(1)
  }

  function ask(): void {
    // Asked a second time it ends at once; PostgreSQL and the jobs recover at the next start.
    if (asked) process.exit(1)
    asked = true
    // While still starting, it stops as soon as it has started.
    if (stop) end(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, ask)
  if (env.npm_lifecycle_event) whenLeftAlone(ask)
  process.on('uncaughtException', fail)

  const onLost = (error: Error) => {
    log.fatal({ err: error }, 'the database is gone')
    end(1)
  }
  stop = (await start(site, config, { log, say, onLost }).catch(fail)).stop
  if (asked) end(0)
}
