import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network a request comes from: an IPv4 address, or the first 56 bits of an IPv6 address, the least that one household or one office is
 * usually given (RIPE-690): who has one has 256 networks of 64 bits, and is one all the same. Behind `proxies` proxies of ours it is the address the outermost of them saw; what a caller writes before that is not believed.
 */
export function networkOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number) {
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean)
  const from = proxies > 0 ? seen.at(-Math.min(proxies, seen.length)) : undefined
  return groupOf(from ?? socket.remoteAddress ?? '')
}

/** `1.2.3.4` for an IPv4 address, also one written as IPv6; `2001:db8:0:100` for an IPv6 address; `unknown` for anything else. */
export function groupOf(written: string): string {
  const address = written.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const four = mapped ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  if (isIPv4(four)) return four
  if (!isIPv6(address)) return 'unknown'
  const [head = '', tail] = address.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const gap = tail === undefined ? 0 : 8 - first.length - last.length - (address.includes('.') ? 1 : 0)
  return [...first, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...last]
    .slice(0, 4)
    .map((it, place) => (Number.parseInt(it, 16) & (place === 3 ? 0xff00 : 0xffff)).toString(16))
    .join(':')
}
