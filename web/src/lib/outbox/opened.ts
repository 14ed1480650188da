import { BOX, type Box, openBox } from './box.ts'

let opening: Promise<Box> | undefined

/** The box of this browser, opened once, and again when the browser took it away. Rejects where the browser keeps nothing. */
export function box(): Promise<Box> {
  const forget = () => {
    opening = undefined
  }
  opening ??= openBox(BOX, forget).catch((error: unknown) => {
    forget()
    throw error
  })
  return opening
}
