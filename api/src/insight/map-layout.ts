import { uniform } from './random.ts'

/** What is to be placed: how wide and high it is, and what it keeps company with (null: nothing). */
type Block = { width: number; height: number; company: number | null }
/** A pull between two blocks, `strength` in (0, 1]. */
type Pull = { from: number; to: number; strength: number }
/** Where a block stands: its upper left corner. */
type Place = { x: number; y: number }

const STEPS = 300
/** Labels are that much wider than high: forces work where they are about square. */
const STRETCH = 2.4
const GAP = 6
/** Blocks further apart than so many times what each has room for do not push: what is not linked stays off the edges. */
const REACH = 2

/**
 * Places blocks on a sheet `width` wide and about `height` high: what is pulled together or keeps company stands near (Fruchterman and Reingold
 * 1991, "Graph drawing by force-directed placement"), then each goes, the first first, to the free place nearest to where the forces left it.
 * No two overlap, none leaves the sheet to the left, the right or above; the sheet is as high as they need. Only sums, products and square
 * roots, which every machine computes alike: the same blocks, pulls and seed have the same places everywhere.
 */
export function layOut(
  blocks: readonly Block[],
  pulls: readonly Pull[],
  { width, height, seed }: { width: number; height: number; seed: number },
): Place[] {
  const middles = moved(blocks, pulls, { width: width / STRETCH, height, seed })
  const taken: (Place & Block)[] = []
  for (const [i, block] of blocks.entries()) {
    const wanted = { x: middles[i]!.x * STRETCH - block.width / 2, y: middles[i]!.y - block.height / 2 }
    taken.push({ ...block, ...nearestFree(block, wanted, { taken, width }) })
  }
  return taken.map(({ x, y }) => ({ x, y }))
}

function moved(
  blocks: readonly Block[],
  pulls: readonly Pull[],
  { width, height, seed }: { width: number; height: number; seed: number },
): Place[] {
  const at = started(blocks, { width, height, seed })
  const ideal = Math.sqrt((width * height) / Math.max(1, blocks.length))
  for (let step = 0; step < STEPS; step++) {
    const push = at.map(() => ({ x: 0, y: 0 }))
    for (let i = 0; i < at.length; i++)
      for (let j = i + 1; j < at.length; j++) {
        const { x, y, far } = between(at[i]!, at[j]!)
        if (far < REACH * ideal) add(push, { i, j }, { x, y }, (ideal * ideal) / (far * far))
      }
    for (const { from, to, strength } of pulls) {
      const { x, y, far } = between(at[from]!, at[to]!)
      add(push, { i: from, j: to }, { x, y }, (-strength * far) / ideal)
    }
    const centres = centresOf(at, blocks)
    const most = ((width + height) / 20) * (1 - step / STEPS)
    at.forEach((place, i) => {
      const centre = centres.get(blocks[i]!.company) ?? place
      const x = push[i]!.x + (centre.x - place.x) * 0.6 + (width / 2 - place.x) * 0.1
      const y = push[i]!.y + (centre.y - place.y) * 0.6 + (height / 2 - place.y) * 0.1
      const far = Math.max(most, Math.sqrt(x * x + y * y))
      place.x = Math.min(width, Math.max(0, place.x + (x / far) * most))
      place.y = Math.min(height, Math.max(0, place.y + (y / far) * most))
    })
  }
  return at
}

/** Companies begin side by side on a grid, those in one about its middle. */
function started(
  blocks: readonly Block[],
  { width, height, seed }: { width: number; height: number; seed: number },
): Place[] {
  const companies = [...new Set(blocks.map(({ company }) => company))].sort((a, b) => (a ?? -1) - (b ?? -1))
  const columns = Math.max(1, Math.ceil(Math.sqrt(companies.length)))
  const rows = Math.max(1, Math.ceil(companies.length / columns))
  return blocks.map(({ company }, i) => {
    const cell = companies.indexOf(company)
    return {
      x: (((cell % columns) + 0.25 + uniform(seed, 2 * i) / 2) * width) / columns,
      y: ((Math.floor(cell / columns) + 0.25 + uniform(seed, 2 * i + 1) / 2) * height) / rows,
    }
  })
}

function between(a: Place, b: Place) {
  const [x, y] = [a.x - b.x, a.y - b.y]
  return { x, y, far: Math.max(1, Math.sqrt(x * x + y * y)) }
}

function add(push: Place[], { i, j }: { i: number; j: number }, { x, y }: Place, force: number): void {
  push[i]!.x += x * force
  push[i]!.y += y * force
  push[j]!.x -= x * force
  push[j]!.y -= y * force
}

function centresOf(at: readonly Place[], blocks: readonly Block[]): Map<number | null, Place> {
  const own = Map.groupBy(at.keys(), (i) => blocks[i]!.company)
  const middle = (of: number[], axis: 'x' | 'y') => of.reduce((sum, i) => sum + at[i]![axis], 0) / of.length
  return new Map(
    [...own].flatMap(([company, of]) =>
      company === null ? [] : [[company, { x: middle(of, 'x'), y: middle(of, 'y') }] as const],
    ),
  )
}

/** The free place nearest to the wanted one, looked for in growing rings; below the others there always is one. */
function nearestFree(
  block: Block,
  wanted: Place,
  { taken, width }: { taken: readonly (Place & Block)[]; width: number },
): Place {
  const home = {
    x: Math.round(Math.min(Math.max(0, width - block.width), Math.max(0, wanted.x))),
    y: Math.round(Math.max(0, wanted.y)),
  }
  for (let ring = 0; ; ring++) {
    const places = ringAround(home, ring).filter(
      (place) =>
        place.x >= 0 &&
        place.y >= 0 &&
        (place.x + block.width <= width || place.x === 0) &&
        taken.every((other) => isApart({ ...block, ...place }, other)),
    )
    const far = ({ x, y }: Place) => (x - home.x) ** 2 + (y - home.y) ** 2
    const best = places.sort((a, b) => far(a) - far(b) || a.y - b.y || a.x - b.x)[0]
    if (best) return best
  }
}

const STEP = 8

function ringAround({ x, y }: Place, ring: number): Place[] {
  const places: Place[] = []
  for (let i = -ring; i <= ring; i++)
    for (let j = -ring; j <= ring; j++)
      if (Math.max(Math.abs(i), Math.abs(j)) === ring) places.push({ x: x + i * STEP, y: y + j * STEP })
  return places
}

function isApart(a: Place & Block, b: Place & Block): boolean {
  return (
    a.x + a.width + GAP <= b.x ||
    b.x + b.width + GAP <= a.x ||
    a.y + a.height + GAP <= b.y ||
    b.y + b.height + GAP <= a.y
  )
}
