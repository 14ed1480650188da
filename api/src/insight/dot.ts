/**
 * The product of `width` numbers of `a` from `from` with as many of `b` from `to`. Four sums side by side: the processor adds
 * them at once, and every machine in the same order.
 */
export function dot(a: Float64Array, from: number, b: Float64Array, to: number, width: number): number {
  let w = 0
  let x = 0
  let y = 0
  let z = 0
  let j = 0
  for (; j + 3 < width; j += 4) {
    w += a[from + j]! * b[to + j]!
    x += a[from + j + 1]! * b[to + j + 1]!
    y += a[from + j + 2]! * b[to + j + 2]!
    z += a[from + j + 3]! * b[to + j + 3]!
  }
  for (; j < width; j++) w += a[from + j]! * b[to + j]!
  return w + x + (y + z)
}
