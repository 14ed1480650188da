import { sql } from 'kysely'
import type { Coverage } from 'shared/reports'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import type { OriginCell } from './counts.ts'
import { mergeSmallUnits } from './small-groups.ts'
import { sum } from './tally.ts'

/**
 * Which grassroots units at or below `unitPath` were asked by one of the consultations, and from which persons or opinions came. Those that
 * did not exist on `day` are not due. Branches are the units one step below, by their place in the tree, then what belongs to the unit
 * itself; few persons stand together on one row. Each column adds up to its total.
 */
export async function coverage(
  ctx: Ctx,
  { unitPath, consultationIds, day }: { unitPath: string; consultationIds: string[]; day: string },
  { persons, opinions }: { persons: readonly OriginCell[]; opinions: readonly OriginCell[] },
): Promise<Coverage> {
  const units = consultationIds.length === 0 ? [] : await unitsBelow(ctx, { unitPath, consultationIds, day })
  const pathOf = new Map(units.map((unit) => [unit.id, unit.path]))
  const within = (path: string) => (cell: OriginCell) => isBelow(pathOf.get(cell.unitId), path)

  const due = units.filter((unit) => unit.level === 'grassroots' && unit.due)
  const participating = due.filter(({ path }) => [...persons, ...opinions].some(within(path)))
  const depth = unitPath.split('.').length + 1
  const branches = units
    .filter((unit) => unit.path.split('.').length === depth && unit.level !== 'group')
    .map((branch) => ({
      unit: branch.name,
      due: due.filter((unit) => isBelow(unit.path, branch.path)).length,
      participating: participating.filter((unit) => isBelow(unit.path, branch.path)).length,
      persons: sum(persons.filter(within(branch.path))),
    }))
  const total = { due: due.length, participating: participating.length, persons: sum(persons) }
  return {
    due: due.length,
    participating: participating.length,
    branches:
      branches.length === 0
        ? []
        : mergeSmallUnits(
            [...branches, ownRow(branches, total)].filter((it) => it.due > 0 || it.persons > 0),
          ),
    silent: due.filter((unit) => !participating.includes(unit)).map((unit) => unit.name),
  }
}

type Branch = Coverage['branches'][number]

/** Who is of the unit itself, of none below it. */
function ownRow(branches: readonly Branch[], total: Omit<Branch, 'unit'>): Branch {
  const rest = (of: keyof typeof total) => total[of] - branches.reduce((added, row) => added + row[of], 0)
  return {
    unit: reportWords.ownUnits,
    due: rest('due'),
    participating: rest('participating'),
    persons: rest('persons'),
  }
}

const isBelow = (path: string | undefined, top: string) =>
  path === top || (path?.startsWith(`${top}.`) ?? false)

function unitsBelow(
  ctx: Ctx,
  { unitPath, consultationIds, day }: { unitPath: string; consultationIds: string[]; day: string },
) {
  return ctx.db
    .selectFrom('unit')
    .where(sql<boolean>`unit.path <@ ${unitPath}::ltree`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('consultation')
          .innerJoin('unit as asking', 'asking.id', 'consultation.unitId')
          .where('consultation.id', 'in', consultationIds)
          .where(sql<boolean>`asking.path @> unit.path`)
          .select('consultation.id'),
      ),
    )
    .select(['id', 'name', 'path', 'level'])
    .select(sql<boolean>`opened_on <= ${day} and (closed_on is null or closed_on > ${day})`.as('due'))
    .orderBy('path')
    .execute()
}
