import { existsSync } from 'node:fs'
import path from 'node:path'

import { trouble } from 'db/trouble'

import type { Pages } from './server.ts'

/** The pages as `npm run build` left them. @throws trouble `unbuilt`. */
export async function builtPages(): Promise<Pages> {
  const file = path.join(import.meta.dirname, '../../web/build/handler.js')
  if (!existsSync(file)) throw trouble('unbuilt', undefined)
  // Read once, while the handler is loaded: without it every page would take itself for https.
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto'
  // A draft comes in through a page's form: the API's own limits are below this.
  process.env.BODY_SIZE_LIMIT = '24M'
  const { handler } = (await import(file)) as { handler: Pages }
  return handler
}
