import { IDENTITY, type Matrix, matrixOf, moved, product } from './matrix.ts'
import { rulesOf, type Rule } from './rules.ts'

/** A font by its name in the file ("ABCDEF+.VnTimeH"). */
export type Font = { name: string; bold: boolean }

/** A character where it stands, in points from the page's upper left corner; `y` is its baseline. `hidden`: drawn invisibly, as read by a machine from a picture. */
export type Glyph = {
  text: string
  x: number
  y: number
  width: number
  size: number
  font: Font
  hidden: boolean
}

/** What is drawn on a page. `turned`: how many characters stand upright or aslant (a stamp, a watermark) and are left out; `nameless`: characters of which the file does not say what they are. */
export type Drawn = { glyphs: Glyph[]; rules: Rule[]; turned: number; nameless: number }

type Operators = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }
type Codes = Readonly<Record<string, number>>
type DrawnGlyph = { unicode: string; width: number; isSpace: boolean }
/** What pdf.js knows of a font. */
export type FontData = { name?: string; fontMatrix?: readonly number[]; vertical?: boolean }

type State = {
  ctm: Matrix
  font: Font
  unit: number
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  hidden: boolean
}

const NO_FONT: Font = { name: '', bold: false }
const INVISIBLE = [3, 7]
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/**
 * Places every glyph and every straight rule of a page by running its drawing operators, in drawing order. Glyph by glyph, because a font
 * without Vietnamese letters leaves holes in its words that a second font fills.
 */
export function drawnOn(
  { fnArray, argsArray }: Operators,
  codes: Codes,
  page: { transform: Matrix; font: (name: string) => FontData | null },
): Drawn {
  const drawn: Drawn = { glyphs: [], rules: [], turned: 0, nameless: 0 }
  const fonts = new Map<string, { font: Font; unit: number }>()
  const kept: State[] = []
  let state: State = {
    ctm: page.transform,
    font: NO_FONT,
    unit: 0.001,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    hidden: false,
  }
  let textMatrix: Matrix = IDENTITY
  let [lineX, lineY, x] = [0, 0, 0]

  function setFont(name: string, size: number): void {
    const known = fonts.get(name) ?? fontOf(page.font(name))
    fonts.set(name, known)
    state = { ...state, ...known, size }
  }
  function moveTo(dx: number, dy: number): void {
    lineX += dx
    lineY += dy
    x = lineX
  }
  function show(items: Iterable<DrawnGlyph | number | null>): void {
    const whole = product(state.ctm, textMatrix)
    const upright = whole[0] > 0 && Math.abs(whole[1]) < Math.abs(whole[0]) / 10
    const scale = Math.hypot(whole[0], whole[1])
    const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3])
    for (const item of items) {
      if (item === null) continue
      if (typeof item === 'number') {
        x -= (item / 1000) * state.size * state.stretch
        continue
      }
      const width = item.width * state.size * state.unit * state.stretch
      const text = LIGATURES[item.unicode] ?? item.unicode
      if (text === '') drawn.nameless += 1
      else if (!upright) drawn.turned += 1
      else {
        const { font, hidden } = state
        const place = moved(whole, x, lineY + state.rise)
        drawn.glyphs.push({ text, ...place, width: width * scale, size, font, hidden })
      }
      x += width + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.stretch
    }
  }

  const does: Record<string, (args: readonly never[]) => void> = {
    save: () => kept.push(state),
    restore: () => (state = kept.pop() ?? state),
    transform: (args) => (state = { ...state, ctm: product(state.ctm, matrixOf(args)) }),
    paintFormXObjectBegin: ([matrix]) => {
      kept.push(state)
      if (matrix) state = { ...state, ctm: product(state.ctm, matrixOf([matrix])) }
    },
    paintFormXObjectEnd: () => (state = kept.pop() ?? state),
    beginText: () => {
      textMatrix = IDENTITY
      lineX = lineY = x = 0
    },
    setFont: ([name, size]) => setFont(name!, size!),
    setGState: ([pairs]) => {
      for (const [key, value] of (pairs ?? []) as [string, [string, number]][])
        if (key === 'Font') setFont(...value)
    },
    setCharSpacing: ([value]) => (state = { ...state, charSpacing: value! }),
    setWordSpacing: ([value]) => (state = { ...state, wordSpacing: value! }),
    setHScale: ([percent]) => (state = { ...state, stretch: percent! / 100 }),
    setLeading: ([value]) => (state = { ...state, leading: -value! }),
    setTextRise: ([value]) => (state = { ...state, rise: value! }),
    setTextRenderingMode: ([mode]) => (state = { ...state, hidden: INVISIBLE.includes(mode!) }),
    moveText: ([dx, dy]) => moveTo(dx!, dy!),
    setLeadingMoveText: ([dx, dy]) => {
      state = { ...state, leading: dy! }
      moveTo(dx!, dy!)
    },
    setTextMatrix: (args) => {
      textMatrix = matrixOf(args)
      lineX = lineY = x = 0
    },
    nextLine: () => moveTo(0, state.leading),
    showText: ([items]) => show(items!),
    constructPath: ([operator, data]) => {
      const filled = operator === codes.fill || operator === codes.eoFill
      if (operator !== codes.endPath) drawn.rules.push(...rulesOf(data!, state.ctm, filled))
    },
  }
  const byCode = new Map(Object.entries(does).map(([name, work]) => [codes[name], work]))
  for (let at = 0; at < fnArray.length; at += 1) {
    byCode.get(fnArray[at])?.((argsArray[at] ?? []) as readonly never[])
  }
  return drawn
}

function fontOf(data: FontData | null): { font: Font; unit: number } {
  const name = data?.name ?? ''
  return {
    font: { name, bold: /bold|black|heavy|semib|demi/i.test(name) },
    unit: data?.fontMatrix?.[0] ?? 0.001,
  }
}
