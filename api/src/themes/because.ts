import { phrasesSaid } from '../insight/said.ts'

/** Those of a theme's keyphrases that an opinion says, whatever its accents and capitals: why the engine put it there. In the order given. */
export function because(text: string, keyphrases: readonly string[]): string[] {
  return phrasesSaid(keyphrases)(text).map((place) => keyphrases[place]!)
}
