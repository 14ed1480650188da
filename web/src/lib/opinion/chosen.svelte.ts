import type { Selected } from './selected.ts'

let chosen = $state.raw<Selected | null>(null)

/** The words of this paragraph that are to be spoken about, and where they begin; undefined when none were chosen. */
export function chosenIn(paragraph: string): { words: string; start: string } | undefined {
  return chosen?.paragraph === paragraph ? { words: chosen.text, start: String(chosen.start) } : undefined
}

/**
 * Chooses words, or forgets them with null. They stand in this page's memory and not in its address: a browser's history that said which words
 * one marked would, beside the database, lead to what one said of them.
 */
export function choose(selected: Selected | null): void {
  chosen = selected
}
