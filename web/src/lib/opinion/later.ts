/**
 * The parts of a section's page that most readers do without. They come when they are first needed: with the page where the server draws it,
 * else before the page shows what was asked for. What keeps pages for reading without network fetches all of them.
 */
const later = {
  Form: async () => (await import('./OpinionForm.svelte')).default,
  Own: async () => (await import('./OwnOpinion.svelte')).default,
  SelectionBar: async () => (await import('./SelectionBar.svelte')).default,
  tables: async () => {
    const [{ default: TableRows }, { withTables }] = await Promise.all([
      import('./TableRows.svelte'),
      import('./table-rows.ts'),
    ])
    return { TableRows, withTables }
  },
}

type Later = { [Name in keyof typeof later]: Awaited<ReturnType<(typeof later)[Name]>> }

/** What a reader needs besides the text; null what is not needed, or did not come. */
export type Parts = { [Name in 'Form' | 'Own' | 'tables']: Later[Name] | null }

/** A part; null when it does not come: a network may be gone, and the text is read without it. */
export function fetchPart<Name extends keyof Later>(name: Name): Promise<Later[Name] | null> {
  const part = later[name] as () => Promise<Later[Name]>
  return part().catch(() => null)
}

/** Fetches all of them, to be kept. */
export const fetchAll = () => Promise.all(Object.values(later).map((part) => part()))
