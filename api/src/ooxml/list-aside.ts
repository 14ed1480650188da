import { aside, oneAfterAnother } from '../aside/aside.ts'
import { refuse } from '../errors.ts'
import type { ListRead, ListSpec } from './read-list.ts'

/** More than a list of 20,000 rows takes on a slow machine, many times over. */
const MEMORY_MB = 512
const READ_MS = 60_000

const inTurn = oneAfterAnother()

/** `readList` on a thread of its own, one list at a time. @throws as it does, and as `onListThread`. */
export const readListAside = <C extends string>(bytes: Uint8Array, spec: ListSpec<C>): Promise<ListRead<C>> =>
  inTurn(() => onListThread<ListRead<C>>(new URL('./list-thread.ts', import.meta.url), { bytes, spec }))

/** Work on a list, on a thread with a limit of time and memory. @throws `invalid unitList.tooSlow | unitList.unpacksTooLarge`. */
export async function onListThread<R>(file: URL, task: unknown): Promise<R> {
  const signal = AbortSignal.timeout(READ_MS)
  try {
    return await aside<R>(file, task, { signal, memoryMb: MEMORY_MB })
  } catch (fault) {
    if (signal.aborted) throw refuse('invalid', 'unitList.tooSlow')
    if ((fault as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw refuse('invalid', 'unitList.unpacksTooLarge')
    throw fault
  }
}
