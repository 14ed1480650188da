import { sql } from 'kysely'
import type { Coverage } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import { above } from '../opinions/batches.ts'
import { unitsAt } from '../units/as-of.ts'
import { pathOn } from '../units/queries.ts'
import { sum } from './tally.ts'

type Heads = { unitId: string; count: number }

/**
 * Which grassroots units at or below `unitPath` were asked by one of the consultations, and from which at least five took part: as many
 * persons told of under its name, or as many heads declared, never both added up, since who declares four would read whether there
 * was a fifth. Nothing tells one to four from nobody, and opinions say nothing here: those of few are told under other units than their own.
 * Units that did not exist on `day` are not due; names, levels and the tree are those of that day. Branches are the units one step below, by
 * their place in it, then what belongs to the unit itself or is told of under none below it. Each column adds up to its total.
 */
export async function coverage(
  ctx: Ctx,
  { unitPath, consultationIds, day }: { unitPath: string; consultationIds: string[]; day: string },
  { persons, declared }: Record<'persons' | 'declared', readonly Heads[]>,
): Promise<Coverage> {
  const asked = consultationIds.length === 0 ? [] : await unitsBelow(ctx, { unitPath, consultationIds, day })
  const pathOf = new Map(asked.map((unit) => [unit.id, unit.path]))
  const below = (heads: readonly Heads[]) => sumsBelow(heads, pathOf)
  const due = asked.filter((unit) => unit.level === 'grassroots' && unit.due)
  const [told, said] = [below(persons), below(declared)]
  const participating = due.filter(({ path }) => told(path) >= GROUP_MIN || said(path) >= GROUP_MIN)
  const tookPart = new Set(participating)
  const top = await pathOn(ctx, unitPath, day)
  const depth = top.split('.').length + 1
  const branches = asked
    .filter(({ path }) => path.split('.').length === depth && isBelow(path, top))
    .filter(({ level }) => level !== 'group')
    .map((branch) => ({
      unit: branch.name,
      due: due.filter((unit) => isBelow(unit.path, branch.path)).length,
      participating: participating.filter((unit) => isBelow(unit.path, branch.path)).length,
      persons: told(branch.path),
    }))
  const total = { due: due.length, participating: participating.length, persons: sum(persons) }
  return {
    due: due.length,
    participating: participating.length,
    branches:
      branches.length === 0
        ? []
        : [...branches, ownRow(branches, total)].filter((it) => it.due > 0 || it.persons > 0),
    silent: due.filter((unit) => !tookPart.has(unit)).map((unit) => unit.name),
  }
}

/** How many heads are at or below a path, of all paths at once. */
function sumsBelow(heads: readonly Heads[], pathOf: ReadonlyMap<string, string>) {
  const sums = new Map<string, number>()
  for (const { unitId, count } of heads)
    for (let at = pathOf.get(unitId) ?? ''; at !== ''; at = above(at))
      sums.set(at, (sums.get(at) ?? 0) + count)
  return (path: string) => sums.get(path) ?? 0
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
    .selectFrom(unitsAt(ctx, day).as('it'))
    .where(sql<boolean>`it.path_today <@ ${unitPath}::ltree`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('consultation')
          .innerJoin('unit as asking', 'asking.id', 'consultation.unitId')
          .where('consultation.id', 'in', consultationIds)
          .where(sql<boolean>`asking.path @> it.path_today`)
          .select('consultation.id'),
      ),
    )
    .select(['it.id', 'it.name', 'it.path', 'it.pathToday', 'it.level', 'it.open as due'])
    .orderBy('it.path')
    .execute()
}
