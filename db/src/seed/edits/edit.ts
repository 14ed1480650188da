/**
 * A change of wording somebody asks for: in the paragraph that contains `from`, put `to` instead.
 * `to` that still contains `from` is an addition; a shorter one within it, a deletion; the rest, a change.
 * `because`: what they give as their reason. `concern`: key of the concern it is about, null for none.
 */
export type Edit = { concern: string | null; from: string; to: string; because: readonly string[] }

/** An edit, written on one line. */
export function edit(concern: string | null, from: string, to: string, because: readonly string[]): Edit {
  return { concern, from, to, because }
}
