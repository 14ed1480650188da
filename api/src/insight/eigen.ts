import { uniform } from './random.ts'

/** A symmetric sparse matrix in compressed rows: row i holds `values[p]` in column `columns[p]` for p in starts[i]..starts[i+1]. */
export type SparseMatrix = {
  size: number
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
}

const EXTRA = 8
const ROUNDS = 5

/**
 * The `wanted` eigenvectors of largest absolute eigenvalue: `vectors` row by row (size x wanted), `values` in falling
 * order of magnitude. Block power iteration with Rayleigh-Ritz (Halko, Martinsson, Tropp 2011). `rowSeeds` (one integer
 * a row) start the iteration, so that the result follows the row wherever it stands.
 */
export function eigenvectors(
  matrix: SparseMatrix,
  wanted: number,
  rowSeeds: Uint32Array,
): { vectors: Float64Array; values: Float64Array; width: number } {
  const { size } = matrix
  const width = Math.min(wanted, size)
  const block = Math.min(width + EXTRA, size)
  let basis = new Float64Array(size * block)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < block; j++) basis[i * block + j] = uniform(rowSeeds[i]!, j) - 0.5
  for (let round = 0; round < ROUNDS; round++) {
    basis = multiply(matrix, basis, block)
    orthonormalise(basis, size, block)
  }
  const image = multiply(matrix, basis, block)
  const small = new Float64Array(block * block)
  for (let i = 0; i < size; i++)
    for (let a = 0; a < block; a++)
      for (let b = 0; b < block; b++) small[a * block + b]! += basis[i * block + a]! * image[i * block + b]!
  const { values, vectors } = jacobi(small, block)
  const order = [...values.keys()].sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b)
  const result = new Float64Array(size * width)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < width; j++) {
      let sum = 0
      for (let a = 0; a < block; a++) sum += basis[i * block + a]! * vectors[a * block + order[j]!]!
      result[i * width + j] = sum
    }
  return { vectors: result, values: Float64Array.from(order.slice(0, width), (at) => values[at]!), width }
}

function multiply({ size, starts, columns, values }: SparseMatrix, dense: Float64Array, width: number) {
  const result = new Float64Array(size * width)
  for (let i = 0; i < size; i++)
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      const from = columns[p]! * width
      const value = values[p]!
      for (let j = 0; j < width; j++) result[i * width + j]! += value * dense[from + j]!
    }
  return result
}

/** Gram-Schmidt twice over, in place; a column that depends on the ones before becomes zero. */
function orthonormalise(basis: Float64Array, size: number, width: number): void {
  for (let column = 0; column < width; column++)
    for (let pass = 0; pass < 2; pass++) {
      const overlaps = new Float64Array(column)
      for (let i = 0; i < size; i++) {
        const value = basis[i * width + column]!
        for (let b = 0; b < column; b++) overlaps[b]! += basis[i * width + b]! * value
      }
      let norm = 0
      for (let i = 0; i < size; i++) {
        let value = basis[i * width + column]!
        for (let b = 0; b < column; b++) value -= overlaps[b]! * basis[i * width + b]!
        basis[i * width + column] = value
        norm += value * value
      }
      const scale = norm > 1e-20 ? 1 / Math.sqrt(norm) : 0
      for (let i = 0; i < size; i++) basis[i * width + column]! *= scale
    }
}

/** All eigenvalues and eigenvectors (as columns) of a small symmetric matrix, by cyclic Jacobi rotations. */
function jacobi(matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix
  const vectors = new Float64Array(n * n)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  for (let sweep = 0; sweep < 15; sweep++) {
    let off = 0
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]!
        off += apq * apq
        if (Math.abs(apq) < 1e-14) continue
        const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        rotate(a, n, p, q, c, t * c)
        for (let i = 0; i < n; i++) {
          const x = vectors[i * n + p]!
          const y = vectors[i * n + q]!
          vectors[i * n + p] = c * x - t * c * y
          vectors[i * n + q] = t * c * x + c * y
        }
      }
    if (off < 1e-20) break
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), vectors }
}

function rotate(a: Float64Array, n: number, p: number, q: number, c: number, s: number): void {
  for (let i = 0; i < n; i++) {
    const x = a[i * n + p]!
    const y = a[i * n + q]!
    a[i * n + p] = c * x - s * y
    a[i * n + q] = s * x + c * y
  }
  for (let i = 0; i < n; i++) {
    const x = a[p * n + i]!
    const y = a[q * n + i]!
    a[p * n + i] = c * x - s * y
    a[q * n + i] = s * x + c * y
  }
}
