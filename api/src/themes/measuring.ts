import type { Ctx } from '../context.ts'
import { closenessAmong } from '../insight/later.ts'
import { unpackThemeModel } from '../insight/theme-model.ts'
import { ENGINE } from '../insight/themes.ts'
import { keepCloseness, textsIn } from './describing-queries.ts'
import { keptModel } from './placing-queries.ts'

/** So many opinions of a theme tell where its middle is. */
const MEMBERS = 200
/** So many of the opinions moved are measured, which takes about half a second; of a larger theme they are a fair sample. */
const MEASURED = 5000

/**
 * Finds how near the opinions a decision moved are to the middle of the theme `to`, by the meanings that the last analysis learned. Where this version of the
 * engine has learned none, or knows no word of theirs, and of those beyond the first five thousand, nothing is known until the next analysis (`isMeasured`).
 */
export async function measureMoved(
  ctx: Ctx,
  { draftId, decisionId, to }: { draftId: string; decisionId: string; to: string },
): Promise<void> {
  const kept = await keptModel(ctx, draftId)
  const model = kept && unpackThemeModel(kept.model)
  if (model?.engine !== ENGINE) return
  const [members, moved] = [
    await textsIn(ctx, to, { most: MEMBERS }),
    await textsIn(ctx, to, { decisionId, most: MEASURED }),
  ]
  const near = closenessAmong(
    model,
    members.map(({ text }) => text),
    moved.map(({ text }) => text),
  )
  const found = moved.flatMap(({ id }, at) => {
    const closeness = near[at]
    return closeness == null ? [] : [{ id, closeness }]
  })
  await keepCloseness(ctx, to, found)
}
