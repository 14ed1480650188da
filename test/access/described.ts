import { Ajv2020 } from 'ajv/dist/2020.js'
import type { OpenApi } from 'api/http/openapi'

import { app } from '../setup/house.ts'

/** The description of the API, as it is served. */
export const description = (await (await app.request('/api/openapi.json')).json()) as OpenApi

const ajv = new Ajv2020({ strict: false, allErrors: true })
/** A row of the table as the description names its route. */
export const operationOf = (route: string) => {
  const [method = '', pattern = ''] = route.split(' ')
  return description.paths[pattern.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
}

/** Says in what a successful answer is not what the description promises of its route; undefined when it is. */
export function whatIsNotAsDescribed(route: string, answer: Response, bytes: Uint8Array): string | undefined {
  const operation = operationOf(route)
  // The health checks stand before the API, and better-auth answers in its own way.
  if (!route.includes(' /api/') || route.includes('/api/auth/')) return undefined
  const promised = operation?.responses[String(answer.status)]
  if (!promised || !('content' in promised)) return `status ${answer.status} is not described`
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const content = promised.content?.[type]
  if (!content) return `${type} is not described`
  if (type !== 'application/json') return undefined
  const matches = ajv.compile(content.schema)
  return matches(JSON.parse(new TextDecoder().decode(bytes))) ? undefined : ajv.errorsText(matches.errors)
}
