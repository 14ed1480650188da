import { readFile, rename, stat } from 'node:fs/promises'

const LOG_BYTES_MAX = 8 * 1024 * 1024

/** Puts a log that has grown large aside as `….1`, so that two such files are the most there ever is. */
export async function rotateLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (it) => it.size,
    () => 0,
  )
  if (size > LOG_BYTES_MAX) await rename(log, `${log}.1`)
}

/** What PostgreSQL said last, for an error message; says so when there is nothing to read. */
export async function logTail(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch((error: Error) => error.message)
  return text.trim().split('\n').slice(-8).join('\n')
}
