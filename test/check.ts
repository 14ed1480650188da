import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const CHECKOUT = path.join(import.meta.dirname, '..')
const { resolve } = createRequire(import.meta.url)

interface Check {
  name: string
  /** The npm package whose command is run. */
  tool: string
  command?: string
  args: string[]
  cwd?: string
}

/** Everything that can be found out about the code without running it. */
const CHECKS: Check[] = [
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', tool: 'typescript', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  // Tests also say what a page does, in the browser's own terms.
  { name: 'test types', tool: 'typescript', command: 'tsc', args: ['-p', 'test/tsconfig.json'] },
  { name: 'pages', tool: 'svelte-check', args: ['--fail-on-warnings', '--output', 'human'], cwd: 'web' },
  {
    name: 'service worker',
    tool: 'typescript',
    command: 'tsc',
    args: ['-p', 'web/src/service-worker/tsconfig.json', '--noEmit'],
  },
  { name: 'lint', tool: 'oxlint', args: ['--type-aware', '--deny-warnings', '--quiet'] },
  {
    name: 'rooms',
    tool: 'dependency-cruiser',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.mjs', 'shared', 'db', 'api', 'web', 'test'],
  },
  { name: 'unused', tool: 'knip', args: ['--no-progress'] },
]

/** The file a tool's command runs, read from its package: the same on every system, without a shell. */
function commandOf({ tool, command = tool }: Check): string {
  const manifest = path.join(CHECKOUT, 'node_modules', tool, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (!file) throw new Error(`${tool} has no command ${command}`)
  return resolve(path.join(path.dirname(manifest), file))
}

/** Runs one check; returns whether it passed, and prints what it said when it did not. */
async function run(check: Check): Promise<boolean> {
  const began = performance.now()
  const child = spawn(process.execPath, [commandOf(check), ...check.args], {
    cwd: path.join(CHECKOUT, check.cwd ?? ''),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name} (${check.tool}, ${seconds} s)\n`)
  if (code !== 0) process.stdout.write(`${Buffer.concat(said).toString().trimEnd()}\n\n`)
  return code === 0
}

const wanted = process.argv.slice(2)
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
let passed = 0
for (const check of checks) if (await run(check)) passed++
const failed = checks.length - passed
process.stdout.write(`check: ${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
