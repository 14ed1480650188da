import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const cli = path.resolve(import.meta.dirname, '../../api/src/cli.ts')

/** Runs `gopy align` on two files of these texts. */
async function aligned(old: string, now: string): Promise<{ code: number; out: string; err: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gopy-'))
  const files = [path.join(folder, 'cũ.txt'), path.join(folder, 'mới.txt')]
  await Promise.all([writeFile(files[0]!, old), writeFile(files[1]!, now)])
  try {
    return await new Promise((resolve) =>
      execFile(process.execPath, [cli, 'align', ...files], (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, out, err }),
      ),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('an administrator sees what became of the blocks of two files as JSON', async () => {
  const kept = 'Chăm lo nhà ở, bữa ăn ca và nhà trẻ cho con công nhân các khu công nghiệp.'
  const { code, out } = await aligned(`I. MỤC TIÊU\n${kept}`, `II. MỤC TIÊU\nMở thêm lớp học nghề.\n${kept}`)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual([
    { old: [0], new: [0], state: 'kept', score: 1 },
    { old: [], new: [1], state: 'new', score: 0 },
    { old: [1], new: [2], state: 'kept', score: 1 },
  ])
})

test('the file that cannot be read is named, with the remedy', async () => {
  const { code, out, err } = await aligned('I. MỤC TIÊU', '')
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/^mới\.txt: [^\n]*Hãy [^\n]*\n$/)
})
