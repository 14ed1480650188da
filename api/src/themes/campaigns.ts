import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import type { Copies } from '../insight/campaigns.ts'
import { sentencesOf } from '../insight/contrary.ts'
import { tellsAnything } from '../opinions/told.ts'
import {
  ADDITIONS_MAX,
  campaignAdditions,
  campaignCounts,
  campaignTexts,
  replaceCampaigns,
  standingCampaigns,
} from './campaign-queries.ts'
import { goesOnAs } from '../insight/going-on.ts'
import { personsPerOpinion } from './queries.ts'
import { personsShown } from './shown.ts'

/** How many groups are kept of a draft, the largest. */
const GROUPS_MAX = 200
/** How many groups of a kind are shown. */
const SHOWN_MAX = 50

/** Keeps the groups of near copies of at least five opinions that an analysis found; one that keeps most of its opinions keeps its id. */
export async function keepCampaigns(ctx: Ctx, draftId: string, copies: readonly Copies[]): Promise<void> {
  const kept = copies.filter(({ ids }) => ids.length >= GROUP_MIN).slice(0, GROUPS_MAX)
  const goOn = goesOnAs(
    await standingCampaigns(ctx, draftId),
    kept.map(({ ids }) => ids),
    new Set(),
  )
  await replaceCampaigns(
    ctx,
    draftId,
    kept.map((group, at) => ({ ...group, goesOnAs: goOn[at] ?? null })),
  )
}

/**
 * The opinions of a draft that are nearly one text, as the last analysis found them, the largest group first and at most fifty of a kind
 * (`more`: there are more): `campaigns`, the same words sent by many; `stock`, words that many use and that say nothing of their own (`assent`) or
 * are only the frame round words that differ (`boilerplate`). Each with its text exactly as one of them has it, the opinions that may be told of by
 * stance, how many say just that text (`exact`) and are answered, the persons estimated as for themes, and the sentences added with how many
 * add them, at most a hundred. None of fewer than five opinions or of an estimate below five persons; `tooFew` when nothing of the draft may be told.
 */
export async function campaignsOfDraft(ctx: Ctx, draftId: string) {
  if (!(await tellsAnything(ctx, { draft: draftId })))
    return { tooFew: true, more: false, campaigns: [], stock: [] }
  const [counts, perOpinion] = await Promise.all([
    campaignCounts(ctx, draftId),
    personsPerOpinion(ctx, draftId),
  ])
  const groups = [...Map.groupBy(counts, (row) => row.id)]
    .map(([id, rows]) => summed(id, rows, perOpinion))
    .filter(({ opinions, persons }) => opinions >= GROUP_MIN && persons >= GROUP_MIN)
    .toSorted((a, b) => b.opinions - a.opinions)
  const [campaigns, stock] = [
    groups.filter(({ kind }) => kind === 'campaign'),
    groups.filter(({ kind }) => kind !== 'campaign'),
  ]
  const shown = [...campaigns.slice(0, SHOWN_MAX), ...stock.slice(0, SHOWN_MAX)]
  const ids = shown.map(({ id }) => id)
  const [texts, additions] = await Promise.all([
    campaignTexts(ctx, draftId, ids),
    campaignAdditions(ctx, draftId, ids),
  ])
  const told = shown.map((it) => ({
    ...it,
    text: texts.get(it.id) ?? '',
    addedMore: (additions.get(it.id) ?? []).length >= ADDITIONS_MAX,
    added: (additions.get(it.id) ?? []).flatMap(({ number, opinions, text, sentence }) => {
      // Where names were struck since, what is left of the sentence is told; where nothing is, nothing.
      const words = sentencesOf(text)[sentence]
      return words ? [{ number, opinions, text: words }] : []
    }),
  }))
  return {
    tooFew: false,
    more: shown.length < groups.length,
    campaigns: told.filter(({ kind }) => kind === 'campaign'),
    stock: told.filter(({ kind }) => kind !== 'campaign'),
  }
}

type Row = Awaited<ReturnType<typeof campaignCounts>>[number]

function summed(id: string, rows: readonly Row[], perOpinion: number) {
  const total = (of: 'opinions' | 'exact' | 'answered') => rows.reduce((sum, row) => sum + row[of], 0)
  const opinions = total('opinions')
  return {
    id,
    kind: rows[0]!.kind,
    opinions,
    exact: total('exact'),
    answered: total('answered'),
    persons: personsShown(opinions * perOpinion),
    stances: Object.fromEntries(rows.map(({ stance, opinions }) => [stance, opinions])),
  }
}
