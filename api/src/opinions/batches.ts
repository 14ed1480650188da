import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'

/**
 * **What may be told apart**: the one rule behind every list of words and every count of opinions in the office.
 *
 * An opinion says of its author: a unit, a contributor group, a month (the channel is never listed), and the version he saw. Whoever may open lists by these, today
 * and again tomorrow, can intersect, add and subtract them. Thresholds on each list are no help: the list of a unit less the list of its
 * workers is its one scientist, and the list of today less that of yesterday is who spoke last. So nothing is decided list by list, and nothing
 * is decided twice. Opinions are told in **batches**: at the end of a round (`rounds.ts`) some of those that wait are put together, **once and
 * for good**, under one place, one group and one month, and every list and count, now and ever after, is a **union of whole batches**. Unions
 * of batches, intersected, joined or taken from one another, are unions of batches again. Whatever anybody adds and subtracts, and whoever
 * joins, moves or speaks later: nobody comes to fewer than the persons of a batch, and a batch has at least five. That is the whole proof.
 *
 * How a batch comes about, merging upward rather than leaving out:
 * 0. Who spoke before a new **version** of a draft came and who spoke after stand apart: what they saw tells which. Where too few did, they stand
 *    with those of the next era, and of none of them is told what they saw (`batch.tells_version`).
 * 1. A **special group** (all but workers and unstated) is told apart when enough of it wait in the consultation; its few in a unit then
 *    stand with those of the unit above, and not with the others of that unit. All others are one crowd.
 * 2. Within each of these, **units**: a unit is told apart when enough of it wait; those with too few stand with the unit above, which, when
 *    what is left there is too few, takes in one of the batches below it whole.
 * 3. Who finds no company anywhere waits for the next round.
 *
 * What counts as enough must not be in the hands of a reader who has a join code: he can speak five times. So persons are counted
 * - of a unit up to the **members it declared**; one that declared none speaks for nobody, and stands with the first above that did. A batch
 *   of a unit can then be of few who spoke, yet who they are among at least five members is not said. What a reader declared himself brings
 *   him nothing under that unit, and nothing soon: `mask.ts`;
 * - of a special group **without the unit that has most of it**: whichever one code is misused, five of others remain. Nobody declares how
 *   many scientists a unit has, so within one unit no special group is ever told apart.
 *
 * Draft, section, paragraph, stance, kind, theme and answer are of the text, not of the person: narrowing a list by them leaves out words,
 * and what remains is still somebody's of a whole batch. They isolate an opinion, as reading it does; never whom it is of.
 */
export type Cell = {
  unitId: string
  /** The unit's, today. */
  path: string
  group: ContributorGroup | null
  /** The era in which they spoke (`seen-queries.ts`), absent for the first: which version an author saw is told too. */
  era?: number
  /** Persons counted; none where opinions wait of persons counted elsewhere. */
  persons: number
  /** Who entered them for the others, who knows what he entered; absent for those who spoke themselves. */
  enteredBy?: string | null
}

export type Batch = {
  /** The path of the unit under whose name it is told. */
  place: string
  /** The group it is told under; null for the crowd. */
  group: ContributorGroup | null
  cells: readonly Cell[]
}

/** Members declared by a unit itself, by its path; units that declared none are absent. */
export type Declared = ReadonlyMap<string, number>

/** How many persons these are, as batches count them: of each unit no more than the members it declared. */
export function personsOf(cells: readonly Cell[], declared: Declared): number {
  return weigh(cells, '', declared).all
}

/**
 * All that wait in batches, each cell in exactly one; none when they are too few together. Of what officers entered, what finds no company without
 * which one of them would know who is left waits on.
 */
export function batchesOf(cells: readonly Cell[], declared: Declared): Batch[] {
  const eras: Cell[][] = []
  for (const some of inEras(cells)) {
    const before = eras.at(-1)
    if (before && batchesOfEra(before, declared).length === 0) before.push(...some)
    else eras.push([...some])
  }
  const last = eras.at(-1)
  if (last && eras.length > 1 && batchesOfEra(last, declared).length === 0) eras.at(-2)!.push(...eras.pop()!)
  return eras.flatMap((some) => batchesOfEra(some, declared))
}

/** Cells of each era of versions by themselves, the earliest first. */
const inEras = (cells: readonly Cell[]) =>
  [...Map.groupBy(cells, (it) => it.era ?? 0)].toSorted(([a], [b]) => a - b).map(([, some]) => some)

function batchesOfEra(cells: readonly Cell[], declared: Declared): Batch[] {
  return crowdsOf(cells, declared).flatMap(({ group, cells }) =>
    settle(tree(cells), { group, declared }).told.map((batch) => ({ ...batch, group })),
  )
}

/** The crowds of single units that need no company: each in one batch under the unit that declared its members. */
export function readyBatches(cells: readonly Cell[], declared: Declared): Batch[] {
  const homes = inEras(cells.filter(isCommon)).flatMap((some) => [
    ...Map.groupBy(some, (cell) => homeOf(cell.path, declared)),
  ])
  return homes.flatMap(([place, cells]) =>
    place !== undefined && isEnough({ place, group: null, cells }, declared)
      ? [{ place, group: null, cells }]
      : [],
  )
}

/** Whether a batch has persons enough to stand under its place; also without those whom any one officer entered, unless he entered all. */
export function isEnough({ place, group, cells }: Batch, declared: Declared): boolean {
  const { all, most } = weigh(cells, place, declared)
  if ((group === null ? all : all - most) < GROUP_MIN) return false
  const officers = new Set(cells.flatMap(({ enteredBy }) => enteredBy ?? []))
  return [...officers].every((officer) => {
    const others = cells.filter(({ enteredBy }) => enteredBy !== officer)
    return others.length === 0 || weigh(others, place, declared).all >= GROUP_MIN
  })
}

export const isBelow = (path: string, top: string) => top === '' || path === top || path.startsWith(`${top}.`)

/** The path of the unit above; of the highest, the empty one. */
export const above = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')))

type Crowd = { group: ContributorGroup | null; cells: readonly Cell[] }

const isCommon = ({ group }: Cell) => group === null || group === 'worker'

/** Those told apart by group, and all others together. None when these are too few and nobody is there to stand with. */
function crowdsOf(cells: readonly Cell[], declared: Declared): Crowd[] {
  const special = [
    ...Map.groupBy(
      cells.filter((it) => !isCommon(it)),
      (it) => it.group,
    ),
  ]
    .map(([group, cells]) => ({ group, cells }))
    .toSorted((a, b) => contributorGroups.indexOf(a.group!) - contributorGroups.indexOf(b.group!))
  const apart = special.filter((it) => isEnough({ place: '', ...it }, declared))
  const crowd = [
    ...cells.filter(isCommon),
    ...special.filter((it) => !apart.includes(it)).flatMap((it) => it.cells),
  ]
  while (crowd.length > 0 && !isEnough({ place: '', group: null, cells: crowd }, declared)) {
    const company = apart.pop()
    if (!company) return []
    crowd.push(...company.cells)
  }
  return [...apart, ...(crowd.length > 0 ? [{ group: null, cells: crowd }] : [])]
}

/** Persons counted: of each unit that declared members up to as many, and of how many in one. */
function weigh(cells: readonly Cell[], place: string, declared: Declared) {
  const persons = new Map<string, number>()
  for (const cell of cells) {
    const home = homeOf(cell.path, declared)
    if (home === undefined || !isBelow(home, place)) continue
    persons.set(home, (persons.get(home) ?? 0) + cell.persons)
  }
  const counted = [...persons].map(([home, some]) => Math.min(some, declared.get(home)!))
  return { all: counted.reduce((sum, it) => sum + it, 0), most: Math.max(0, ...counted) }
}

/** The first unit from here up that declared its members. */
function homeOf(path: string, declared: Declared): string | undefined {
  for (let at = path; at !== ''; at = above(at)) if ((declared.get(at) ?? 0) > 0) return at
  return undefined
}

type Rule = { group: ContributorGroup | null; declared: Declared }
type Node = { path: string; own: Cell[]; below: Map<string, Node> }
type Found = Omit<Batch, 'group'>
/** The batches at or below a unit; what is left when it has too few for one, and then there is no batch. */
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
  if (isEnough({ place: node.path, group: rule.group, cells: left }, rule.declared))
    return { told: [...large.flatMap((it) => it.told), { place: node.path, cells: left }], left: [] }
  // By place, not by size: whom the few stand with is not for those to choose who can speak. One batch is company enough, unless an officer who
  // entered all of it would know what is left.
  const found = large.flatMap((it) => it.told)
  for (let company = 1; company <= found.length; company++) {
    const cells = [...left, ...found.slice(0, company).flatMap((it) => it.cells)]
    if (isEnough({ place: node.path, group: rule.group, cells }, rule.declared))
      return { told: [...found.slice(company), { place: node.path, cells }], left: [] }
  }
  return { told: found, left }
}
