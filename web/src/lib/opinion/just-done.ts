/** What was just done to an opinion: kept, found to stand there already, or rewritten. */
export type JustDone = 'sent' | 'had' | 'saved'

/** What the address of a page says was just done to the opinion with this mark. */
export function justDone(asked: Pick<URLSearchParams, 'get'>, mark: string): JustDone | undefined {
  return (['sent', 'had', 'saved'] as const).find((it) => asked.get(it) === mark)
}
