import type { Figures, Quotation } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { shown } from '../opinions/shown.ts'

/** The ids of the opinions quoted that were taken back or hidden, or no longer say these words with this stance. */
export async function changedQuotes(ctx: Ctx, figures: Figures): Promise<Set<string>> {
  const quoted = new Map(quotationsIn(figures).map((it) => [it.opinionId, it]))
  if (quoted.size === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('opinion')
    .where('id', 'in', [...quoted.keys()])
    .where(shown)
    .select(['id', 'body', 'suggestedWording', 'stance'])
    .execute()
  const same = rows.filter((row) => {
    const it = quoted.get(row.id)!
    return it.body === row.body && it.suggestedWording === row.suggestedWording && it.stance === row.stance
  })
  return new Set(quoted.keys()).difference(new Set(same.map((row) => row.id)))
}

/** Figures as they may be read now: without the quotes taken back, rewritten, struck or hidden since; `changed` is how many opinions. */
export async function standingFigures(
  ctx: Ctx,
  figures: Figures,
): Promise<{ figures: Figures; changed: number }> {
  const changed = await changedQuotes(ctx, figures)
  if (changed.size === 0) return { figures, changed: 0 }
  const still = (some: Quotation[]) => some.filter((it) => !changed.has(it.opinionId))
  const themes = <T extends { typical: Quotation[] }>(some: T[]) =>
    some.map((theme) => ({ ...theme, typical: still(theme.typical) }))
  const withoutThem: Figures =
    figures.kind === 'situation'
      ? {
          ...figures,
          drafts: figures.drafts.map((draft) => ({ ...draft, themes: themes(draft.themes) })),
        }
      : {
          ...figures,
          themes: themes(figures.themes),
          places: figures.places.map((place) => ({
            ...place,
            themes: themes(place.themes),
            singular: { ...place.singular, quotes: still(place.singular.quotes) },
          })),
          groups: figures.groups.map((group) => ({ ...group, quotes: still(group.quotes) })),
          general: { ...figures.general, quotes: still(figures.general.quotes) },
        }
  return { figures: withoutThem, changed: changed.size }
}

/** Every opinion a report quotes; one quoted twice is there twice. */
function quotationsIn(figures: Figures): Quotation[] {
  const ofThemes = (themes: readonly { typical: Quotation[] }[]) => themes.flatMap((theme) => theme.typical)
  if (figures.kind === 'situation') return figures.drafts.flatMap((draft) => ofThemes(draft.themes))
  return [
    ...ofThemes(figures.themes),
    ...figures.places.flatMap((place) => [...ofThemes(place.themes), ...place.singular.quotes]),
    ...figures.groups.flatMap((group) => group.quotes),
    ...figures.general.quotes,
  ]
}
