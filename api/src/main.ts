import { troubleOf } from 'db/trouble'
import { startWords as words } from 'shared/words/start'

import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { start } from './start.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

const read = readConfig(process.env)
if ('wrong' in read) {
  read.wrong.forEach(complain)
  process.exit(1)
}
const log = createLog(read.config)

let running: { stop: () => Promise<void> } | undefined
let ending: Promise<void> | undefined

/** Ends in good order, once. A second signal ends at once; PostgreSQL and the jobs recover at the next start. */
function end(code: number): void {
  if (ending) process.exit(code || 1)
  say(words.stopping)
  ending = (running?.stop() ?? Promise.resolve()).then(
    () => {
      say(words.stopped)
      process.exit(code)
    },
    (error: unknown) => fail(error),
  )
}

/** What the person can mend is said in words; anything else is a fault, and is logged whole. */
function fail(error: unknown): never {
  if (troubleOf(error)) complain((error as Error).message)
  else {
    log.fatal({ err: error }, 'fault')
    complain(words.fault)
  }
  process.exit(1)
}

let asked = false
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    // Asked while still starting: it stops as soon as it has started.
    if (!running && !asked) asked = true
    else end(asked && !running ? 1 : 0)
  })
process.on('uncaughtException', fail)

const onLost = (error: Error) => {
  log.fatal({ err: error }, 'the database is gone')
  end(1)
}

running = await start(read.config, { log, say, onLost }).catch(fail)
if (asked) end(0)
