import type { Failure } from 'shared/errors'

/** The few ways a request can be refused, and the HTTP status of each. */
export const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  tooMany: 429,
  /** What we stand on does not answer; nothing is wrong with the request. */
  unavailable: 503,
} as const

export type Kind = keyof typeof STATUS

/** A refusal we meant. Anything else that is thrown is a fault, and becomes a 500 that says nothing. */
export class Refusal extends Error {
  readonly kind: Kind
  readonly failure: Failure

  constructor(kind: Kind, failure: Failure) {
    super(failure.reason)
    this.kind = kind
    this.failure = failure
  }
}

/** `throw refuse('conflict', 'draft.closed', { closedOn })`: `reason` is a key of `words/errors`. */
export function refuse(kind: Kind, reason: string, params?: Record<string, string>): Refusal {
  return new Refusal(kind, params ? { reason, params } : { reason })
}
