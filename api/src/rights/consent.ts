import type { NewConsentText } from 'shared/consent'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { unitOfStaff } from '../identity/queries.ts'
import {
  countAgreement,
  deleteFutureText,
  insertStaffConsent,
  insertText,
  staffAgreed,
  staffAgreedToAll,
  textInForce,
  versionInForce,
} from './consent-queries.ts'
import { demandAtRoot, houseUnit } from './root.ts'

/**
 * Lets a device agree to the text on giving opinions. What stays is a count of the day, and the version in the device's own cookie:
 * `kept` is the version that cookie held, and a device that agreed to this one already is counted no more. No audit row: members leave none.
 *
 * @throws `conflict consent.changed` it is not the text in force any more.
 */
export async function agreeToJoin(
  ctx: Ctx,
  version: number,
  kept: number | null,
): Promise<{ version: number }> {
  const text = await textInForce(ctx, 'joining')
  if (text?.version !== version) throw refuse('conflict', 'consent.changed')
  if (kept !== version) await countAgreement(ctx, text.id)
  return { version }
}

/** Refuses unless the device agreed to the text on giving opinions that is in force: a new version asks again. */
export async function demandAgreement(ctx: Ctx, kept: number | null): Promise<void> {
  if (kept !== (await versionInForce(ctx, 'joining'))) throw refuse('forbidden', 'consent.needed')
}

/** The text on staff accounts that the acting staff user has yet to agree to, or null. */
export async function accountTextToAgree(ctx: Ctx) {
  const text = await textInForce(ctx, 'staffAccount')
  if (!text) return null
  return (await staffAgreed(ctx, staffOf(ctx).id, text.id)) ? null : text
}

/** Refuses unless the acting staff user agreed to the text on staff accounts that is in force. @throws `forbidden consent.accountFirst`. */
export async function demandAccountAgreement(ctx: Ctx): Promise<void> {
  if (!(await staffAgreedToAll(ctx, 'staffAccount', staffOf(ctx).id)))
    throw refuse('forbidden', 'consent.accountFirst')
}

/** Keeps that the acting staff user agrees to the text on staff accounts. Twice is once. @throws `conflict consent.changed`. */
export function agreeToAccount(ctx: Ctx, version: number): Promise<{ version: number }> {
  return write(ctx, async (ctx) => {
    const text = await textInForce(ctx, 'staffAccount')
    if (text?.version !== version) throw refuse('conflict', 'consent.changed')
    if (await insertStaffConsent(ctx, staffOf(ctx).id, text.id))
      await record(ctx, 'consent.given', {
        unitId: unitOfStaff(ctx, staffOf(ctx).id),
        purpose: text.purpose,
        version,
      })
    return { version }
  })
}

/**
 * Adds the next version of a text, in force from a later day on; what is in force is never changed.
 *
 * @throws `forbidden`; `conflict consent.tooEarly` that day has begun; `conflict consent.sameDay` another begins on that day.
 */
export function addConsentText(ctx: Ctx, it: NewConsentText): Promise<{ id: string; version: number }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    const { purpose, effectiveOn } = it
    if (effectiveOn <= vietnamDay(ctx.now)) throw refuse('conflict', 'consent.tooEarly')
    const added = await insertText(ctx, {
      purpose,
      effectiveOn,
      createdBy: staffOf(ctx).id,
      wordings: [
        { language: 'vi', title: it.titleVi, body: it.bodyVi, agreement: it.agreementVi },
        { language: 'en', title: it.titleEn, body: it.bodyEn, agreement: it.agreementEn },
      ],
    })
    if (!added) throw refuse('conflict', 'consent.sameDay')
    await record(ctx, 'consentText.added', {
      unitId: houseUnit,
      purpose,
      version: added.version,
      effectiveOn,
    })
    return added
  })
}

/** Takes back a text before its day. @throws `forbidden`; `missing consent.noFuture` none such, or in force already. */
export function dropConsentText(ctx: Ctx, textId: string): Promise<{ dropped: true }> {
  return write(ctx, async (ctx) => {
    demandAtRoot(ctx, powers.keepRights)
    const dropped = await deleteFutureText(ctx, textId)
    if (!dropped) throw refuse('missing', 'consent.noFuture')
    await record(ctx, 'consentText.dropped', { unitId: houseUnit, ...dropped })
    return { dropped: true as const }
  })
}
