import type { UnitLevel } from 'shared/units'
import { letterheadWords as words } from 'shared/words/reports'

import type { Ctx } from '../context.ts'

/** How a unit signs its papers; `parentBody` is null for the highest. */
export type LetterheadParts = {
  parentBody: string | null
  issuingBody: string
  place: string
  symbol: string
  signatureLines: string[]
  recipients: string[]
}

/** The letterhead a unit was given, or one from its name, its parent's and the place of the nearest unit above that has one. */
export async function letterheadOf(ctx: Ctx, unitId: string): Promise<LetterheadParts> {
  const unit = await ctx.db
    .selectFrom('unit')
    .leftJoin('letterhead', 'letterhead.unitId', 'unit.id')
    .leftJoin('unit as parent', 'parent.id', 'unit.parentId')
    .where('unit.id', '=', unitId)
    .select(['unit.name', 'unit.level', 'unit.path', 'parent.name as parentName'])
    .select(['parentBody', 'issuingBody', 'place', 'symbol', 'signatureLines', 'recipients'])
    .executeTakeFirstOrThrow()
  const { parentBody, issuingBody, place, symbol, signatureLines, recipients } = unit
  if (issuingBody !== null)
    return {
      parentBody,
      issuingBody,
      place: place!,
      symbol: symbol!,
      signatureLines: signatureLines!,
      recipients: recipients!,
    }
  return {
    parentBody: unit.parentName ?? (unit.level === 'national' ? null : words.confederation),
    issuingBody: unit.name,
    place: (await placeAbove(ctx, unit.path)) ?? words.placeBlank,
    symbol: symbolOf(unit.level),
    signatureLines: words.signatureLines,
    recipients: words.recipients,
  }
}

async function placeAbove(ctx: Ctx, path: string): Promise<string | undefined> {
  const labels = path.split('.')
  const row = await ctx.db
    .selectFrom('letterhead')
    .innerJoin('unit', 'unit.id', 'letterhead.unitId')
    .where(
      'unit.path',
      'in',
      labels.map((_, at) => labels.slice(0, at + 1).join('.')),
    )
    .select('letterhead.place')
    .orderBy('unit.path', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.place
}

function symbolOf(level: UnitLevel): string {
  if (level === 'national') return words.symbols.confederation
  return level === 'province' ? words.symbols.federation : words.symbols.union
}
