import { z } from 'zod'

/** A JSON Schema, draft 2020-12. */
export type Schema = Record<string, unknown>

/** JSON Schema of what a zod schema takes: what a caller sends, before it is trimmed, read as a number or given a default. */
export function inputSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A format says it all: the pattern behind it is longer than the rest of the description.
      if (jsonSchema.format) delete jsonSchema.pattern
      const { def } = zodSchema._zod
      if (def.type === 'pipe') addLengths(jsonSchema, def.out as z.ZodType)
    },
  })
  return rest
}

/** Lengths are asked of a text after it is trimmed; they still tell a caller how much it may send. */
function addLengths(schema: Schema, out: z.ZodType): void {
  const { minLength, maxLength } = z.toJSONSchema(out, { io: 'input', unrepresentable: 'any' })
  if (schema.type !== 'string') return
  if (minLength !== undefined) schema.minLength = minLength
  if (maxLength !== undefined) schema.maxLength = maxLength
}
