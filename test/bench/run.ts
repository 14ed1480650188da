import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Runs the measurement of one name: `npm run bench api` is `bench/api.ts`, given the arguments that follow. */
const names = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => path.basename(file, '.ts'))
const [name = '', ...args] = process.argv.slice(2)

if (names.includes(name)) {
  const file = path.join(import.meta.dirname, `${name}.ts`)
  // A measurement reads its arguments as if it had been started itself.
  process.argv = [process.execPath, file, ...args]
  await import(file)
} else {
  process.stderr.write(`Cách dùng: npm run bench -- <tên>\nCác phép đo: ${names.sort().join(', ')}\n`)
  process.exitCode = 1
}
