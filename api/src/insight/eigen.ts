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
  const { values, vectors } = jacobi(products(basis, image, size, block), block)
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
  const sums = new Float64Array(width)
  for (let i = 0; i < size; i++) {
    sums.fill(0)
    for (let p = starts[i]!; p < starts[i + 1]!; p++) {
      const from = columns[p]! * width
      const value = values[p]!
      for (let j = 0; j < width; j++) sums[j]! += value * dense[from + j]!
    }
    result.set(sums, i * width)
  }
  return result
}

/** Makes the columns orthonormal in place, by Cholesky twice over; a column that depends on the ones before becomes zero. */
function orthonormalise(basis: Float64Array, size: number, width: number): void {
  for (let pass = 0; pass < 2; pass++) {
    const factor = cholesky(products(basis, basis, size, width), width)
    for (let from = 0; from < size * width; from += width)
      for (let a = 0; a < width; a++) {
        let value = basis[from + a]!
        for (let c = 0; c < a; c++) value -= factor[a * width + c]! * basis[from + c]!
        basis[from + a] = value / factor[a * width + a]!
      }
  }
}

/** The products of each column of one matrix with each of the other. */
function products(left: Float64Array, right: Float64Array, size: number, width: number): Float64Array {
  const result = new Float64Array(width * width)
  for (let from = 0; from < size * width; from += width)
    for (let a = 0; a < width; a++) {
      const value = left[from + a]!
      for (let b = 0; b < width; b++) result[a * width + b]! += value * right[from + b]!
    }
  return result
}

/** The lower factor of a positive matrix; where there is nothing left to factor the pivot is infinite. */
function cholesky(matrix: Float64Array, n: number): Float64Array {
  const factor = new Float64Array(n * n)
  let largest = 0
  for (let a = 0; a < n; a++) largest = Math.max(largest, matrix[a * n + a]!)
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) {
      let sum = matrix[a * n + b]!
      for (let c = 0; c < a; c++) sum -= factor[a * n + c]! * factor[b * n + c]!
      if (a === b) factor[a * n + a] = sum > largest * 1e-12 ? Math.sqrt(sum) : Infinity
      else factor[b * n + a] = sum / factor[a * n + a]!
    }
  return factor
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
