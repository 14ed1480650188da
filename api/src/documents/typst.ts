import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { Look } from './profile.ts'

/** Tinos has the widths of Times New Roman and every Vietnamese letter; Noto Emoji what people add on a phone. */
const FONTS = [
  import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
]

const MEASURE = `
#set text(font: "Tinos")
#let weight = if sys.inputs.bold == "true" { "bold" } else { "regular" }
#let style = if sys.inputs.italic == "true" { "italic" } else { "normal" }
#context [#metadata(measure(text(weight: weight, style: style, size: 100pt, sys.inputs.text)).width.mm()) <width>]
`

let shared: NodeCompiler | undefined

/** The typesetter, with our fonts; made once, since reading them takes a while. */
export function typesetter(): NodeCompiler {
  shared ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(fileURLToPath(file))) }],
  })
  return shared
}

/** How long a line of text is in Times New Roman, in mm, when it is not broken. */
export function textWidthMm(text: string, look: Pick<Look, 'sizePt' | 'bold' | 'italic'>): number {
  const inputs = { text, bold: String(look.bold), italic: String(look.italic) }
  const [width] = typesetter().query(
    { mainFileContent: MEASURE, inputs },
    { selector: '<width>', field: 'value' },
  )
  return (width * look.sizePt) / 100
}
