import type { PushAddress } from 'shared/notices'

/** What comes of asking a browser to be told. */
export type Outcome = 'on' | 'off' | 'denied' | 'failed'

const ask = (consultation: string, path: string, body: object) =>
  fetch(`/api/consultations/${consultation}/notices${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Whether this browser can be told at all, and already is. */
export async function pushState(): Promise<'none' | 'off' | 'on'> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'none'
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration) return 'none'
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off'
}

/** Asks the browser for an address and gives it to the house, for each of these consultations. */
export async function beginPush(key: string, consultations: readonly string[]): Promise<Outcome> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    const { pushManager } = await navigator.serviceWorker.ready
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    const { endpoint, keys } = subscription.toJSON() as PushAddress
    for (const id of consultations) {
      const answer = await ask(id, '', { channel: 'push', endpoint, keys })
      if (!answer.ok) return 'failed'
    }
    return 'on'
  } catch {
    // The browser or the network refused; nothing was changed that the person would not see.
    return 'failed'
  }
}

/** Ends it at the house and in the browser. Without network the browser forgets, and the house learns of it with the next message. */
export async function endPush(consultations: readonly string[]): Promise<Outcome> {
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.getSubscription()
  if (!subscription) return 'off'
  const { endpoint } = subscription
  await Promise.allSettled(consultations.map((id) => ask(id, '/end', { endpoint })))
  await subscription.unsubscribe()
  return 'off'
}
