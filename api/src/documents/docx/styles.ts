import type { IStylesOptions } from 'docx'

import type { Composition } from '../composition.ts'
import type { FormatProfile, Look } from '../profile.ts'
import { paragraphLook } from './line.ts'

/** Word's own styles in the looks of the profile, so that what the office adds in Word looks like the rest. */
export function styles({ font, language, plain }: Composition, profile: FormatProfile): IStylesOptions {
  const style = (look: Look) => ({ run: runLook(look), paragraph: paragraphLook(look) })
  const [one, two, three, four, five] = profile.body.headings.map(({ look }) => style(look))
  return {
    default: {
      document: {
        run: {
          font: font.office,
          size: plain.sizePt * 2,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
      },
      heading1: one!,
      heading2: two!,
      heading3: three!,
      heading4: four!,
      heading5: five!,
    },
  }
}

function runLook({ sizePt, bold, italic }: Look) {
  return { size: sizePt * 2, bold, italics: italic, color: '000000' }
}
