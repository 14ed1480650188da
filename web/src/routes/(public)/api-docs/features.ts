import type { OpenApi } from 'api/http/openapi'
import { apiCallers, apiDocsWords as t } from 'shared/words/api'

type Schema = Record<string, unknown>
/** One field or parameter as a reader is shown it. */
export type Field = { name: string; where: string; needed: boolean; kind: string }

const LONGEST = 60

/** The description of the API as its page shows it: features in order, each with its routes. */
export function features({ tags, paths }: OpenApi) {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, it]) => ({
      id: `${method}-${path.replace(/^\/api\//, '').replace(/[^\w]+/g, '-')}`,
      method: method.toUpperCase(),
      path,
      tag: it.tags[0],
      summary: it.summary,
      caller: apiCallers[callerOf(it.security)],
      fields: [
        ...(it.parameters ?? []).map(({ name, in: at, required, schema }) => ({
          name,
          where: t.places[at],
          needed: required,
          kind: kindOf(schema),
        })),
        ...Object.entries(it.requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
          fieldsOf(schema, type === 'application/json' ? t.places.json : t.places.form),
        ),
      ],
      answers: Object.entries(it.responses).flatMap(([status, answer]) =>
        'content' in answer && answer.content
          ? Object.entries(answer.content).map(([type, { schema }]) => ({
              status,
              text: type === 'application/json' ? JSON.stringify(schema, null, 2) : type,
            }))
          : [],
      ),
    })),
  )
  return tags.map(({ name, description }) => ({
    key: name,
    title: description,
    routes: routes.filter(({ tag }) => tag === name),
  }))
}

const callerOf = (security: Record<string, string[]>[]) => {
  const [names = {}] = security
  return 'staff' in names ? 'staff' : 'device' in names ? 'device' : 'anyone'
}

/** The fields of a body; of one that comes in several shapes, those of each. */
function fieldsOf(schema: Schema, where: string): Field[] {
  const shapes = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (shapes) {
    const all = shapes.flatMap((shape) => fieldsOf(shape, where))
    return [...new Map(all.map((it) => [`${it.name} ${it.kind}`, it])).values()]
  }
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const required = (schema.required ?? []) as string[]
  return Object.entries(properties).map(([name, of]) => ({
    name,
    where,
    needed: required.includes(name),
    kind: kindOf(of),
  }))
}

/** What a field holds, in a few words: its type, its form or the values it may take. */
function kindOf(schema: Schema): string {
  const { const: only, enum: values, anyOf, oneOf, type, format, maxLength, items } = schema
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(values)) return values.map((it) => JSON.stringify(it)).join(' | ')
  const some = (anyOf ?? oneOf) as Schema[] | undefined
  if (some) return [...new Set(some.map(kindOf))].join(' | ')
  if (format === 'binary') return t.file
  if (type === 'array') return `${kindOf(items as Schema)}[]`
  if (typeof format === 'string') return format
  if (type === 'string' && maxLength !== undefined) return t.text(Number(maxLength))
  if (type === 'string' && typeof schema.pattern === 'string' && schema.pattern.length < LONGEST)
    return schema.pattern
  return typeof type === 'string' ? (t.types[type] ?? type) : t.anything
}
