import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The house's own secret: `given`, or one made once and kept in the data folder, readable by nobody else. */
export async function houseSecret(dataFolder: string, given?: string): Promise<string> {
  if (given) return given
  const file = path.join(dataFolder, 'secret')
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
