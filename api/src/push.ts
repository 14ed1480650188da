import { createECDH, hkdfSync } from 'node:crypto'
import type { Agent } from 'node:https'

import webPush from 'web-push'

import type { Push } from './context.ts'

/** The push services of the browsers there are: Chrome and its kin, Firefox, Edge, Safari. A `*.` stands for one or more names before it. */
const SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '*.push.services.mozilla.com',
  '*.notify.windows.com',
  '*.push.apple.com',
]

/** How long a push service keeps a message for a phone that is off, and how long it may be silent. */
const KEEP_SECONDS = 3 * 24 * 3600
const SILENCE_MS = 15_000

interface Options {
  secret: string
  /** Where the pages are served; browsers take word only from an address with https. */
  publicUrl: string | undefined
  services?: readonly string[]
  agent?: Agent
}

/**
 * The way word reaches browsers, or null where the house has no address with https. Its key is made from the house's secret, as that of the
 * audit log's anchors: the same after each start and in each process.
 */
export function pushOf({ secret, publicUrl, services = SERVICES, agent }: Options): Push | null {
  if (!publicUrl?.startsWith('https:')) return null
  const pair = createECDH('prime256v1')
  const own = Buffer.from(hkdfSync('sha256', secret, '', 'gopy web push', 32))
  pair.setPrivateKey(own)
  const publicKey = pair.getPublicKey('base64url')
  const vapidDetails = { subject: publicUrl, publicKey, privateKey: own.toString('base64url') }
  const allows = (endpoint: string) => isOf(services, endpoint)
  return {
    publicKey,
    allows,
    send: async (address, payload) => {
      if (!allows(address.endpoint)) return 'gone'
      const options = { vapidDetails, TTL: KEEP_SECONDS, timeout: SILENCE_MS, urgency: 'low' as const }
      try {
        await webPush.sendNotification(address, payload, { ...options, ...(agent ? { agent } : {}) })
        return 'sent'
      } catch (error) {
        const status = error instanceof webPush.WebPushError ? error.statusCode : null
        if (status === 404 || status === 410) return 'gone'
        // The library's own error holds the address, which belongs in no log.
        const said = status === null ? 'does not answer' : `answered ${status}`
        throw Object.assign(new Error(`the push service ${said}`), { code: `PUSH_${status ?? 'SILENT'}` })
      }
    },
  }
}

function isOf(services: readonly string[], endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, username, password } = new URL(endpoint)
  if (protocol !== 'https:' || username !== '' || password !== '') return false
  return services.some((service) => {
    const [name = '', at = ''] = service.split(':')
    if (port !== at) return false
    return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name
  })
}
