import type { Comparing } from './comparing.ts'

/**
 * Whether the new block is about something else, whatever both share: a row or a short line "name: …" with another name; or the words of the
 * one, figures aside, are those of another block of the other version. A figure names nothing, so one that is found again speaks for nobody.
 */
export function isNamedElse({ pairing, saidBy }: Comparing, o: number, n: number): boolean {
  const { old, now } = pairing
  const [named, isNow] = [old.named[o]!, now.named[n]!]
  if (named !== isNow && named !== '' && isNow !== '') return true
  const [said, saidNow] = [old.said[o]!, now.said[n]!]
  return said !== saidNow && (saidBy.old.has(saidNow) || saidBy.now.has(said))
}
