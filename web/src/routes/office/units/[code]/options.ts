import { unitKinds, type UnitLevel, unitLevels } from 'shared/units'
import { unitKindNames, unitWords } from 'shared/words/units'

/** The levels to choose from, under the names of this tree. */
export const levelOptions = (names: Record<UnitLevel, string>) =>
  unitLevels.map((level) => ({ value: level, label: names[level] }))

export const kindOptions = [
  { value: '', label: unitWords.noKind },
  ...unitKinds.map((kind) => ({ value: kind, label: unitKindNames[kind] })),
]
