let copy = $state(false)

/** Whether what is shown came out of the copies on this device, because there was no network. */
export const viewing = {
  get copy() {
    return copy
  },
}

/** Hears from the service worker with each page's data where it came from. Returns what ends the hearing. */
export function hearWhereFrom(): (() => void) | undefined {
  if (!('serviceWorker' in navigator)) return undefined
  const hear = ({ data }: MessageEvent<{ copy?: boolean }>) => {
    if (typeof data?.copy === 'boolean') copy = data.copy
  }
  navigator.serviceWorker.addEventListener('message', hear)
  return () => navigator.serviceWorker.removeEventListener('message', hear)
}

/** The state of a consultation. Without network nobody else says that it has opened or closed meanwhile: then the device's own clock does. */
export function stateNow<
  T extends { state: 'before' | 'open' | 'closed'; opensAt: string; closesAt: string },
>(it: T): T {
  if (!copy) return it
  const now = Date.now()
  if (now >= Date.parse(it.closesAt)) return { ...it, state: 'closed' }
  return { ...it, state: now >= Date.parse(it.opensAt) ? 'open' : 'before' }
}
