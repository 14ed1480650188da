import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A file of a page's program: its address and its text. */
type ProgramFile = { name: string; text: string }

const STATIC = /(?:import|from)\s*(?:"|'|`)(\.[^"'`]+\.js)(?:"|'|`)/g
const LATER = /import\((?:"|'|`)(\.[^"'`]+\.js)(?:"|'|`)\)/g

const namesIn = (file: ProgramFile, by: RegExp, address: string) =>
  [...file.text.matchAll(by)].map(([, to = '']) => new URL(to, `${address}${file.name}`).pathname)

/**
 * What a page makes a browser fetch of our program before anything is done on it, in the order of their names: the files its document names and all
 * they import.
 */
export async function programOf(address: string, page: string): Promise<ProgramFile[]> {
  const named = [...page.matchAll(/_app\/immutable\/[\w./-]+\.js/g)].map(([it]) => `/${it}`)
  return closure(address, named)
}

/** The files imported by name only once something is done, from any of `files`, with all they import and `files` do not. */
export async function programLater(address: string, files: readonly ProgramFile[]): Promise<ProgramFile[]> {
  const first = new Set(files.map(({ name }) => name))
  const named = files.flatMap((it) => namesIn(it, LATER, address))
  return (await closure(address, named)).filter(({ name }) => !first.has(name))
}

async function closure(address: string, names: readonly string[]): Promise<ProgramFile[]> {
  const found = new Map<string, ProgramFile>()
  const get = async (name: string): Promise<void> => {
    if (found.has(name)) return
    const file = { name, text: '' }
    found.set(name, file)
    const answer = await fetch(new URL(name, address))
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    file.text = await answer.text()
    await Promise.all(namesIn(file, STATIC, address).map(get))
  }
  await Promise.all(names.map(get))
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

const kilobytes = (files: readonly ProgramFile[], compress: (text: string) => Buffer) =>
  files.reduce((sum, { text }) => sum + compress(text).length, 0) / 1024

/** How many kilobytes (1,024 bytes) travel with gzip. */
export const gzipped = (files: readonly ProgramFile[]) => kilobytes(files, (it) => gzipSync(it, { level: 9 }))

/** The same with Brotli, which browsers ask for where the page comes encrypted. */
export const brotlied = (files: readonly ProgramFile[]) => kilobytes(files, (it) => brotliCompressSync(it))
