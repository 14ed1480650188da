import { powers } from 'shared/powers'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

/** A unit that a file names: whether the acting staff user may enter opinions of it. */
export type NamedUnit = { id: string; name: string; held: boolean }

/** How a unit stands in the list of a cell: its code first, by which it is known again. */
export const unitShown = ({ code, name }: { code: string; name: string }) =>
  `${code} · ${name.replace(/\s+/g, ' ')}`

/** The code at the beginning of a cell that names a unit, in lower case. */
export const codeIn = (cell: string) => cell.split(/\s*·|\s/)[0]!.toLowerCase()

/** The code of a unit. */
export async function codeOf(ctx: Ctx, unitId: string): Promise<string> {
  const { code } = await ctx.db
    .selectFrom('unit')
    .where('id', '=', unitId)
    .select('code')
    .executeTakeFirstOrThrow()
  return code
}

/** The units in sight that the cells of a file name, by code in lower case. One that is not in sight is missing, as one that is not there. */
export async function unitsNamed(ctx: Ctx, cells: readonly string[]): Promise<Map<string, NamedUnit>> {
  const codes = [...new Set(cells.map(codeIn))]
  if (codes.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('unit')
    .where((eb) => eb(eb.fn<string>('lower', ['unit.code']), 'in', codes))
    .where(visibleTo(ctx, 'unit.path'))
    .select(['unit.id', 'unit.name', 'unit.code'])
    .select((eb) => eb.cast<boolean>(visibleTo(ctx, 'unit.path', powers.enterOnBehalf), 'boolean').as('held'))
    .execute()
  return new Map(rows.map(({ code, ...unit }) => [code.toLowerCase(), unit]))
}
