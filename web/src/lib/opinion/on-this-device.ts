const PREFIX = 'gopy:'

/** What was typed for one place and not sent yet, by field name. Only on this device; gone after a receipt. */
export type KeptDraft = Record<string, string>

// A browser may refuse its storage (private window, full) or hold what another page put there: then nothing is kept, and
// typing goes on.
function tryStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}

/** What was typed for `place` before, if anything. */
export function keptDraft(place: string): KeptDraft | undefined {
  return tryStorage((storage) => {
    const text = storage.getItem(`${PREFIX}draft:${place}`)
    return text === null ? undefined : (JSON.parse(text) as KeptDraft)
  })
}

/** Keeps what is typed for `place`. */
export function keepDraft(place: string, typed: KeptDraft): void {
  tryStorage((storage) => storage.setItem(`${PREFIX}draft:${place}`, JSON.stringify(typed)))
}

/** After a receipt, or when the person says so. */
export function dropDraft(place: string): void {
  tryStorage((storage) => storage.removeItem(`${PREFIX}draft:${place}`))
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

/** Forgets everything kept on this device. */
export function forgetKept(): void {
  tryStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key)
  })
}
