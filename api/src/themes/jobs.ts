import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { unitOfDraft } from '../drafts/queries.ts'
import { ENGINE } from '../insight/themes.ts'
import { type Handler, handle } from '../jobs/job.ts'
import { analyseDraft } from './analysis.ts'
import { analysisById, beginAnalysis, endAnalysis, keepShare, wordsOfDraft } from './analysis-queries.ts'
import { analyse } from './analysis-thread.ts'
import { givenLabels, keepEndedLabels, replaceThemes, themeMembers } from './keep-queries.ts'
import { goesOnAs } from './matching.ts'

/** How often progress is written down, in milliseconds. */
const PROGRESS_EVERY = 500

/** Finds the themes of a draft in a thread of its own and puts them in the place of the old ones. */
async function run(ctx: Ctx, { analysisId }: { analysisId: string }, signal: AbortSignal): Promise<void> {
  const analysis = await analysisById(ctx, analysisId)
  if (!analysis || !(await beginAnalysis(ctx, analysisId))) return
  const { draftId, seed } = analysis

  const opinions = await wordsOfDraft(ctx, draftId)
  const cancelled = new AbortController()
  const progress = progressOf(ctx, analysisId, () => cancelled.abort())
  try {
    const result = await analyse(opinions, {
      seed,
      onProgress: progress.tell,
      signal: AbortSignal.any([signal, cancelled.signal]),
    })
    await progress.end()
    const members = Map.groupBy(result.assignment, ([, theme]) => theme)
    const groups = result.themes.map((theme) => (members.get(theme.id) ?? []).map(([id]) => id))
    await write(ctx, async (ctx) => {
      const counts = { opinionCount: opinions.length, singularCount: result.singular.length }
      if (!(await endAnalysis(ctx, analysisId, { status: 'done', engine: ENGINE, ...counts }))) return
      const given = await givenLabels(ctx, draftId)
      const old = goesOnAs(await themeMembers(ctx, draftId), groups, new Set(given.keys()))
      const ended = [...given].filter(([id]) => !old.includes(id))
      const themes = result.themes.map(
        ({ label, description, keyphrases, distinguishing, typical }, index) => ({
          id: old[index] ?? null,
          position: index + 1,
          label,
          description,
          keyphrases,
          distinguishing,
          typicalIds: typical,
          opinionIds: groups[index]!,
        }),
      )
      await replaceThemes(ctx, draftId, themes)
      await keepEndedLabels(
        ctx,
        analysisId,
        ended.map(([, label]) => label),
      )
      const unitId = unitOfDraft(draftId)
      for (const [themeId, label] of ended)
        await record(ctx, 'theme.ended', { unitId, draftId, themeId, label })
      await record(ctx, 'themes.found', { unitId, draftId, analysisId, themes: themes.length, ...counts })
    })
  } catch (error) {
    await progress.end()
    if (cancelled.signal.aborted) return
    // A machine that stops hands the job on to another; only a real failure ends the analysis.
    if (!signal.aborted) await endAnalysis(ctx, analysisId, { status: 'failed', failure: 'analysis.failed' })
    throw error
  }
}

/** Writes progress down now and then, one write at a time; `gone` is called when the analysis no longer runs. */
function progressOf(ctx: Ctx, analysisId: string, gone: () => void) {
  let latest = 0
  let written = Promise.resolve()
  const timer = setInterval(() => {
    written = written.then(async () => {
      if (!(await keepShare(ctx, analysisId, latest))) gone()
    })
  }, PROGRESS_EVERY)
  return {
    tell: (share: number) => {
      latest = share
    },
    end: () => {
      clearInterval(timer)
      return written
    },
  }
}

export const themeJobs: Handler[] = [handle(analyseDraft, run)]
