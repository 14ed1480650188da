import { formatNumber } from 'shared/format'

import type { KeywordMap } from './keyword-map.ts'
import { layOut } from './map-layout.ts'

/** The paper and the ink of a picture: `light` is also what is printed. */
const INKS = {
  light: { paper: '#ffffff', ink: '#1c2430', soft: '#47505e' },
  dark: { paper: '#19202a', ink: '#eceae4', soft: '#b6bdc8' },
}

/** Landscape A4 within its margins, in points of the picture. */
const WIDTH = 1120
const HEIGHT = 560
const LETTERS = 15
const MARGIN = 16
const ROW = 30
const COLUMNS = 3

type MapCaption = { title: string; description: string; alone: string }

/**
 * The picture of a keyword map as an SVG document: each phrase a mark with its words and opinions, larger the more opinions, each theme a shape of
 * its own (solid or hollow, so that it is told without colour), lines between phrases said together, thicker the stronger, broken between themes; a key of
 * the themes below. The same map, names and seed give the same bytes. Words are fitted to the width they were given room for, whatever the font.
 */
export function drawMap(
  { keywords, links }: KeywordMap,
  names: readonly string[],
  { title, description, alone }: MapCaption,
  on: keyof typeof INKS,
): string {
  const { paper, ink, soft } = INKS[on]
  const most = Math.max(1, ...keywords.map((it) => it.opinions))
  const marks = keywords.map(({ phrase, opinions, theme }) => {
    const radius = 5 + Math.round(8 * Math.sqrt(opinions / most))
    const words = `${phrase} ${formatNumber(opinions)}`
    const length = widthOf(words)
    return { phrase, opinions, theme, radius, length, width: radius * 2 + 6 + length, height: 28 }
  })
  const places = layOut(
    marks.map(({ width, height, theme }) => ({ width, height, company: theme })),
    links.map(({ from, to, strength }) => ({ from, to, strength: strength / 1000 })),
    { width: WIDTH, height: HEIGHT, seed: 1 },
  )
  const middle = (at: number) => ({ x: places[at]!.x + marks[at]!.radius, y: places[at]!.y + 14 })
  const lines = links.map(({ from, to, strength }) => {
    const [a, b] = [middle(from), middle(to)]
    const broken = keywords[from]!.theme === keywords[to]!.theme ? '' : ' stroke-dasharray="6 4"'
    const thick = 1 + Math.round(strength / 100) / 4
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${thick}"${broken}/>`
  })
  const grounds = marks.map(
    ({ radius, length }, at) =>
      `<rect x="${places[at]!.x + radius * 2 + 3}" y="${places[at]!.y + 2}" width="${length + 6}" height="24" rx="3"/>`,
  )
  const labels = marks.map(({ phrase, opinions, theme, radius, length }, at) => {
    const { x, y } = middle(at)
    return (
      markOf(theme, { x, y, radius, paper }) +
      `<text x="${x + radius + 6}" y="${y + 5}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped(phrase)} ` +
      `<tspan fill="${soft}">${formatNumber(opinions)}</tspan></text>`
    )
  })
  const bottom = Math.max(0, ...places.map(({ y }, at) => y + marks[at]!.height)) + MARGIN
  const { rows, key } = keyOf(keywords, names, { alone, from: bottom, paper })
  const [width, height] = [WIDTH + 2 * MARGIN, bottom + rows * ROW + 2 * MARGIN]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="'Be Vietnam Pro', Arial, 'Noto Sans', sans-serif" font-size="${LETTERS}">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    `<g stroke="${soft}" stroke-opacity="0.55">${lines.join('')}</g>`,
    `<g fill="${paper}" fill-opacity="0.85">${grounds.join('')}</g>`,
    `<g fill="${ink}" color="${ink}">${labels.join('')}</g>`,
    `<line x1="0" y1="${bottom}" x2="${WIDTH}" y2="${bottom}" stroke="${soft}"/>`,
    `<g fill="${ink}" color="${ink}">${key}</g></g></svg>`,
  ].join('\n')
}

function keyOf(
  keywords: KeywordMap['keywords'],
  names: readonly string[],
  { alone, from, paper }: { alone: string; from: number; paper: string },
): { rows: number; key: string } {
  const last = (theme: number | null) => theme ?? Infinity
  const themes = [...new Set(keywords.map(({ theme }) => theme))].sort((a, b) => (last(a) < last(b) ? -1 : 1))
  const column = WIDTH / COLUMNS
  const rows = Math.ceil(themes.length / COLUMNS)
  const key = themes.map((theme, at) => {
    const x = Math.round(Math.floor(at / Math.max(1, rows)) * column)
    const y = from + (at % rows) * ROW + ROW - 6
    const name = fitted(theme === null ? alone : names[theme]!, column - 40)
    return (
      markOf(theme, { x: x + 10, y, radius: 8, paper }) +
      `<text x="${x + 26}" y="${y + 5}" textLength="${widthOf(name)}" lengthAdjust="spacingAndGlyphs">${escaped(name)}</text>`
    )
  })
  return { rows, key: key.join('') }
}

/** How many themes have a shape of their own. */
export const SHAPES = 12

/** The mark of a theme: six shapes, first solid, then hollow; a cross for what stands alone. */
function markOf(
  theme: number | null,
  { x, y, radius: r, paper }: { x: number; y: number; radius: number; paper: string },
): string {
  if (theme === null)
    return `<path d="M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}" stroke="currentColor" stroke-width="2"/>`
  const look = theme % SHAPES < 6 ? '' : ` fill="${paper}" stroke="currentColor" stroke-width="2"`
  const arm = Math.max(2, Math.round(r / 3))
  const path = [
    `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
    `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
    `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`,
    `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
    `M${x} ${y + r}l${r} ${-2 * r}h${-2 * r}z`,
    `M${x - arm} ${y - r}h${2 * arm}v${r - arm}h${r - arm}v${2 * arm}h${arm - r}v${r - arm}h${-2 * arm}v${arm - r}h${arm - r}v${-2 * arm}h${r - arm}z`,
  ][theme % 6]!
  return `<path d="${path}"${look}/>`
}

/** About how wide words are in a sans-serif of the map's size: narrow, wide and capital letters apart. */
export function widthOf(words: string): number {
  let width = 0
  for (const letter of words.normalize('NFD').replace(/\p{M}/gu, ''))
    width += /[ iljftrI.,;:'()]/.test(letter)
      ? 0.32
      : /[mwMW@%]/.test(letter)
        ? 0.88
        : /\p{Lu}/u.test(letter)
          ? 0.68
          : 0.57
  return Math.ceil(width * LETTERS)
}

/** Words cut at a blank where they would be wider. */
function fitted(words: string, width: number): string {
  if (widthOf(words) <= width) return words
  const parts = words.split(' ')
  while (parts.length > 1 && widthOf(`${parts.join(' ')}…`) > width) parts.pop()
  const kept = Array.from(parts.join(' '))
  while (kept.length > 1 && widthOf(`${kept.join('')}…`) > width) kept.pop()
  return `${kept.join('')}…`
}

/** What SVG may hold of words: what XML 1.0 allows, its signs written out. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
