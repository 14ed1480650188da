import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ConsentPurpose, ConsentWording } from 'shared/consent'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'

const texts = (ctx: Pick<Ctx, 'db'>) =>
  ctx.db
    .selectFrom('consentText')
    .select(['consentText.id', 'consentText.purpose', 'consentText.version', 'consentText.effectiveOn'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('consentWording')
          .whereRef('consentWording.textId', '=', 'consentText.id')
          .select(['language', 'title', 'body', 'agreement'])
          .orderBy('language', 'desc'),
      ).as('wordings'),
    )

/** The text in force today for a purpose, with its wordings, Vietnamese first; undefined while there is none. */
export function textInForce(ctx: Pick<Ctx, 'db' | 'now'>, purpose: ConsentPurpose) {
  return texts(ctx)
    .where('purpose', '=', purpose)
    .where('effectiveOn', '<=', vietnamDay(ctx.now))
    .orderBy('effectiveOn', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The number of the text in force today for a purpose, or undefined. */
export async function versionInForce(
  ctx: Pick<Ctx, 'db' | 'now'>,
  purpose: ConsentPurpose,
): Promise<number | undefined> {
  const row = await ctx.db
    .selectFrom('consentText')
    .where('purpose', '=', purpose)
    .where('effectiveOn', '<=', vietnamDay(ctx.now))
    .orderBy('effectiveOn', 'desc')
    .limit(1)
    .select('version')
    .executeTakeFirst()
  return row?.version
}

/** Every text, by purpose and newest first, each with how often it was agreed to: by devices on days that are over, and by staff. */
export function allTexts(ctx: Ctx) {
  return texts(ctx)
    .select((eb) => [
      eb
        .selectFrom('consentCount')
        .whereRef('consentCount.textId', '=', 'consentText.id')
        .where('consentCount.countedOn', '<', vietnamDay(ctx.now))
        .select((eb) => eb.cast<number | null>(eb.fn.sum('agreed'), 'integer').as('n'))
        .as('devices'),
      eb
        .selectFrom('staffConsent')
        .whereRef('staffConsent.textId', '=', 'consentText.id')
        .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
        .as('staff'),
    ])
    .orderBy('purpose')
    .orderBy('version', 'desc')
    .execute()
}

/** Counts one more device that agreed to a text today. The row knows a text and a day; not who. */
export async function countAgreement(ctx: Ctx, textId: string): Promise<void> {
  await ctx.db
    .insertInto('consentCount')
    .values({ textId, countedOn: vietnamDay(ctx.now), agreed: 1 })
    .onConflict((oc) =>
      oc
        .columns(['textId', 'countedOn'])
        .doUpdateSet((eb) => ({ agreed: eb('consentCount.agreed', '+', 1) })),
    )
    .execute()
}

/** Keeps that a staff user agreed to a text; false when that stands already. */
export async function insertStaffConsent(ctx: Ctx, staffUserId: string, textId: string): Promise<boolean> {
  const result = await ctx.db
    .insertInto('staffConsent')
    .values({ staffUserId, textId, agreedAt: ctx.now })
    .onConflict((oc) => oc.columns(['staffUserId', 'textId']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether a staff user agreed to a text. */
export async function staffAgreed(ctx: Ctx, staffUserId: string, textId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('staffConsent')
    .where('staffUserId', '=', staffUserId)
    .where('textId', '=', textId)
    .select('textId')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a staff user agreed to the text in force today for a purpose; true while there is none. */
export async function staffAgreedToAll(
  ctx: Ctx,
  purpose: ConsentPurpose,
  staffUserId: string,
): Promise<boolean> {
  const { rows } = await sql<{ agreed: boolean }>`
    select exists (select from staff_consent where staff_user_id = ${staffUserId} and text_id = in_force.id) as agreed
    from (select id from consent_text where purpose = ${purpose} and effective_on <= ${vietnamDay(ctx.now)}
      order by effective_on desc limit 1) as in_force`.execute(ctx.db)
  return rows[0]?.agreed ?? true
}

/** Adds a text as the next version of its purpose; undefined when another of that version or that day is there already. */
export async function insertText(
  ctx: Ctx,
  text: {
    purpose: ConsentPurpose
    effectiveOn: string
    createdBy: string | null
    wordings: ConsentWording[]
  },
) {
  const { wordings, ...row } = text
  const added = await ctx.db
    .insertInto('consentText')
    .values((eb) => ({
      ...row,
      createdAt: ctx.now,
      version: eb
        .selectFrom('consentText')
        .where('purpose', '=', row.purpose)
        .select((eb) => eb(eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)), '+', 1).as('next')),
    }))
    .onConflict((oc) => oc.doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (!added) return undefined
  await ctx.db
    .insertInto('consentWording')
    .values(wordings.map((wording) => ({ ...wording, textId: added.id })))
    .execute()
  return added
}

/** Removes a text that is not in force yet; undefined when there is none such. */
export function deleteFutureText(ctx: Ctx, textId: string) {
  return ctx.db
    .deleteFrom('consentText')
    .where('id', '=', textId)
    .where('effectiveOn', '>', vietnamDay(ctx.now))
    .returning(['purpose', 'version'])
    .executeTakeFirst()
}
