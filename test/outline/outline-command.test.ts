import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { par, wordFile } from './word.ts'

const cli = path.resolve(import.meta.dirname, '../../api/src/cli.ts')

/** Runs `gopy outline` on a file of these bytes. */
async function outline(bytes: Uint8Array): Promise<{ code: number; out: string; err: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gopy-'))
  const file = path.join(folder, 'dự thảo.docx')
  await writeFile(file, bytes)
  try {
    return await new Promise((resolve) =>
      execFile(process.execPath, [cli, 'outline', file], (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, out, err }),
      ),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('an administrator sees what was understood as JSON', async () => {
  const { code, out } = await outline(wordFile(par('I. MỤC ĐÍCH') + par('- Chăm lo đời sống.')))
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual([
    { kind: 'heading', level: 1, label: 'I', text: 'MỤC ĐÍCH' },
    { kind: 'item', level: 1, label: '-', text: 'Chăm lo đời sống.' },
  ])
})

test('a file that cannot be read is answered with a sentence, no JSON and no stack', async () => {
  const { code, out, err } = await outline(new TextEncoder().encode('%PDF-1.7'))
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/^Tệp PDF bị hỏng [^\n]*\. Hãy [^\n]*\n$/)
})
