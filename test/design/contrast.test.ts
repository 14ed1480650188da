import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Tokens = Record<string, string>

const css = readFileSync(new URL('../../web/src/lib/theme.css', import.meta.url), 'utf8')

/** The colours set in `:root` under a media query; '' is outside any. */
function tokensIn(query: string): Tokens {
  const start = query === '' ? 0 : css.indexOf(`@media ${query} {`)
  if (start < 0) throw new Error(`theme.css has no ${query}`)
  const block = css.slice(css.indexOf(':root {', start)).split('}')[0]!
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, hex!]),
  )
}

const light = tokensIn('')
const dark = { ...light, ...tokensIn('(prefers-color-scheme: dark)') }
const more = tokensIn('(prefers-contrast: more)')
const settings: Record<string, Tokens> = {
  light,
  dark,
  'light, more contrast': { ...light, ...more },
  'dark, more contrast': {
    ...dark,
    ...more,
    ...tokensIn('(prefers-contrast: more) and (prefers-color-scheme: dark)'),
  },
}

const grounds = ['paper', 'surface', 'sunken']
const tones = ['brand', 'gold', 'danger', 'good', 'agree', 'agree-in-part', 'disagree', 'other']

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The pairs below the ratio, each with what it reaches. */
function tooFaint(tokens: Tokens, pairs: [string, string][], least: number): string[] {
  return pairs
    .map(([ink, ground]) => ({ ink, ground, ratio: contrast(tokens[ink]!, tokens[ground]!) }))
    .filter((it) => !(it.ratio >= least))
    .map((it) => `${it.ink} on ${it.ground}: ${it.ratio.toFixed(2)}`)
}

const over = (inks: string[], grounds: string[]) =>
  inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]))

for (const [setting, tokens] of Object.entries(settings)) {
  test(`what is read for long is AAA (${setting})`, () => {
    const pairs = over(['ink', 'ink-soft'], grounds).concat(tones.map((tone) => ['ink', `${tone}-soft`]))
    expect(tooFaint(tokens, pairs, 7)).toEqual([])
  })

  test(`every other word is AA (${setting})`, () => {
    const pairs = over(tones, grounds)
      .concat(tones.map((tone) => [tone, `${tone}-soft`]))
      .concat([
        ['on-brand', 'brand'],
        ['on-brand', 'ink-soft'],
        ['on-danger', 'danger'],
        ['paper', 'brand'],
      ])
    expect(tooFaint(tokens, pairs, 4.5)).toEqual([])
  })

  test(`the edge of a field or button is seen (${setting})`, () => {
    expect(tooFaint(tokens, over(['edge'], [...grounds, 'brand-soft']), 3)).toEqual([])
  })
}
