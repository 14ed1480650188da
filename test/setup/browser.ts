import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'

const DATA = path.join(import.meta.dirname, '../../.data')

// The package's own arguments hold --disable-web-security, under which an enhanced form is refused as cross-site.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']

let opened: Promise<Browser> | undefined

/**
 * The browser of this test file, started when first asked for: Chromium out of its npm package on linux-x64,
 * an installed Chrome, Edge or Chromium elsewhere. Fails, and says how to get one, where there is none.
 */
export function browser(): Promise<Browser> {
  opened ??= launch()
  return opened
}

afterAll(async () => {
  await (await opened)?.close()
})

async function launch(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64')
    return chromium.launch({ executablePath: await unpackChromium(), args: ARGS })

  const failures: string[] = []
  for (const installed of [{ channel: 'chrome' }, { channel: 'msedge' }, { executablePath: 'chromium' }]) {
    try {
      return await chromium.launch({ ...installed, args: ARGS })
    } catch (error) {
      failures.push(String(error).split('\n')[0] ?? '')
    }
  }
  throw new Error(
    'Các thử nghiệm trên trình duyệt cần Google Chrome, Microsoft Edge hoặc Chromium. ' +
      `Hãy cài một trong ba trình duyệt đó rồi chạy lại npm test.\n${failures.join('\n')}`,
  )
}

/**
 * Unpacks Chromium once into this checkout and returns its path. (The package itself would unpack into one folder
 * of the system's temporary directory, for all users and without a lock.)
 */
async function unpackChromium(): Promise<string> {
  const target = path.join(DATA, 'chromium-153')
  const executable = path.join(target, 'chromium')
  const isThere = () =>
    access(executable).then(
      () => true,
      () => false,
    )
  if (await isThere()) return executable

  const own = `${target}.${process.pid}`
  await mkdir(own, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = own
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(own, target).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true })
    if (!(await isThere())) throw error
  })
  return executable
}
