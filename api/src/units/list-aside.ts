import type { UnitRow } from 'shared/unit-import'

import { aside, oneAfterAnother } from '../aside/aside.ts'
import { refuse } from '../errors.ts'
import type { Planned, planUnits } from './import-plan.ts'

/** What the thread of lists is given: a file to read, or a list to compare with the tree. */
export type ListTask = { bytes: Uint8Array } | { plan: Parameters<typeof planUnits> }

/** More than a list of 20,000 rows takes on a slow machine, many times over. */
const MEMORY_MB = 512
const READ_MS = 60_000

const inTurn = oneAfterAnother()

/** `readUnitList` on a thread of its own, one list at a time. @throws as it does, and `invalid unitList.tooSlow`, `unitList.unpacksTooLarge`. */
export const readListAside = (bytes: Uint8Array): Promise<UnitRow[]> =>
  inTurn(() => onThread<UnitRow[]>({ bytes }))

/** What a list asks for, and what it is known by. */
export type Fingerprinted = { planned: Planned; fingerprint: string }

/** `planUnits` on a thread of its own. */
export const planAside = (...plan: Parameters<typeof planUnits>): Promise<Fingerprinted> =>
  onThread<Fingerprinted>({ plan })

async function onThread<R>(task: ListTask): Promise<R> {
  const signal = AbortSignal.timeout(READ_MS)
  try {
    return await aside<R>(new URL('./list-thread.ts', import.meta.url), task, { signal, memoryMb: MEMORY_MB })
  } catch (fault) {
    if (signal.aborted) throw refuse('invalid', 'unitList.tooSlow')
    if ((fault as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw refuse('invalid', 'unitList.unpacksTooLarge')
    throw fault
  }
}
