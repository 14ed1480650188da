/** The six numbers of a plane transformation, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** pdf.js gives a matrix as six arguments or as one list of six. */
export function matrixOf(args: readonly unknown[]): Matrix {
  const six = args.length === 1 ? args[0] : args
  return [...(six as Iterable<number>)] as unknown as Matrix
}
