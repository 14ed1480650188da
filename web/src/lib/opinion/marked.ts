/** A stretch of a text; `own` when this device quoted it, `many` when many did. */
export type Piece = { text: string; own: boolean; many: boolean }

type Stretch = { start: number; end: number }

/** A text cut where marks begin and end. Joined, the pieces are the text. */
export function pieces(text: string, own: readonly Stretch[], many: readonly Stretch[]): Piece[] {
  const cuts = [...own, ...many].flatMap(({ start, end }) => [start, end])
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
  const within = (some: readonly Stretch[], from: number, to: number) =>
    some.some(({ start, end }) => start <= from && to <= end)
  return places.slice(1).map((to, index) => {
    const from = places[index]!
    return { text: text.slice(from, to), own: within(own, from, to), many: within(many, from, to) }
  })
}
