/** Word measures lengths in twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20)
}

/** Borders are measured in eighths of a point. */
export function eighths(pt: number): number {
  return Math.round(pt * 8)
}
