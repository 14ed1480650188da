import { powers } from 'shared/powers'
import type { ThemeDecision, ThemeDecisionKind } from 'shared/themes'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { demandRole, sees } from '../visible.ts'
import { alsoBefore, joinAlso, partAlso } from './also-queries.ts'
import {
  carryOut,
  deleteThemes,
  holdThemesOf,
  insertDecision,
  insertMadeTheme,
  keepCount,
  noteMembers,
  noteMoves,
  recountThemes,
  setTheme,
  type ThemeBefore,
  themesBefore,
} from './decision-queries.ts'
import { describeDecided } from './describing.ts'
import { measureMoved } from './measuring.ts'
import { themeById } from './queries.ts'
import { endDecision, latestDecision, letGo, moveBack, restoreTheme } from './undo-queries.ts'

/** What a decision did: its kind, how many of the opinions named it moved or confirmed, and the theme they stand in now (null: in none). */
export type Decided = { kind: ThemeDecisionKind; opinions: number; theme: string | null }

/**
 * Carries a decision about the themes of a draft out at once; the next analysis keeps to it. Counts and words of opinions stay as they are: only
 * where they are read changes. Of the opinions named, those that no longer stand where they were read are left alone.
 *
 * @throws `missing draft.missing`, `theme.missing`; `forbidden`; `conflict theme.moved` none of the opinions stands there any more;
 *   `invalid theme.mergeItself` a theme is to be joined to itself alone.
 */
export function decide(ctx: Ctx, draftId: string, decision: ThemeDecision): Promise<Decided> {
  return onThemes(ctx, draftId, async (ctx, unitId) => {
    const done = await carry(ctx, draftId, decision)
    await describeDecided(ctx, draftId, done)
    await recountThemes(ctx, draftId)
    await record(ctx, 'theme.decided', { unitId, draftId, decision: done.kind, opinions: done.opinions })
    return done
  })
}

/** Gives a theme a name of one's own; an empty one brings the engine's back. It outlives the next analysis. @throws `missing`; `forbidden`. */
export async function renameTheme(ctx: Ctx, themeId: string, label: string): Promise<{ label: string }> {
  const found = await themeById(ctx, themeId)
  if (!found || !sees(ctx, found.path)) throw refuse('missing', 'theme.missing')
  const { draftId } = found
  return onThemes(ctx, draftId, async (ctx, unitId) => {
    const [theme] = await demandThemes(ctx, draftId, [themeId])
    await note(ctx, draftId, { kind: 'rename', themes: [theme!], label: label || theme!.label })
    await setTheme(ctx, themeId, { givenLabel: label === '' || label === theme!.label ? null : label })
    await record(ctx, 'theme.renamed', { unitId, themeId, draftId, label })
    return { label: label || theme!.label }
  })
}

/**
 * Takes back the decision `named`, which must be the latest about a draft's themes that stands: what somebody else decided meanwhile is not taken back
 * by mistake. When an analysis has ended since, the themes stay as it left them and only the next one is free again: `later`.
 *
 * @throws `missing draft.missing`; `forbidden`; `conflict theme.nothingToUndo`, `theme.notLatest` another is the latest by now.
 */
export function undoDecision(
  ctx: Ctx,
  draftId: string,
  named: string,
): Promise<{ kind: ThemeDecisionKind; label: string; later: boolean }> {
  return onThemes(ctx, draftId, async (ctx, unitId) => {
    const decision = await latestDecision(ctx, draftId)
    if (!decision) throw refuse('conflict', 'theme.nothingToUndo')
    if (decision.id !== named) throw refuse('conflict', 'theme.notLatest')
    const { id: decisionId, kind, label, themes, madeThemeId, fresh } = decision
    if (fresh) {
      for (const theme of themes) await restoreTheme(ctx, draftId, theme)
      if (kind === 'merge') await partAlso(ctx, themes[0]!.id, themes)
      await moveBack(ctx, { decisionId, draftId, to: madeThemeId ?? targetOf(kind, themes) })
      await deleteThemes(ctx, madeThemeId ? [madeThemeId] : [])
      await recountThemes(ctx, draftId)
    } else {
      await letGo(ctx, { decisionId, draftId })
      for (const { id, pinned, givenLabel } of themes)
        await setTheme(ctx, id, kind === 'rename' ? { givenLabel } : { pinned })
      // Made by the decision: people keep it no longer, nor its name.
      if (madeThemeId) await setTheme(ctx, madeThemeId, { pinned: false, givenLabel: null })
      await recountThemes(ctx, draftId)
    }
    await endDecision(ctx, decisionId, staffOf(ctx).id)
    await record(ctx, 'theme.undone', { unitId, draftId, decision: kind })
    return { kind, label, later: !fresh }
  })
}

async function carry(ctx: Ctx, draftId: string, decision: ThemeDecision): Promise<Decided> {
  switch (decision.kind) {
    case 'merge':
      return merge(ctx, draftId, decision)
    case 'split': {
      const { id } = await insertMadeTheme(ctx, draftId, decision.label)
      const named = decision.from ? await demandThemes(ctx, draftId, [decision.from]) : []
      return move(ctx, draftId, {
        ...decision,
        to: id,
        madeThemeId: id,
        themes: named,
        label: decision.label,
      })
    }
    case 'move': {
      const [to] = await demandThemes(ctx, draftId, [decision.to])
      const from =
        decision.from && decision.from !== decision.to
          ? await demandThemes(ctx, draftId, [decision.from])
          : []
      return move(ctx, draftId, { ...decision, themes: [to!, ...from], label: nameOf(to!) })
    }
    case 'confirm': {
      const [theme] = await demandThemes(ctx, draftId, [decision.from])
      return move(ctx, draftId, { ...decision, to: decision.from, themes: [theme!], label: nameOf(theme!) })
    }
    case 'apart': {
      const [theme] = await demandThemes(ctx, draftId, [decision.from])
      return move(ctx, draftId, { ...decision, to: null, themes: [theme!], label: nameOf(theme!) })
    }
    case 'pin':
    case 'unpin': {
      const [theme] = await demandThemes(ctx, draftId, [decision.theme])
      await note(ctx, draftId, { kind: decision.kind, themes: [theme!], label: nameOf(theme!) })
      await setTheme(ctx, decision.theme, { pinned: decision.kind === 'pin' })
      return { kind: decision.kind, opinions: 0, theme: decision.theme }
    }
  }
}

async function merge(
  ctx: Ctx,
  draftId: string,
  { into, from }: Extract<ThemeDecision, { kind: 'merge' }>,
): Promise<Decided> {
  const others = [...new Set(from)].filter((id) => id !== into)
  if (others.length === 0) throw refuse('invalid', 'theme.mergeItself')
  // The one that goes on stands first: what is taken back is taken out of it.
  const [target] = await demandThemes(ctx, draftId, [into])
  const joined = [target!, ...(await demandThemes(ctx, draftId, others))]
  const also = await alsoBefore(ctx, [into, ...others])
  const themes = joined.map((theme) => ({ ...theme, also: also.get(theme.id) ?? [] }))
  const decisionId = await note(ctx, draftId, { kind: 'merge', themes, label: nameOf(target!) })
  await noteMembers(
    ctx,
    decisionId,
    themes.map(({ id }) => id),
  )
  await carryOut(ctx, { decisionId, draftId, to: into, whole: true })
  await measureMoved(ctx, { draftId, decisionId, to: into })
  await joinAlso(ctx, { into, others })
  await setTheme(ctx, into, { pinned: true })
  await deleteThemes(ctx, others)
  return { kind: 'merge', opinions: 0, theme: into }
}

async function move(
  ctx: Ctx,
  draftId: string,
  it: {
    kind: ThemeDecisionKind
    from: string | null
    opinions: string[]
    to: string | null
    madeThemeId?: string
    themes: ThemeBefore[]
    label: string
  },
): Promise<Decided> {
  const { kind, from, to, themes, label, madeThemeId } = it
  const decisionId = await note(ctx, draftId, {
    kind,
    themes,
    label,
    ...(madeThemeId ? { madeThemeId } : {}),
  })
  const opinions = await noteMoves(ctx, { decisionId, draftId, from }, it.opinions)
  if (opinions === 0) throw refuse('conflict', 'theme.moved')
  await keepCount(ctx, decisionId, opinions)
  await carryOut(ctx, { decisionId, draftId, to })
  if (to && to !== from) await measureMoved(ctx, { draftId, decisionId, to })
  if (to) await setTheme(ctx, to, { pinned: true })
  return { kind, opinions, theme: to }
}

async function note(
  ctx: Ctx,
  draftId: string,
  it: {
    kind: ThemeDecisionKind
    themes: ThemeBefore[]
    label: string
    opinions?: number
    madeThemeId?: string
  },
): Promise<string> {
  const row = { draftId, opinions: 0, ...it, decidedBy: staffOf(ctx).id }
  return (await insertDecision(ctx, row)).id
}

/** These themes of the draft, in the order asked for; all must be there. */
async function demandThemes(ctx: Ctx, draftId: string, ids: string[]): Promise<ThemeBefore[]> {
  const found = new Map((await themesBefore(ctx, draftId, ids)).map((theme) => [theme.id, theme]))
  return ids.map((id) => {
    const theme = found.get(id)
    if (!theme) throw refuse('missing', 'theme.missing')
    return theme
  })
}

const nameOf = ({ givenLabel, label }: ThemeBefore) => givenLabel ?? label

/** The theme a decision put opinions into, that it did not make. */
function targetOf(kind: ThemeDecisionKind, themes: ThemeBefore[]): string | null {
  return kind === 'apart' ? null : (themes[0]?.id ?? null)
}

/** One change of the themes of a draft at a time, by who consolidates it. */
function onThemes<T>(ctx: Ctx, draftId: string, work: (ctx: Ctx, unitId: string) => Promise<T>): Promise<T> {
  return write(ctx, async (ctx) => {
    const draft = await draftInReach(ctx, draftId)
    if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
    demandRole(ctx, draft.path, powers.findThemes)
    await holdThemesOf(ctx, draftId)
    return work(ctx, draft.unitId)
  })
}
