import { deviceWords as words } from 'shared/words/sign-in'

/** Browsers before those they pretend to be. */
const BROWSERS: [RegExp, string][] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/\bZalo\b/i, 'Zalo'],
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'máy Mac'],
  [/Linux|CrOS/, 'Linux'],
]

/** A device as its owner knows it, from what its browser says of itself: `Chrome trên Windows`. Versions are left out. */
export function deviceName(userAgent: string | null | undefined): string {
  const named = (of: [RegExp, string][]) => of.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  return words.device(named(BROWSERS), named(SYSTEMS))
}
