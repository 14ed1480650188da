import type { ThemeDecisionKind } from 'shared/themes'

import type { Ctx } from '../context.ts'
import { describeFirst } from '../insight/describing.ts'

import { describeTheme, themeTexts } from './describing-queries.ts'

/**
 * Says at once of a theme that people made, joined or filled what its opinions say, and what sets it apart, as an analysis would: from a
 * fair sample of it and of the others. What an analysis said of a theme stays when a few opinions move.
 */
export async function describeDecided(
  ctx: Ctx,
  draftId: string,
  { kind, theme }: { kind: ThemeDecisionKind; theme: string | null },
): Promise<void> {
  if (theme === null || !['split', 'merge', 'move'].includes(kind)) return
  const texts = await themeTexts(ctx, draftId, theme)
  const own = texts.get(theme)
  if (!own || (kind === 'move' && own.described)) return
  const others = [...texts].flatMap(([id, it]) => (id === theme ? [] : [it.texts]))
  await describeTheme(ctx, theme, describeFirst([own.texts, ...others]))
}
