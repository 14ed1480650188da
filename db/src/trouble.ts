import { type StartTrouble, startTroubles } from 'shared/words/start'

type Details<R extends StartTrouble> = Parameters<(typeof startTroubles)[R]>[0]

/** An error whose message is for the person at the terminal: what is wrong and what to do. Shown without a stack. */
export function trouble<R extends StartTrouble>(reason: R, details: Details<R>, cause?: unknown): Error {
  const say = startTroubles[reason] as (it: Details<R>) => string
  return Object.assign(new Error(say(details), { cause }), { name: 'Trouble', reason })
}

/** The reason of an error made by `trouble`; undefined for any other error. */
export function troubleOf(error: unknown): StartTrouble | undefined {
  return error instanceof Error && error.name === 'Trouble'
    ? (error as Error & { reason: StartTrouble }).reason
    : undefined
}

/** A failed write on `folder`, as the trouble it means (disk full, not writable), or the error itself. */
export function writeTrouble(folder: string, error: unknown): unknown {
  const { code, message, stderr } = error as { code?: unknown; message?: string; stderr?: string }
  const said = `${message ?? ''}\n${stderr ?? ''}`
  // 53100 is PostgreSQL's own disk_full; initdb and pg_ctl only say it in words.
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === '53100' ||
    /No space left on device|Disk quota exceeded/.test(said)
  )
    return trouble('diskFull', { folder }, error)
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'ENOTDIR' ||
    /Permission denied|Read-only file system/.test(said)
  )
    return trouble('notWritable', { folder }, error)
  return error
}
