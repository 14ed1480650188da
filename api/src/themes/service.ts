import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { unitOfDraft } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { demandRole, sees } from '../visible.ts'
import { nameTheme, themeById } from './queries.ts'

/** Gives a theme a name of one's own; an empty one brings the engine's back. It outlives the next analysis. @throws `missing`; `forbidden`. */
export function renameTheme(ctx: Ctx, themeId: string, label: string): Promise<{ label: string }> {
  return write(ctx, async (ctx) => {
    const theme = await themeById(ctx, themeId)
    if (!theme || !sees(ctx, theme.path)) throw refuse('missing', 'theme.missing')
    demandRole(ctx, theme.path, powers.findThemes)
    await nameTheme(ctx, themeId, label === '' || label === theme.label ? null : label)
    await record(ctx, 'theme.renamed', {
      unitId: unitOfDraft(theme.draftId),
      themeId,
      draftId: theme.draftId,
      label,
    })
    return { label: label || theme.label }
  })
}
