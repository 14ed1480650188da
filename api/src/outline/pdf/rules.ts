import { type Matrix, moved } from './matrix.ts'

/** A straight line drawn on the page, as the box it fills: thin in one direction. */
export type Rule = { x0: number; x1: number; y0: number; y1: number }

const THICKEST = 3
const SHORTEST = 6
/** How many numbers follow each of pdf.js's path operators: move, line, curve, quadratic curve, close. */
const ARGUMENTS = [2, 2, 6, 4, 0]

/** The rules of one path: thin boxes as they are, and the sides of a box that is only outlined. */
export function rulesOf(data: readonly unknown[], ctm: Matrix, filled: boolean): Rule[] {
  return subpaths(data).flatMap((points) => {
    const box = boxAround(points.map(([x, y]) => moved(ctm, x, y)))
    if (isRule(box)) return [box]
    if (filled || points.length < 4) return []
    const { x0, x1, y0, y1 } = box
    return [
      { x0, x1, y0, y1: y0 },
      { x0, x1, y0: y1, y1 },
      { x0, x1: x0, y0, y1 },
      { x0: x1, x1, y0, y1 },
    ]
  })
}

const isRule = ({ x0, x1, y0, y1 }: Rule) =>
  Math.min(x1 - x0, y1 - y0) <= THICKEST && Math.max(x1 - x0, y1 - y0) >= SHORTEST

function subpaths(data: readonly unknown[]): [number, number][][] {
  const paths: [number, number][][] = []
  for (const part of data) {
    const numbers = part as ArrayLike<number> | null
    if (!numbers) continue
    for (let at = 0; at < numbers.length;) {
      const operator = numbers[at]!
      const count = ARGUMENTS[operator]
      if (count === undefined) break
      if (operator === 0) paths.push([])
      if (count >= 2) paths.at(-1)?.push([numbers[at + count - 1]!, numbers[at + count]!])
      at += 1 + count
    }
  }
  return paths.filter((it) => it.length > 1)
}

function boxAround(points: readonly { x: number; y: number }[]): Rule {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}
