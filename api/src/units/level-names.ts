import type { LevelNames } from 'shared/unit-changes'
import { powers } from 'shared/powers'
import { UnitLevel } from 'shared/units'
import { unitLevelNames } from 'shared/words/units'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { holds } from '../visible.ts'
import { highestOf, levelNameRows, replaceLevelNames } from './queries.ts'

/** What each level is called in the acting staff user's tree, with whether they may change it. */
export async function levelNames(ctx: Ctx) {
  const top = await topOf(ctx)
  const given = top ? await levelNameRows(ctx, top.id) : []
  const names: Record<UnitLevel, string> = {
    ...unitLevelNames,
    ...Object.fromEntries(given.map(({ level, name }) => [level, name])),
  }
  return { names, mayChange: top !== undefined && holds(ctx, top.path, powers.changeUnits) }
}

/** Names the levels of the acting staff user's tree; what is left empty gets back its usual name. @throws `forbidden role.needed`. */
export function nameLevels(ctx: Ctx, names: LevelNames): Promise<{ named: number }> {
  return write(ctx, async (ctx) => {
    const top = await topOf(ctx)
    if (!top || !holds(ctx, top.path, powers.changeUnits)) throw refuse('forbidden', 'role.needed')
    const rows = UnitLevel.options.flatMap((level) => {
      const name = names[level] ?? ''
      return name === '' || name === unitLevelNames[level] ? [] : [{ unitId: top.id, level, name }]
    })
    await replaceLevelNames(ctx, top.id, rows)
    await record(ctx, 'unit.levelsNamed', { unitId: top.id, levels: rows.map(({ level }) => level) })
    return { named: rows.length }
  })
}

async function topOf(ctx: Ctx) {
  const label = staffOf(ctx).grants[0]?.path.split('.')[0]
  return label === undefined ? undefined : highestOf(ctx, label)
}
