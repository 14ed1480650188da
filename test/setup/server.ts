import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { afterAll } from 'vitest'

// Imported first so that its hooks run last: what servers use is removed after they have stopped.
import './clone.ts'
import './data-folder.ts'

const MAIN = path.join(import.meta.dirname, '../../api/src/main.ts')

interface Started {
  /** Where it is served, as `http://127.0.0.1:40123`. */
  address: string
  child: ChildProcess
  /** Everything it has said so far: the terminal's lines and the log. */
  output: () => string
  /** Asks it to end, waits until it has, and returns its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

const started = new Set<Started>()

/** What `startServer` throws when the program ended instead of starting. */
export interface Refused extends Error {
  code: number | null
  output: string
}

/**
 * Starts the real program as a process of its own, on any free port, and waits until it is served.
 * `env` says the rest: at least DATABASE_URL or DATA. It is stopped at the end of the test file, if not before.
 *
 * @throws Refused with exit code and output, when it does not start.
 */
export async function startServer(
  env: Record<string, string>,
  options: { uid?: number; gid?: number; main?: string } = {},
): Promise<Started> {
  const { main = MAIN, ...who } = options
  const child = spawn(process.execPath, [main], {
    ...who,
    cwd: '/',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'info',
      SAMPLE_DATA: 'no',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /đang chạy tại (\S+)/.exec(said)?.[1] ?? /ROLE=worker/.exec(said)?.[0]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) =>
      reject(Object.assign(new Error(`the program ended with ${code}:\n${said}`), { code, output: said })),
    )
  })
  const it: Started = {
    address,
    child,
    output: () => said,
    stop: async (signal = 'SIGTERM') => {
      started.delete(it)
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill(signal)
      const [code] = (await once(child, 'close')) as [number | null]
      return code
    },
  }
  started.add(it)
  return it
}

afterAll(async () => {
  await Promise.all([...started].map((it) => it.stop()))
})
