import { z } from 'zod'

import { type Ctx, write } from '../context.ts'
import type { LaterPlace } from '../insight/later.ts'
import { ENGINE } from '../insight/themes.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { type AlsoOf, keepAlso } from './also-queries.ts'
import { holdThemesOf, recountThemes } from './decision-queries.ts'
import {
  batchesSince,
  draftsToPlace,
  joinedTo,
  keepPlaces,
  keptModel,
  noteBatches,
  wordsOfBatches,
} from './placing-queries.ts'
import { placeAside } from './placing-thread.ts'

const placeLaterOpinions = job('themes.place', z.object({}), { expireSeconds: 3600 })

/**
 * Places the opinions of batches told of since the last analysis of each draft in its themes, a thousand of them on a million in a second or
 * two. What is like no theme stands alone until the next analysis, which people ask for.
 */
async function placeAll(ctx: Ctx, _: object, signal: AbortSignal): Promise<void> {
  for (const draftId of await draftsToPlace(ctx, ENGINE)) await placeDraft(ctx, draftId, signal)
}

async function placeDraft(ctx: Ctx, draftId: string, signal: AbortSignal): Promise<void> {
  const kept = await keptModel(ctx, draftId)
  if (!kept) return
  const batches = await batchesSince(ctx, kept)
  const opinions = await wordsOfBatches(ctx, draftId, batches)
  const found = opinions.length === 0 ? [] : await placeAside({ model: kept.model, opinions }, signal)
  await write(ctx, async (ctx) => {
    await holdThemesOf(ctx, draftId)
    // An analysis that ended meanwhile has read them itself.
    if ((await keptModel(ctx, draftId))?.analysisId !== kept.analysisId) return
    const stands = followed(await joinedTo(ctx, draftId))
    const places = found.map(({ id, theme, closeness }) => ({
      id,
      theme: theme === null ? null : stands(theme),
      closeness,
    }))
    await keepPlaces(ctx, kept, places)
    await keepAlso(ctx, draftId, { rows: alsoIn(found, stands), all: false })
    await noteBatches(ctx, draftId, batches)
    await recountThemes(ctx, draftId)
  })
}

/** Where a theme's opinions stand now that people joined some to others. */
function followed(joined: ReadonlyMap<string, string>): (theme: string) => string {
  return (theme) => {
    const met = new Set<string>()
    let now = theme
    for (let next = joined.get(now); next !== undefined && !met.has(next); next = joined.get(now)) {
      met.add(next)
      now = next
    }
    return now
  }
}

function alsoIn(found: readonly LaterPlace[], stands: (theme: string) => string): AlsoOf[] {
  return found.flatMap(({ id, belongs: [, ...others] }) => {
    const weights = new Map<string, number>()
    for (const { theme, weight } of others)
      weights.set(stands(theme), (weights.get(stands(theme)) ?? 0) + weight)
    return [...weights].map(([themeId, weight]) => ({ opinionId: id, themeId, weight }))
  })
}

export const placingJobs: Handler[] = [handle(placeLaterOpinions, placeAll, { cron: '35 * * * *' })]
