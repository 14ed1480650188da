import { dot } from './dot.ts'

const ROUNDS = 20

/** Adds `weight` times the products of a vector's numbers with each other to the lower half of a square matrix. */
export function addSquares(matrix: Float64Array, vector: Float64Array, weight: number): void {
  const width = vector.length
  for (let a = 0; a < width; a++) {
    const scaled = weight * vector[a]!
    for (let b = 0; b <= a; b++) matrix[a * width + b]! += scaled * vector[b]!
  }
}

/**
 * The unit eigenvector of the largest eigenvalue of a symmetric positive matrix of which the lower half is given (the upper is filled in), and that
 * value; by power iteration from one fixed vector, so that a matrix a little different gives a vector a little different.
 */
export function leadingVector(matrix: Float64Array, width: number): { vector: Float64Array; value: number } {
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) matrix[b * width + a] = matrix[a * width + b]!
  let vector = Float64Array.from({ length: width }, (_, j) => 1 + ((j * 7919) % 13) / 13)
  let value = 0
  for (let round = 0; round < ROUNDS; round++) {
    const from = vector
    const image = Float64Array.from({ length: width }, (_, a) => dot(matrix, a * width, from, 0, width))
    value = Math.sqrt(dot(image, 0, image, 0, width))
    if (value === 0) break
    vector = image.map((it) => it / value)
  }
  return { vector, value }
}
