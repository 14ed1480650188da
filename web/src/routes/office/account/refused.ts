import type { Failure } from 'shared/errors'
import { explainField } from 'shared/words/errors'

/** Why a form of the page was refused, under the form's own name; the others have none. */
export function refusalOf(answer: unknown): Partial<Record<string, Failure>> {
  const { form, failure } = (answer ?? {}) as { form?: string; failure?: Failure }
  return form && failure ? { [form]: failure } : {}
}

/** The sentence for a field at fault. */
export function fieldError(failure: Failure | undefined, field: string): string | undefined {
  const key = failure?.fields?.[field]
  return key && explainField(key)
}
