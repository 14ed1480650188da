import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import path from 'node:path'

import { startScratch } from 'db/scratch'
import { expect, test } from 'vitest'

const DATA = path.join(import.meta.dirname, '../../.data')

test('a throw-away database whose owner was killed is cleared away by the next one', async () => {
  const source = `import { startScratch } from 'db/scratch'
    const { folder } = await startScratch(${JSON.stringify(DATA)})
    console.log(folder); setInterval(() => {}, 1000)`
  const owner = spawn(process.execPath, ['--input-type=module', '-e', source], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(owner.stdout, 'data')) as [Buffer]
  const left = said.toString().trim()
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect((await stat(path.join(left, 'pg/postmaster.pid'))).isFile()).toBe(true)

  const next = await startScratch(DATA)
  await expect(stat(left)).rejects.toThrow('ENOENT')
  await next.stop()
  await expect(stat(next.folder)).rejects.toThrow('ENOENT')
})
