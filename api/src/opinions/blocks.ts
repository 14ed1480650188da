import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'

/**
 * **What may be told apart**: the one rule behind every list of words and every count of opinions in the office.
 *
 * An opinion says of its author: a unit, a contributor group, a month (the channel is never listed). Whoever may open lists by these, and
 * sees the same opinion in two of them, can intersect, add and subtract. Thresholds on each list are no help: the list of a unit less the
 * list of its workers is its one scientist. So nothing is decided list by list. Each consultation has one **partition** of the places
 * persons come from, cells of (unit, group), into blocks, and every list and count is a **union of whole blocks**. Unions of blocks,
 * intersected, joined or taken from one another, are unions of blocks again: nobody who adds and subtracts comes to fewer than the persons
 * of a block, and a block has at least five. That is the whole proof; it needs no audit of what was opened before.
 *
 * How the blocks come about, in fixed priority, merging upward rather than leaving out:
 * 1. A **special group** (all but workers and unstated) is told apart when it has enough persons in the consultation; its few in a unit
 *    then stand with those of the unit above, and not with the others of that unit. All others are one crowd.
 * 2. Within each of these, **units**: a unit is told apart when it has enough; those with too few stand with the unit above, which, when
 *    what is left there is too few, takes in one of the units below it whole. A unit is told apart as a whole or not at all.
 * 3. **Months**: an opinion counts in the month it was given, and not before the first month by whose end its block had enough persons.
 *
 * What counts as enough must not be in the hands of a reader who has a join code: he can join five times. So persons are counted
 * - of a unit up to the **members it declared**; one that declared none speaks for nobody, and stands with the first above that did. A list
 *   of a unit can then be of few who spoke, yet who they are among at least five members is not said. What a reader declared himself counts
 *   for others and not for him, which is why two readers may have different blocks;
 * - of a special group **without the unit that has most of it**: whichever one code is misused, five of others remain. Nobody declares how
 *   many scientists a unit has, so within one unit no special group is ever told apart.
 *
 * Draft, section, paragraph, stance, kind, theme and answer are of the text, not of the person: narrowing a list by them leaves out words,
 * and what remains is still somebody's of a whole block. They isolate an opinion, as reading it does; never whom it is of.
 */
export type Cell = {
  unitId: string
  /** The unit's, today. */
  path: string
  group: ContributorGroup | null
  /** Persons who joined in each month, `YYYY-MM`; none where opinions stand of persons counted elsewhere. */
  joined: ReadonlyMap<string, number>
}

export type Block = {
  /** The path of the unit under whose name the block stands. */
  place: string
  /** The group it is told under; null for the crowd. */
  group: ContributorGroup | null
  /** The first month its opinions may be told of, `YYYY-MM`. */
  since: string
  cells: readonly Cell[]
}

/** Members declared by a unit itself, by its path; units that declared none are absent. */
type Declared = ReadonlyMap<string, number>

/** How many persons took part, as blocks count them: of each unit no more than the members it declared. */
export function personsOf(cells: readonly Cell[], declared: Declared): number {
  return weigh(cells, '', declared).all
}

type Crowd = { group: ContributorGroup | null; cells: readonly Cell[] }

/** The blocks of a consultation, or none when all who took part are too few. Every cell is in exactly one of them. */
export function blocksOf(cells: readonly Cell[], declared: Declared): Block[] {
  const crowds = crowdsOf(cells, declared)
  return crowds.flatMap(({ group, cells }) => {
    const it = { group, declared }
    return settle(tree(cells), it).told.map((block) => ({ ...block, group, since: sinceOf(block, it) }))
  })
}

export const isBelow = (path: string, top: string) => top === '' || path === top || path.startsWith(`${top}.`)

/** Those told apart by group, and all others together. None when these are too few and nobody is there to stand with. */
function crowdsOf(cells: readonly Cell[], declared: Declared): Crowd[] {
  const isCommon = ({ group }: Cell) => group === null || group === 'worker'
  const special = [
    ...Map.groupBy(
      cells.filter((it) => !isCommon(it)),
      (it) => it.group,
    ),
  ]
    .map(([group, cells]) => ({ group, cells }))
    .toSorted((a, b) => contributorGroups.indexOf(a.group!) - contributorGroups.indexOf(b.group!))
  const apart = special.filter(({ group, cells }) => isEnough(cells, '', { group, declared }))
  const crowd = [
    ...cells.filter(isCommon),
    ...special.filter((it) => !apart.includes(it)).flatMap((it) => it.cells),
  ]
  while (crowd.length > 0 && !isEnough(crowd, '', { group: null, declared })) {
    const company = apart.pop()
    if (!company) return []
    crowd.push(...company.cells)
  }
  return [...apart, ...(crowd.length > 0 ? [{ group: null, cells: crowd }] : [])]
}

type Rule = { group: ContributorGroup | null; declared: Declared }

/** Whether these cells have persons enough to stand under the unit at `place`. */
function isEnough(cells: readonly Cell[], place: string, { group, declared }: Rule, month?: string): boolean {
  const { all, most } = weigh(cells, place, declared, month)
  return (group === null ? all : all - most) >= GROUP_MIN
}

/** Persons who joined, by the end of a month when given: of each unit that declared members up to as many, and of how many in one. */
function weigh(cells: readonly Cell[], place: string, declared: Declared, month?: string) {
  const persons = new Map<string, number>()
  for (const cell of cells) {
    const home = homeOf(cell.path, declared)
    if (home === undefined || !isBelow(home, place)) continue
    let count = persons.get(home) ?? 0
    for (const [joinedIn, some] of cell.joined) if (month === undefined || joinedIn <= month) count += some
    persons.set(home, count)
  }
  const counted = [...persons].map(([home, some]) => Math.min(some, declared.get(home)!))
  return { all: counted.reduce((sum, it) => sum + it, 0), most: Math.max(0, ...counted) }
}

/** The first unit from here up that declared its members. */
function homeOf(path: string, declared: Declared): string | undefined {
  for (let at = path; at !== ''; at = above(at)) if ((declared.get(at) ?? 0) > 0) return at
  return undefined
}

const above = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')))

type Node = { path: string; own: Cell[]; below: Map<string, Node> }
type Found = Pick<Block, 'place' | 'cells'>
/** The blocks at or below a unit; what is left when it has too few for one, and then there is no block. */
type Settled = { told: Found[]; left: readonly Cell[] }

function tree(cells: readonly Cell[]): Node {
  const root: Node = { path: '', own: [], below: new Map() }
  for (const cell of cells) {
    let node = root
    for (const label of cell.path.split('.')) {
      const path = node.path === '' ? label : `${node.path}.${label}`
      const next: Node = node.below.get(label) ?? { path, own: [], below: new Map() }
      node.below.set(label, next)
      node = next
    }
    node.own.push(cell)
  }
  return root
}

function settle(node: Node, rule: Rule): Settled {
  const below = [...node.below.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const parts = below.map((it) => settle(it, rule))
  const large = parts.filter((it) => it.told.length > 0)
  const left = [...node.own, ...parts.flatMap((it) => it.left)]
  if (left.length === 0) return { told: large.flatMap((it) => it.told), left }
  if (isEnough(left, node.path, rule))
    return { told: [...large.flatMap((it) => it.told), { place: node.path, cells: left }], left: [] }
  // By place, not by size: whom the few stand with is not for those to choose who can join.
  const [company, ...others] = large
  if (!company) return { told: [], left }
  const together = [...left, ...company.told.flatMap((it) => it.cells)]
  return { told: [...others.flatMap((it) => it.told), { place: node.path, cells: together }], left: [] }
}

/** The first month by whose end enough had joined. */
function sinceOf({ place, cells }: Found, rule: Rule): string {
  const months = [...new Set(cells.flatMap((cell) => [...cell.joined.keys()]))].sort()
  return months.find((month) => isEnough(cells, place, rule, month))!
}
