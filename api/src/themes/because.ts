import { phrasesSaid } from '../insight/said.ts'

/** Those of a theme's keyphrases that an opinion says, as `phrasesSaid` finds them: why the engine put it there. In the order given. */
export function because(text: string, keyphrases: readonly string[]): string[] {
  return phrasesSaid(keyphrases)(text).map((place) => keyphrases[place]!)
}
