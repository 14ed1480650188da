import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * What can happen between a phone and the house. `dropBefore`: the line breaks before the house hears; `dropAfter`: it keeps the opinion,
 * and its answer is lost; `halfRequest`, `halfAnswer`: cut in the middle; `repeat`: heard twice at once; `hold`: overtaken by what comes
 * later; `portal…`: a hotel answers; `forged`, `replayed`: a receipt nobody signed, and one of another opinion; the rest is a busy house.
 */
export const faults = [
  'dropBefore',
  'dropAfter',
  'halfRequest',
  'halfAnswer',
  'repeat',
  'hold',
  'portal',
  'portalRedirect',
  'portalForbidden',
  'portalJson',
  'forged',
  'replayed',
  'busy',
  'tooMany',
  'broken',
] as const
/** Also, not by chance: a line on which nothing comes any more, before or after the house has heard. */
export type Fault = (typeof faults)[number] | 'stallBefore' | 'stallAfter'

/** Which fault befalls a request, if any. */
export type Choose = (request: { method: string; path: string; body: string }) => Fault | undefined

type Heard = { status: number; headers: IncomingMessage['headers']; body: Buffer }

const HOLD_MS = 40
const HOTEL = '<!doctype html><title>Wi-Fi khách sạn</title><h1>Nhập số phòng</h1>'

/** A proxy of real sockets before `target` (`http://127.0.0.1:…`) in which faults happen as `choose` says; `happened` counts them. */
export async function startFaultProxy(target: string, first: Choose = () => undefined) {
  const happened = new Map<Fault, number>()
  const sockets = new Set<Socket>()
  let choose = first
  let lastReceipt: Heard | undefined

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray())
    const { method = 'GET', url = '/' } = request
    const fault = choose({ method, path: url, body: body.toString() })
    if (fault) happened.set(fault, (happened.get(fault) ?? 0) + 1)
    const own = said(fault, body)
    if (own) return give(response, own)
    if (fault === 'stallBefore') return
    if (fault === 'dropBefore') return void request.socket.destroy()
    if (fault === 'halfRequest') {
      await forward(target, request, body, { half: true }).catch(() => undefined)
      return void request.socket.destroy()
    }
    if (fault === 'hold') await wait(HOLD_MS)
    if (fault === 'replayed' && lastReceipt) return give(response, lastReceipt)
    const twice = fault === 'repeat' ? forward(target, request, body) : undefined
    const heard = await forward(target, request, body)
    await twice
    if (method === 'PUT' && heard.status < 300) lastReceipt = heard
    if (fault === 'stallAfter') return
    if (fault === 'dropAfter') return void request.socket.destroy()
    if (fault !== 'halfAnswer') return give(response, heard)
    response.writeHead(heard.status, { ...plain(heard.headers), 'content-length': heard.body.length })
    response.write(heard.body.subarray(0, Math.floor(heard.body.length / 2)), () => request.socket.destroy())
  }

  const server = createServer((request, response) => {
    // A house that has gone away is a line that breaks.
    answer(request, response).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    happened,
    /** From now on faults happen as this says. */
    let: (next: Choose) => void (choose = next),
    /** Breaks every line that is open and ends. */
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What somebody between says instead of the house, or undefined. */
function said(fault: Fault | undefined, body: Buffer): Heard | undefined {
  const html = (status: number, headers = {}) => ({
    status,
    headers: { 'content-type': 'text/html', ...headers },
    body: Buffer.from(HOTEL),
  })
  const json = (status: number, it: object, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(it)),
  })
  if (fault === 'portal') return html(200)
  if (fault === 'portalRedirect') return html(302, { location: '/dang-nhap-wifi' })
  if (fault === 'portalForbidden') return html(403)
  if (fault === 'portalJson') return json(200, { ok: true })
  if (fault === 'busy') return html(503, { 'retry-after': '1' })
  if (fault === 'tooMany')
    return json(429, { reason: 'tooOften', params: { waitSeconds: '2' } }, { 'retry-after': '2' })
  if (fault === 'broken') return html(500)
  if (fault !== 'forged') return undefined
  const { digest = '' } = JSON.parse(body.toString() || '{}') as { digest?: string }
  const claim = { submissionId: '', digest, id: '', code: 'AAAA-AAAA-AAAA-AAAA', mark: 'x' }
  return json(201, { ...claim, again: false, signature: Buffer.alloc(64, 7).toString('base64url') })
}

/** Headers that belong to one connection. */
const OF_A_LINE = ['connection', 'keep-alive', 'transfer-encoding', 'content-length']
const plain = (headers: IncomingMessage['headers']) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_LINE.includes(name)))

function give(response: ServerResponse, { status, headers, body }: Heard): void {
  response.writeHead(status, { ...plain(headers), 'content-length': body.length }).end(body)
}

function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  { half = false } = {},
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const length = body.length > 0 ? { 'content-length': body.length } : {}
    const up = ask(`${target}${url}`, { method, headers: { ...plain(headers), ...length } })
    up.on('error', reject)
    up.on('response', (answer) => {
      answer
        .toArray()
        .then((parts) =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
        .catch(reject)
    })
    if (!half) return up.end(body)
    up.write(body.subarray(0, Math.floor(body.length / 2)), () => up.destroy(new Error('cut in the middle')))
  })
}
