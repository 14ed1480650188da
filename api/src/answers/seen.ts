import { createHash } from 'node:crypto'

type Words = { stance: string; kind: string | null; body: string; suggestedWording: string | null }

/**
 * What stands for an opinion's words and the answer that stands for it: 16 hex digits of SHA-256. Who decides sends it back; when it is another by then,
 * somebody answered or its author rewrote it meanwhile.
 */
export function seenOf(it: Words & { answerId: string | null }): string {
  const text = JSON.stringify([it.answerId, it.stance, it.kind, it.body, it.suggestedWording])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
