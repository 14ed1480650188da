import { situationTexts } from 'db/seed/situation'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { reportInSight, sectionsOfReport } from '../reports/queries.ts'
import { editSection, makeReport } from '../reports/service.ts'
import { markOf, signReport } from '../reports/sign.ts'

/** The situation reports of a unit: last month's signed, this month's half written. `ctx` acts for an analyst of the unit. */
export async function addMonths(ctx: Ctx, unitId: string): Promise<void> {
  const today = vietnamDay(ctx.now)
  const current = today.slice(0, 7)
  const previous = vietnamDay(new Date(Date.parse(`${current}-01T00:00:00+07:00`) - 1)).slice(0, 7)
  const signedId = await write(ctx, unitId, previous, 'previous')
  const signed = await reportInSight(ctx, signedId)
  const mark = markOf(signed!.figuresAt, await sectionsOfReport(ctx, signedId))
  await signReport(ctx, signedId, { mark, issuedOn: today, docNumber: null, signerName: null })
  await write(ctx, unitId, current, 'current')
}

async function write(
  ctx: Ctx,
  unitId: string,
  month: string,
  which: 'previous' | 'current',
): Promise<string> {
  const { id } = await makeReport(ctx, { kind: 'situation', unitId, month })
  const texts: Record<string, string> = situationTexts(which, month)
  for (const { key, revision } of await sectionsOfReport(ctx, id)) {
    const body = texts[key]
    if (body !== undefined) await editSection(ctx, id, key, { body, revision })
  }
  return id
}
