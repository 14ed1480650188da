import { chown } from 'node:fs/promises'

import { openEmbedded } from 'db/embedded'
import { troubleOf } from 'db/trouble'
import { expect, test } from 'vitest'

import { dataFolder } from '../setup/data-folder.ts'

const NOBODY = 65534

test('a folder one may not write into is refused with the remedy', async () => {
  const folder = await dataFolder(0o500)
  if (process.getuid?.() === 0) {
    // Root may write everywhere: this file's process becomes nobody, and stays it.
    await chown(folder, NOBODY, NOBODY)
    process.setuid?.(NOBODY)
  }
  const refused: unknown = await openEmbedded(folder).catch((error: unknown) => error)
  expect(troubleOf(refused)).toBe('notWritable')
  expect((refused as Error).message).toContain(folder)
})
