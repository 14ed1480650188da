/** The name of the outbox's storage, as `outbox/box.ts` has it. */
const BOX = 'gopy'
const PREFIX = 'gopy:'

// A browser may refuse its storage (private window, full) or hold what another page put there: then nothing is kept, and
// typing goes on.
function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}

/** The numbers of the sections of a draft read to their end on this device. */
export function sectionsRead(draft: string): number[] {
  const text = tryStorage((storage) => storage.getItem(`${PREFIX}read:${draft}`))
  return text ? text.split(',').map(Number) : []
}

/** Remembers that a section was read to its end. */
export function markRead(draft: string, section: number): void {
  const read = new Set([...sectionsRead(draft), section])
  tryStorage((storage) =>
    storage.setItem(`${PREFIX}read:${draft}`, [...read].sort((a, b) => a - b).join(',')),
  )
}

const LEAVING = `${PREFIX}leaving`

/** The person has said on this very tab that the device shall forget. An address alone must not be able to. */
export function sayLeaving(): void {
  tryStorage(() => sessionStorage.setItem(LEAVING, 'yes'))
}

/**
 * Forgets the copies of pages, and all else kept on this device if its person said so: what was read, typed and waits. False where the browser
 * let some of it stay: then the person is to be told.
 */
export async function forgetWhenLeaving(): Promise<boolean> {
  const left: Promise<unknown>[] = 'caches' in globalThis ? [caches.delete('gopy-pages')] : []
  if (tryStorage(() => sessionStorage.getItem(LEAVING)) === 'yes') {
    tryStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
    })
    left.push(boxDeleted())
    tryStorage(() => sessionStorage.removeItem(LEAVING))
  }
  return (await Promise.allSettled(left)).every(({ status }) => status === 'fulfilled')
}

function boxDeleted(): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(BOX)
    asked.addEventListener('success', () => resolve())
    asked.addEventListener('error', () => reject(asked.error ?? new Error('the box was not deleted')))
  })
}
