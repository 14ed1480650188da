import type { Draft } from '../draft.ts'
import type { Line } from '../line.ts'

/** A line of a web page; `frame`: number of what it stands in that may be none of the draft. */
export type WebLine = Line & { frame?: number }

/** The lines of a page that are the draft, and what stands before and after them that may be none of it, each such thing in one text. */
export type Framed = { lines: Line[]; above: string[]; below: string[] }

/**
 * Parts what looks like the furniture of a site from the draft where it stands at its edge. What stands between the words of the draft is kept,
 * with the reason to look at it; so is everything where nothing else is left.
 */
export function framed(found: readonly WebLine[]): Framed {
  const own = found.flatMap(({ frame }, at) => (frame === undefined ? [at] : []))
  const [first, last] = own.length > 0 ? [own[0]!, own.at(-1)!] : [0, found.length - 1]
  return {
    lines: found.slice(first, last + 1).map(kept),
    above: texts(found.slice(0, first)),
    below: texts(found.slice(last + 1)),
  }
}

/** The draft with what was set aside as its first and last blocks, each with the reason to look at it. */
export function withFrame({ blocks, doubts, ...draft }: Draft, { above, below }: Framed): Draft {
  const front = above.map((text) => ({ kind: 'front' as const, level: null, label: null, text }))
  const back = below.map((text) => ({ kind: 'back' as const, level: null, label: null, text }))
  const aside = [...front.keys(), ...[...back.keys()].map((at) => front.length + blocks.length + at)]
  return {
    ...draft,
    blocks: [...front, ...blocks, ...back],
    doubts: [
      ...doubts.map((it) => ({ ...it, at: it.at + front.length })),
      ...aside.map((at) => ({ at, why: 'doubt.webFrame' as const })),
    ].sort((a, b) => a.at - b.at),
  }
}

function kept({ frame, ...line }: WebLine): Line {
  return frame === undefined ? line : { ...line, why: [...(line.why ?? []), 'doubt.webFrameKept'] }
}

function texts(lines: readonly WebLine[]): string[] {
  return [...Map.groupBy(lines, ({ frame }) => frame).values()].map((members) =>
    members.map(({ text, numbered }) => (numbered ? `${numbered.label} ${text}` : text)).join('\n'),
  )
}
