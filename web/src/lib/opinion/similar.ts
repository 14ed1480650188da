import type { Kind, Stance } from 'shared/opinion-terms'

/** What somebody else said, as members may read it: no unit, group or day. */
export type SimilarOpinion = {
  id: string
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  /** The paragraph it is about, when that is another one than where one types. */
  about: { label: string | null; body: string } | null
  here: boolean
  /** The mark of these words. */
  was: string
  /** How many others think so too at least; null below five. */
  fellows: number | null
  endorsed: boolean
}

/** How long somebody must pause in typing before anything is asked, in milliseconds. */
export const PAUSE_MS = 500

/**
 * Asks for what others said much like `typed`. None without network, or when asked too often: it is an offer, and typing goes on without.
 */
export async function similarTo(
  slug: string,
  typed: { text: string; target: string; paragraphId: string | null },
  signal: AbortSignal,
): Promise<SimilarOpinion[]> {
  try {
    const answer = await fetch(`/api/drafts/${slug}/similar`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(typed),
      cache: 'no-store',
      signal,
    })
    if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/json')) return []
    return ((await answer.json()) as { similar: SimilarOpinion[] }).similar
  } catch {
    return []
  }
}
