import type { createApp } from './app.ts'

type App = ReturnType<typeof createApp>

// On globalThis: a reload in development loads this module again, and must find the same app.
const KEY = Symbol.for('gopy.running')
const holder = globalThis as { [KEY]?: App }

/** Makes `app` the one that pages call in-process. */
export function run(app: App): void {
  holder[KEY] = app
}

/** The app of this process. A fault when nothing was started: pages are served by main.ts or dev.ts only. */
export function running(): App {
  const app = holder[KEY]
  if (!app) throw new Error('no API is running in this process')
  return app
}
