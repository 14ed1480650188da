import { findPersonal } from 'shared/personal/find'
import { vietnamDay } from 'shared/format'
import { type Decision, type HideReason, type ModerationAct, type Span, STRUCK_DAYS } from 'shared/moderation'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { shuffleSoon } from '../drafts/closing.ts'
import { refuse } from '../errors.ts'
import { forgetStruck } from '../opinions/struck-queries.ts'
import { fingerprintOf } from '../opinions/submission.ts'
import { strike, struckIn } from './strike.ts'
import { daysAfter } from '../rights/working-days.ts'
import { demandRole } from '../visible.ts'
import { holdToModerate, keepStruck, lastAct, noteAct, setModerated } from './queries.ts'
import { strikeFromThemes } from './theme-queries.ts'

type Held = NonNullable<Awaited<ReturnType<typeof holdToModerate>>>
type Done = { act: ModerationAct; reason: HideReason | null }

/**
 * Decides about an opinion: hides its words, strikes names from them, lets them be, or takes such a decision back. It counts as before, and
 * its author reads why. Returns what is on record now.
 *
 * @throws `missing opinion.missing` none that this staff user may be told of; `forbidden`; `conflict`: `opinion.changed` the author wrote
 *   other words meanwhile, `moderation.nothingToUndo`, `moderation.struckGone`; `invalid`: `moderation.wrongSpans` words overlap or
 *   are not there, `moderation.mostlyStruck` more than half of the words beside names and numbers the program finds, `moderation.notFound` other
 *   words than those are to go at once.
 */
export function decide(ctx: Ctx, opinionId: string, decision: Decision): Promise<Done> {
  return write(ctx, async (ctx) => {
    const opinion = await holdToModerate(ctx, opinionId)
    if (!opinion) throw refuse('missing', 'opinion.missing')
    demandRole(ctx, opinion.path, powers.moderate)
    const { unitId, draftId } = opinion
    const done = await carryOut(ctx, opinion, decision)
    await noteAct(ctx, { opinionId, ...done, actedOn: vietnamDay(ctx.now), actedBy: staffOf(ctx).id })
    const isBack = ['restored', 'unredacted', 'reopened'].includes(done.act)
    await record(ctx, isBack ? 'opinion.restored' : 'opinion.moderated', {
      unitId,
      draftId,
      decision: done.act,
      reason: done.reason,
    })
    return done
  })
}

async function carryOut(ctx: Ctx, opinion: Held, decision: Decision): Promise<Done> {
  const done = (act: ModerationAct) => ({ act, reason: null })
  switch (decision.act) {
    case 'hide':
      await setModerated(ctx, opinion.id, { lookDue: false, hiddenAs: decision.reason })
      return { act: 'hidden', reason: decision.reason }
    case 'clear':
      await setModerated(ctx, opinion.id, { lookDue: false })
      return done('cleared')
    case 'redact':
      await redact(ctx, opinion, decision)
      return done('redacted')
    case 'restore':
      if (opinion.hiddenAs === null) throw refuse('conflict', 'moderation.nothingToUndo')
      await setModerated(ctx, opinion.id, { lookDue: false, hiddenAs: null })
      return done('restored')
    case 'unredact':
      await unredact(ctx, opinion, false)
      return done('unredacted')
    case 'undo':
      return done(await undo(ctx, opinion))
  }
}

async function redact(ctx: Ctx, opinion: Held, it: Extract<Decision, { act: 'redact' }>): Promise<void> {
  const { id: opinionId, body, suggestedWording } = opinion
  if (fingerprintOf(opinion) !== it.was) throw refuse('conflict', 'opinion.changed')
  if (it.body.length + it.suggestedWording.length === 0) throw refuse('invalid', 'moderation.noSpans')
  const struck = {
    body: strike(body, it.body),
    suggestedWording: suggestedWording === null ? null : strike(suggestedWording, it.suggestedWording),
  }
  if (struck.body === null || (struck.suggestedWording === null) !== (suggestedWording === null))
    throw refuse('invalid', 'moderation.wrongSpans')
  const parts = [
    { text: body, spans: it.body },
    { text: suggestedWording ?? '', spans: it.suggestedWording },
  ]
  if (parts.some(isMostlyStruck)) throw refuse('invalid', 'moderation.mostlyStruck')
  // What a person saw and the program did not may be a mistake: it can be put right for some days.
  if (it.forGood && !parts.every(isFound)) throw refuse('invalid', 'moderation.notFound')
  if (it.forGood) await forgetStruck(ctx, [opinionId])
  else {
    const untilOn = daysAfter(vietnamDay(ctx.now), STRUCK_DAYS)
    await keepStruck(ctx, { opinionId, body, suggestedWording, untilOn })
  }
  await setModerated(ctx, opinionId, {
    lookDue: false,
    redacted: true,
    body: struck.body,
    suggestedWording: struck.suggestedWording,
  })
  if (opinion.draftId !== null)
    await strikeFromThemes(ctx, opinion.draftId, [
      ...struckIn(body, it.body),
      ...struckIn(suggestedWording ?? '', it.suggestedWording),
    ])
  // What was struck is still in the files until the rows are written anew.
  await shuffleSoon(ctx)
}

type Part = { text: string; spans: readonly Span[] }

/**
 * Whether more than half of what the program takes for no name or number is struck. A short opinion may be little more than names, and they
 * go; other words are hidden with a reason, not struck.
 */
function isMostlyStruck({ text, spans }: Part): boolean {
  const found = findPersonal(text)
  const isIn = (within: readonly Span[], at: number) => within.some((it) => it.start <= at && at < it.end)
  const others = [...text.matchAll(/\S/g)].filter(({ index }) => !isIn(found, index))
  return others.filter(({ index }) => isIn(spans, index)).length * 2 > others.length
}

/** Whether all that is struck is what the program takes for a name or a number. */
function isFound({ text, spans }: Part): boolean {
  const found = findPersonal(text)
  return spans.every(({ start, end }) => found.some((it) => it.start <= start && end <= it.end))
}

async function unredact(ctx: Ctx, opinion: Held, lookDue: boolean): Promise<void> {
  if (opinion.struckId === null || opinion.bodyBefore === null)
    throw refuse('conflict', 'moderation.struckGone')
  await setModerated(ctx, opinion.id, {
    lookDue,
    redacted: false,
    body: opinion.bodyBefore,
    suggestedWording: opinion.wordingBefore,
  })
  await forgetStruck(ctx, [opinion.id])
}

async function undo(ctx: Ctx, opinion: Held): Promise<ModerationAct> {
  const last = await lastAct(ctx, opinion.id)
  if (last?.act === 'hidden') {
    await setModerated(ctx, opinion.id, { lookDue: true, hiddenAs: null })
    return 'restored'
  }
  if (last?.act === 'cleared') {
    await setModerated(ctx, opinion.id, { lookDue: true })
    return 'reopened'
  }
  if (last?.act === 'redacted') {
    await unredact(ctx, opinion, true)
    return 'unredacted'
  }
  throw refuse('conflict', 'moderation.nothingToUndo')
}
