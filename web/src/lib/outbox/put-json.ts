import type { Answer } from './outcome.ts'

/** How long an answer may take. */
const ANSWER_MS = 30_000

/** Sends something to be kept, and returns what came back. Rejects where nothing did. */
export async function putJson(address: string, json: object): Promise<Answer> {
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
    // Where a hotel sends us elsewhere, that is no answer of the house.
    redirect: 'manual',
    cache: 'no-store',
    ...('timeout' in AbortSignal && { signal: AbortSignal.timeout(ANSWER_MS) }),
  })
  const text = await answer.text()
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
