import { createHash, randomUUID } from 'node:crypto'

import {
  countedOn,
  formerCounts,
  formerNames,
  formerParents,
  formerUnits,
  reorganisedOn,
} from 'db/seed/unit-history'
import { type SampleUnit, sampleUnits } from 'db/seed/units'
import { sampleWords as words } from 'shared/words/sample'

import type { Ctx } from '../context.ts'
import { insertLinks } from '../joining/link-queries.ts'
import type { Changes } from '../units/change-queries.ts'
import { changeUnits } from '../units/changes.ts'
import { insertLetterhead } from './queries.ts'

/** Adds the units of the province with what they were before; returns the ids of all, by code. */
export async function addUnits(ctx: Ctx): Promise<Map<string, string>> {
  const ids = new Map([...sampleUnits, ...formerUnits].map(({ code }) => [code, randomUUID()]))
  for (const changes of history((code) => ids.get(code)!)) await changeUnits(ctx, changes)
  for (const { code, level, parentCode, closedOn } of sampleUnits) {
    const id = ids.get(code)!
    if (level === 'grassroots' && closedOn === null)
      await insertLinks(ctx, [
        { code: sampleCode(code), unitId: id, purpose: '', channel: 'sheet', alarmAt: null, closedAt: null },
      ])
    if (parentCode === null) await insertLetterhead(ctx, { ...words.letterhead, unitId: id })
  }
  return ids
}

/** The join code of a sample unit: made from its own code, so that it is the same in every copy of the sample. */
export function sampleCode(unitCode: string): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const bytes = createHash('sha256').update(`gopy sample ${unitCode}`).digest()
  return Array.from({ length: 10 }, (_, i) => letters[bytes[i]! % letters.length]).join('')
}

/** What happened to the units, in the order in which it did: opened as they were, renamed, reorganised, counted. */
function* history(idOf: (code: string) => string): Generator<Changes> {
  const firstName = new Map(formerNames.map(({ code, name }) => [code, name]))
  const moved = sampleUnits.filter((unit) => firstParentOf(unit) !== unit.parentCode)
  yield {
    opened: [...formerUnits, ...sampleUnits].map(({ code, level, kind, memberCount, openedOn, ...unit }) => {
      const parent = 'became' in unit ? unit.parentCode : firstParentOf({ ...unit, openedOn })
      return {
        id: idOf(code),
        parentId: parent === null ? null : idOf(parent),
        code,
        name: firstName.get(code) ?? unit.name,
        level,
        kind,
        members: unit.closedOn === null ? null : memberCount,
        on: openedOn,
      }
    }),
  }
  yield {
    amended: formerNames.map(({ code, untilOn }) => {
      const { name } = sampleUnits.find((unit) => unit.code === code)!
      return { unitId: idOf(code), on: untilOn, set: { name } }
    }),
  }
  yield {
    amended: moved.map(({ code, parentCode }) => ({
      unitId: idOf(code),
      on: reorganisedOn,
      set: { parentId: idOf(parentCode!) },
    })),
    closed: [...formerUnits, ...sampleUnits].flatMap(({ code, closedOn }) =>
      closedOn === null ? [] : [{ unitId: idOf(code), on: closedOn }],
    ),
    became: formerUnits.flatMap(({ code, closedOn, became }) =>
      became.map((successor) => ({
        predecessorId: idOf(code),
        successorId: idOf(successor),
        on: closedOn,
        kind: became.length > 1 ? ('split' as const) : ('merge' as const),
      })),
    ),
  }
  yield {
    counted: [
      ...formerCounts.map(({ code, members, countedOn }) => ({ unitId: idOf(code), members, on: countedOn })),
      ...sampleUnits
        .filter(({ closedOn, memberCount }) => closedOn === null && memberCount > 0)
        .map(({ code, memberCount, openedOn }) => ({
          unitId: idOf(code),
          members: memberCount,
          on: openedOn > countedOn ? openedOn : countedOn,
        })),
    ],
  }
}

/** The code of the unit it belonged to when it opened. */
function firstParentOf({ parentCode, openedOn }: Pick<SampleUnit, 'parentCode' | 'openedOn'>): string | null {
  if (parentCode === null || openedOn >= reorganisedOn) return parentCode
  return formerParents[parentCode] ?? parentCode
}
