import { cosineTo, type Points } from './spherical.ts'

const MOST = 7
const LEAST = 3
const TOO_ALIKE = 0.93
/** Not to say the name of the theme makes a member so much less typical, as a cosine. */
const UNNAMED = 0.15
const LENGTH = { least: 30, most: 400 }
/** A stance that so much of a theme takes is heard among its typical opinions. */
const HEARD = 0.2

/** A member of a theme: its place among the points, its length in letters, its stance if it came with one, its id, and whether it says a phrase of the theme's name. */
export type Member = { point: number; length: number; stance: string | null; id: string; named: boolean }

/**
 * The members that speak for a theme, 3 to 7 (fewer in a smaller one), most central first: near the centre, saying its name, unlike each
 * other, short enough to quote, and with every stance that a fifth of the members take.
 */
export function typicalOf(points: Points, centre: Float64Array, members: readonly Member[]): Member[] {
  const ranked = members
    .map((member) => ({ member, score: cosineTo(points, member.point, centre, 0) - burden(member) }))
    .sort((a, b) => b.score - a.score || a.member.point - b.member.point)
    .map(({ member }) => member)
  const chosen: Member[] = []
  const choose = (candidates: readonly Member[], most: number) => {
    for (const member of candidates) {
      if (chosen.length >= most) return
      const unlike = (other: Member) => cosineTo(points, member.point, points.rows, other.point) < TOO_ALIKE
      if (chosen.every(unlike)) chosen.push(member)
    }
  }
  choose(ranked, MOST - 3)
  for (const stance of heardStances(members))
    if (!chosen.some((member) => member.stance === stance))
      choose(
        ranked.filter((member) => member.stance === stance),
        Math.min(MOST, chosen.length + 1),
      )
  choose(ranked, MOST)
  for (const member of ranked) if (chosen.length < LEAST && !chosen.includes(member)) chosen.push(member)
  return ranked.filter((member) => chosen.includes(member))
}

/** One too short to say why, or too long to quote, comes after all others; one that does not say the name, after those about as near. */
function burden({ length, named }: Member): number {
  return (length < LENGTH.least || length > LENGTH.most ? 2 : 0) + (named ? 0 : UNNAMED)
}

function heardStances(members: readonly Member[]): string[] {
  const counts = new Map<string, number>()
  for (const { stance } of members) if (stance) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  return [...counts.keys()].filter((stance) => counts.get(stance)! >= members.length * HEARD).sort()
}
