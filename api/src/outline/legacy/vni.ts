/** What a mark after a letter makes of it: of "a", "e", "o", "u", "y" and of "ô" (ơ) and "ö" (ư). */
const TONES: Record<string, string> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const HATS: Record<string, string> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
const BREVES: Record<string, string> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const SINGLE: Record<string, string> = { ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư' }
const MARKS = 'øùûõïâáàåãäêéèúüë'
const PATTERN = new RegExp(`([aeouyôö])([${MARKS}])|[ñæóòîôö]`, 'giu')

/** A text typed in VNI, whose bytes were read as Latin-1 ("Ñaïi hoäi"), in Unicode ("Đại hội"). */
export function fromVni(text: string): string {
  return text.replace(PATTERN, (whole: string, base?: string, mark?: string) => {
    if (base === undefined || mark === undefined) return inCaseOf(whole, SINGLE[whole.toLowerCase()]!)
    const letter = SINGLE[base.toLowerCase()] ?? base.toLowerCase()
    const marks = markOn(base.toLowerCase(), mark.toLowerCase())
    if (marks === null) return fromVni(base) + mark
    return inCaseOf(base, letter + marks).normalize('NFC')
  })
}

function markOn(base: string, mark: string): string | null {
  if (mark in TONES) return TONES[mark]!
  if (/[aeo]/.test(base) && mark in HATS) return HATS[mark]!
  return base === 'a' && mark in BREVES ? BREVES[mark]! : null
}

const inCaseOf = (model: string, text: string) =>
  model === model.toUpperCase() && model !== model.toLowerCase() ? text.toUpperCase() : text
