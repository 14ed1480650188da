import { once } from 'node:events'
import type { Server } from 'node:http'

import { trouble } from 'db/trouble'

/** Asked for first when PORT is not set. */
export const PORT_DEFAULT = 3000

/**
 * Listens on `port`; when none is given on 3000 or, when that is taken, on any free one. Returns the port.
 *
 * @throws trouble `portTaken` the port was asked for and is taken.
 */
export async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  try {
    return await listenOn(server, host, port ?? PORT_DEFAULT)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (port !== undefined) throw trouble('portTaken', { port: String(port) }, error)
    return listenOn(server, host, 0)
  }
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port')
  return address.port
}

/** Takes no new connection, lets the requests under way end, and after `graceMs` cuts off those that did not. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  // A connection kept alive becomes idle only when its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(timer)
}
