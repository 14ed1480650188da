import { z } from 'zod'

/**
 * What went wrong, as the network sees it.
 * `reason` is a key of `words/errors`, never a sentence; `fields` is set only by invalid input.
 */
export const Failure = z.object({
  reason: z.string(),
  params: z.record(z.string(), z.string()).optional(),
  fields: z.record(z.string(), z.string()).optional(),
})
export type Failure = z.infer<typeof Failure>

/** Our own keys are one word, or words joined by dots; zod's own messages are sentences. */
const OWN_KEY = /^[a-z][\w.]*$/i

/** The failure of an input that did not parse: for each field at fault a key, ours or zod's code (`too_big`). */
export function invalid(error: z.ZodError): Failure {
  const fields = error.issues.map((it) => [
    it.path.join('.'),
    OWN_KEY.test(it.message) ? it.message : it.code,
  ])
  return { reason: 'invalid', fields: Object.fromEntries(fields) }
}
