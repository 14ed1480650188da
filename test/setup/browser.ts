import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

/**
 * A browser that keeps its profile in a folder, as a person's does, with one page open; `close` ends it in good order, `kill` all of its
 * processes at once, as a phone does that has no memory left.
 */
export async function browserOn(profile: string) {
  const executable = isLinux ? await unpackChromium() : 'chromium'
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable, [...ARGS, ...own], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(said)))
  })
  const connected = await chromium.connectOverCDP(address)
  const [context] = connected.contexts()
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL')
    await gone
  }
  const close = async () => {
    await (await connected.newBrowserCDPSession()).send('Browser.close')
    await gone
  }
  return { page: context!.pages()[0] ?? (await context!.newPage()), close, kill }
}

const isLinux = process.platform === 'linux' && process.arch === 'x64'

async function launch(): Promise<Browser> {
  if (isLinux) return chromium.launch({ executablePath: await unpackChromium(), args: ARGS })

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
