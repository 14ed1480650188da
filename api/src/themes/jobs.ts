import { THEME_OPINIONS_MIN } from 'shared/theme-limits'
import { isMixed } from 'shared/themes'
import { GROUP_MIN } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { unitOfDraft } from '../drafts/queries.ts'
import type { Theme, ThemeResult } from '../insight/theme.ts'
import { packThemeModel, unpackThemeModel } from '../insight/theme-model.ts'
import { ENGINE } from '../insight/themes.ts'
import { type Handler, handle } from '../jobs/job.ts'
import { analyseDraft } from './analysis.ts'
import { analysisById, beginAnalysis, endAnalysis, keepShare, wordsOfDraft } from './analysis-queries.ts'
import { type AlsoOf, keepAlso } from './also-queries.ts'
import { analyse } from './analysis-thread.ts'
import { keepCampaigns } from './campaigns.ts'
import { findCopies } from './copies-thread.ts'
import { holdThemesOf } from './decision-queries.ts'
import { honour, type Standing } from './honouring.ts'
import {
  givenLabels,
  foundLabels,
  keepEndedLabels,
  type KeptTheme,
  PLACED_CLOSENESS,
  replaceThemes,
  setApart,
  standingThemes,
} from './keep-queries.ts'
import { goesOnAs, namesGoingOn } from '../insight/going-on.ts'
import { keepModel } from './placing-queries.ts'
import { letGoSinceAnalysis } from './undo-queries.ts'

/** How often progress is written down, in milliseconds. */
const PROGRESS_EVERY = 500

/** Finds the themes of a draft, and which of its opinions are nearly one text, on threads of their own and puts them in the place of the old ones. */
async function run(ctx: Ctx, { analysisId }: { analysisId: string }, signal: AbortSignal): Promise<void> {
  const analysis = await analysisById(ctx, analysisId)
  if (!analysis || !(await beginAnalysis(ctx, analysisId))) return
  const { draftId, seed, themesWanted } = analysis

  const { opinions, batches } = await wordsOfDraft(ctx, draftId)
  const cancelled = new AbortController()
  const progress = progressOf(ctx, analysisId, () => cancelled.abort())
  try {
    const standing = await standingThemes(ctx, draftId)
    const result = await analyse(opinions, {
      seed,
      ...(themesWanted === null ? {} : { themes: themesWanted }),
      constraints: { seeds: seedsOf(standing) },
      ...((await letGoSinceAnalysis(ctx, draftId)) ? {} : { before: themesOf(standing) }),
      keep: { textsLeast: GROUP_MIN },
      onProgress: progress.tell,
      signal: AbortSignal.any([signal, cancelled.signal]),
    })
    const copies = await findCopies(opinions, AbortSignal.any([signal, cancelled.signal]))
    await progress.end()
    const members = Map.groupBy(result.assignment, ([, theme]) => theme)
    const groups = result.themes.map((theme) => (members.get(theme.id) ?? []).map(([id]) => id))
    await write(ctx, async (ctx) => {
      await holdThemesOf(ctx, draftId)
      const given = await givenLabels(ctx, draftId)
      const themes = await decidedThemes(ctx, draftId, { result, groups, named: new Set(given.keys()) })
      const themed = new Set(themes.flatMap(({ opinions }) => opinions.map(({ opinionId }) => opinionId)))
      const counts = { opinionCount: opinions.length, singularCount: opinions.length - themed.size }
      if (!(await endAnalysis(ctx, analysisId, { status: 'done', engine: ENGINE, ...counts }))) return
      const ended = [...given].filter(([id]) => !themes.some((theme) => theme.id === id))
      const ids = await replaceThemes(ctx, draftId, themes)
      const stored = storedAs(themes, ids)
      await keepAlso(ctx, draftId, { rows: alsoIn(result.memberships, stored), all: true })
      await keepModel(ctx, {
        draftId,
        analysisId,
        engine: ENGINE,
        model: modelAs(result.kept, stored),
        batches,
      })
      await keepCampaigns(ctx, draftId, copies)
      await keepEndedLabels(
        ctx,
        analysisId,
        ended.map(([, label]) => label),
      )
      const unitId = unitOfDraft(draftId)
      for (const [themeId, label] of ended)
        await record(ctx, 'theme.ended', { unitId, draftId, themeId, label })
      // How many opinions it read is told to nobody here: readers of the record are told of some later than others.
      await record(ctx, 'themes.found', { unitId, draftId, analysisId, themes: themes.length })
    })
  } catch (error) {
    await progress.end()
    if (cancelled.signal.aborted) return
    // A machine that stops hands the job on to another; only a real failure ends the analysis.
    if (!signal.aborted) await endAnalysis(ctx, analysisId, { status: 'failed', failure: 'analysis.failed' })
    throw error
  }
}

/** The themes as they are to stand: what the engine found, with what people decided put into effect; the largest first, the mixed ones last. */
async function decidedThemes(
  ctx: Ctx,
  draftId: string,
  { result, groups, named }: { result: ThemeResult; groups: string[][]; named: Set<string> },
): Promise<KeptTheme[]> {
  const standing = await standingThemes(ctx, draftId)
  const members = new Map([...standing].map(([id, theme]) => [id, theme.members] as const))
  for (const [id, { kept }] of standing) if (kept) named.add(id)
  const decided = { themes: standing, apart: await setApart(ctx, draftId), least: THEME_OPINIONS_MIN }
  const seeded = result.themes.map(({ label }) => (standing.has(label) ? label : null))
  const goesOn = goesOnAs(members, groups, named).map(
    // A theme that people began goes on as itself, and as no other.
    (id, group) => seeded[group] ?? (id && seeded.includes(id) ? null : id),
  )
  /** What people put elsewhere than the engine did was found near nothing: it has the nearness of what only people placed. */
  const closenessOf = (opinionId: string, group: number | null) =>
    group !== null && result.assignment.get(opinionId) === result.themes[group]!.id
      ? (result.closeness.get(opinionId) ?? PLACED_CLOSENESS)
      : PLACED_CLOSENESS
  const honoured = honour(groups, goesOn, decided)
  const labels = await foundLabels(ctx, draftId)
  const names = namesGoingOn(
    honoured.map(({ group }) => (group === null ? '' : result.themes[group]!.label)),
    honoured.map(({ id, opinions }) => {
      const had = id === null ? undefined : members.get(id)
      if (!had?.size) return null
      const both = opinions.filter((it) => had.has(it)).length
      return { name: labels.get(id!) ?? '', had: had.size, has: opinions.length, both }
    }),
  )
  return honoured
    .map(({ id, group, opinions }, at) => ({
      id,
      foundAs: group === null ? null : result.themes[group]!.id,
      found:
        group === null
          ? null
          : describedAs({ ...result.themes[group]!, label: names[at]! }, seeded[group] !== null),
      opinions: opinions.map((opinionId) => ({ opinionId, closeness: closenessOf(opinionId, group) })),
    }))
    .sort((a, b) => Number(mixed(a)) - Number(mixed(b)) || b.opinions.length - a.opinions.length)
}

/** Whether a theme speaks of several things, and comes after those that do not; what people placed counts as theirs. */
function mixed({ opinions }: KeptTheme): boolean {
  const found = opinions.filter(({ closeness }) => closeness !== PLACED_CLOSENESS)
  const sum = found.reduce((all, { closeness }) => all + closeness, 0)
  return isMixed({
    closeness: found.length < THEME_OPINIONS_MIN ? null : sum / found.length,
    confirmed: opinions.length - found.length,
    opinions: opinions.length,
  })
}

/** The opinions that people placed, by theme: each theme is begun with them, under its id. */
function seedsOf(themes: ReadonlyMap<string, Standing>) {
  return [...themes].flatMap(([id, { placed }]) => (placed.size > 0 ? [{ label: id, ids: [...placed] }] : []))
}

/** The theme in which each opinion stands: the analysis begins from there. */
function themesOf(themes: ReadonlyMap<string, Standing>): Map<string, string> {
  return new Map([...themes].flatMap(([id, { members }]) => [...members].map((it) => [it, id] as const)))
}

/** What the engine says of a theme; one that people began keeps the name it has. */
const describedAs = ({ label, description, keyphrases, distinguishing, typical }: Theme, begun: boolean) => ({
  ...(begun ? {} : { label }),
  description,
  keyphrases,
  distinguishing,
  typicalIds: typical,
})

/** Of each theme of a result the id under which it is kept. */
function storedAs(themes: readonly KeptTheme[], ids: readonly string[]): Map<string, string> {
  return new Map(themes.flatMap(({ foundAs }, at) => (foundAs === null ? [] : [[foundAs, ids[at]!]])))
}

/** What was learned, with the ids under which the themes are kept. */
function modelAs(kept: Uint8Array, stored: ReadonlyMap<string, string>): Buffer {
  const model = unpackThemeModel(kept)
  const themeOf = model.themeOf.map((theme) => (theme === null ? null : (stored.get(theme) ?? null)))
  return Buffer.from(packThemeModel({ ...model, themeOf }))
}

/** The themes that opinions speak of besides their own. */
function alsoIn(memberships: ThemeResult['memberships'], stored: ReadonlyMap<string, string>): AlsoOf[] {
  return [...memberships].flatMap(([opinionId, [, ...others]]) =>
    others.flatMap(({ theme, weight }) => {
      const themeId = stored.get(theme)
      return themeId ? [{ opinionId, themeId, weight }] : []
    }),
  )
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
