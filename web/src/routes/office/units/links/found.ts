import { searchKey } from 'shared/search-key'

/** The units whose name or code holds what was typed, with or without accents; all of them when nothing was. */
export function found<Unit extends { name: string; code: string }>(units: Unit[], typed: string): Unit[] {
  const key = searchKey(typed)
  return units.filter((unit) => searchKey(`${unit.name} ${unit.code}`).includes(key))
}
