import type { PushAddress } from 'shared/notices'

/** What comes of asking a browser to be told. */
export type Outcome = 'on' | 'off' | 'denied' | 'failed' | 'stays'

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
  let subscription: PushSubscription | undefined
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied'
    const { pushManager } = await navigator.serviceWorker.ready
    subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    const { endpoint, keys } = subscription.toJSON() as PushAddress
    for (const id of consultations) {
      const answer = await ask(id, '', { channel: 'push', endpoint, keys })
      if (!answer.ok) throw new Error(`the house answered ${answer.status}`)
    }
    return 'on'
  } catch {
    // The browser, the network or the house refused. Who would be told of some consultations only is told of none; the house forgets them
    // with its next message.
    await Promise.allSettled([subscription?.unsubscribe()])
    return 'failed'
  }
}

/** Ends it at the house and in the browser. Without network the browser forgets, and the house learns of it with the next message. */
export async function endPush(consultations: readonly string[]): Promise<Outcome> {
  try {
    const { pushManager } = await navigator.serviceWorker.ready
    const subscription = await pushManager.getSubscription()
    if (!subscription) return 'off'
    const { endpoint } = subscription
    await Promise.allSettled(consultations.map((id) => ask(id, '/end', { endpoint })))
    return (await subscription.unsubscribe()) ? 'off' : 'stays'
  } catch {
    return 'stays'
  }
}
