import { fetchPart } from '#lib/opinion/later.ts'
import type { PageLoad } from './$types'

/** Adds the parts of the page that this reader needs now: runs where the page is drawn, and again when the address asks for a form. */
export const load: PageLoad = async ({ data, url }) => {
  const { section } = data
  // What is shown instead of a section that is gone while one wrote.
  if (!section) return { ...data, parts: null, Unsent: (await import('../Unsent.svelte')).default }
  const asked = (name: string) => url.searchParams.get(name) !== null
  const [Form, Own, tables] = await Promise.all([
    asked('p') || asked('edit') ? fetchPart('Form') : null,
    section.blocks.some(({ mine }) => mine.length > 0) ? fetchPart('Own') : null,
    section.blocks.some(({ tableRow }) => tableRow) ? fetchPart('tables') : null,
  ])
  return { ...data, parts: { Form, Own, tables }, Unsent: null }
}
