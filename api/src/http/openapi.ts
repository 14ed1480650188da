import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { RouterRoute } from 'hono/types'
import { Failure } from 'shared/errors'
import { type ApiCaller, apiTags, apiWords as words } from 'shared/words/api'

import { type Kind, STATUS } from '../errors.ts'
import { inputSchema, type Schema } from './input-schema.ts'
import { parsedBy } from './valid.ts'

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }
type Response = { description: string; content?: Record<string, { schema: Schema }> } | { $ref: string }
export type Operation = {
  tags: string[]
  summary: string
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: true; content: Record<string, { schema: Schema }> }
  responses: Record<string, Response>
}
/** The description of the API, as OpenAPI 3.1 has it; the parts we write. */
export type OpenApi = {
  openapi: string
  info: { title: string; version: string; description: string }
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, object>>
}

/** The files a route answers with, by how its path ends. */
const FILES: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
}

const SECURITY: Record<ApiCaller, Record<string, string[]>[]> = {
  staff: [{ staff: [] }],
  device: [{ device: [] }],
  anyone: [],
}

/** What each route answers when it succeeds, by status; generated from its types, null for a file. */
const answers = JSON.parse(readFileSync(path.join(import.meta.dirname, 'answers.json'), 'utf8')) as Record<
  string,
  Record<string, Schema | null>
>

const described = Object.entries(apiTags).flatMap(([tag, { routes }]) =>
  Object.entries(routes).map(([route, [caller, summary]]) => [route, { tag, caller, summary }] as const),
)
const wordsOf = new Map(described)

/** Describes every route of an app: what it takes, from the schemas it parses with; what it answers, from its types. Pure. */
export function openApi(routes: readonly RouterRoute[]): OpenApi {
  const paths: OpenApi['paths'] = {}
  const found = Map.groupBy(
    routes.filter(({ method, path }) => method !== 'ALL' || !path.endsWith('*')),
    ({ method, path }) => `${method} ${path}`,
  )
  for (const [route, handlers] of found) {
    const [method = '', pattern = ''] = route.split(' ')
    const address = pattern.replace(/:(\w+)(\{.*?\})?/g, '{$1}')
    ;(paths[address] ??= {})[method.toLowerCase()] = operationOf(route, handlers)
  }
  return {
    openapi: '3.1.1',
    info: { title: words.title, version: '1', description: words.description },
    tags: Object.entries(apiTags).map(([name, tag]) => ({ name, description: tag.name })),
    paths,
    components: components(),
  }
}

function operationOf(route: string, handlers: readonly RouterRoute[]): Operation {
  const { tag, caller, summary } = wordsOf.get(route) ?? { tag: '', caller: 'anyone', summary: '' }
  const parsed = handlers.flatMap(({ handler }) => parsedBy.get(handler) ?? [])
  const parameters = parsed.flatMap(({ target, schema }) => parametersOf(target, inputSchema(schema)))
  const bodies = parsed.flatMap(({ target, schema }) => {
    if (target !== 'json' && target !== 'form') return []
    const type = target === 'json' ? 'application/json' : 'multipart/form-data'
    return [[type, { schema: inputSchema(schema) }] as const]
  })
  return {
    tags: [tag],
    summary,
    security: SECURITY[caller],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(bodies.length > 0 ? { requestBody: { required: true, content: Object.fromEntries(bodies) } } : {}),
    responses: responsesOf(route),
  }
}

function parametersOf(target: string, schema: Schema): Parameter[] {
  if (target !== 'param' && target !== 'query') return []
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: target === 'param' ? ('path' as const) : ('query' as const),
    required: target === 'param' || required.includes(name),
    schema: of,
  }))
}

function responsesOf(route: string): Record<string, Response> {
  const refusals = Object.entries(STATUS).map(([kind, status]) => [
    String(status),
    { $ref: `#/components/responses/${kind}` },
  ])
  const type = FILES[/\.(\w+)$/.exec(route)?.[1] ?? ''] ?? 'application/octet-stream'
  const successes = Object.entries(answers[route] ?? { 200: {} }).map(([status, schema]) => [
    status,
    schema
      ? { description: words.succeeded, content: { 'application/json': { schema } } }
      : { description: words.file, content: { [type]: { schema: {} } } },
  ])
  return Object.fromEntries([...successes, ...refusals]) as Record<string, Response>
}

function components(): OpenApi['components'] {
  const failure = { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
  const refusals = (Object.keys(STATUS) as Kind[]).map((kind) => [
    kind,
    { description: words.refusals[kind], content: failure },
  ])
  const cookie = (name: string, description: string) => ({ type: 'apiKey', in: 'cookie', name, description })
  return {
    schemas: { Failure: inputSchema(Failure) },
    responses: Object.fromEntries(refusals) as Record<string, object>,
    securitySchemes: {
      staff: cookie('gopy.session_token', words.staffCookie),
      device: cookie('gopy_unit', words.deviceCookie),
    },
  }
}
