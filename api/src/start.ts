import type { Server } from 'node:http'

import type { Logger } from 'pino'
import { startWords as words } from 'shared/words/start'

import { ownHosts } from './admission.ts'
import type { Ground } from './app.ts'
import { type Config, oidcOf } from './config.ts'
import type { Ctx } from './context.ts'
import { openDatabase } from './database.ts'
import { createFront } from './front.ts'
import { startWork } from './jobs/work.ts'
import { turnUnits } from './units/changes.ts'
import { newFirstAdminPath } from './identity/first-admin.ts'
import { drain, listen, PORT_DEFAULT } from './listen.ts'
import { mailOf } from './mail.ts'
import { pushOf } from './push.ts'
import { greeting } from './sample/greeting.ts'
import { seedIfEmpty } from './sample/seed.ts'
import { houseSecret } from './secret.ts'
import { answerOn, webServer } from './server.ts'
import type { Site } from './site.ts'

interface Options {
  log: Logger
  /** Tells the person at the terminal. */
  say: (line: string) => void
  /** Told when the program cannot go on. */
  onLost: (error: Error) => void
}

/** Starts what ROLE says, in order, and returns how to stop it: requests and jobs under way end first, the database last. */
export async function start(site: Site, config: Config, { log, say, onLost }: Options) {
  const stops: (() => Promise<void>)[] = []
  let endsAt = Infinity
  /** What is left of the time for ending, in milliseconds; whoever ends before others leaves them some of it. */
  const left = () => Math.max(0, endsAt - performance.now())
  const stop = async () => {
    endsAt = performance.now() + config.SHUTDOWN_SECONDS * 1000
    for (const it of stops.splice(0).reverse()) await it()
  }
  try {
    await startAll()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }

  async function startAll(): Promise<void> {
    const database = await openDatabase(config, { log, onLost })
    stops.push(() => database.close(left()))
    if (database.movedTo) say(words.movedData(database.movedTo))
    if (database.migrated.length > 0) say(words.migrated(database.migrated.length))
    if (database.excess.schema || database.excess.audit) say(words.unprotected(database.excess))

    const { db, pool, long } = database
    const secret = await houseSecret(config.DATA, config.SECRET)
    const ground: Ground = {
      db,
      secret,
      now: () => new Date(),
      origin: config.PUBLIC_URL ?? null,
      mail: mailOf(config),
      push: pushOf({ secret, publicUrl: config.PUBLIC_URL }),
      sampleData: config.SAMPLE_DATA,
      oidc: oidcOf(config),
      fault: (error, route) => log.error({ err: error, route }, 'fault'),
    }
    const house: Ctx = { db: long.db, secret, now: ground.now(), actor: { type: 'system', job: 'start' } }
    if (config.SAMPLE_DATA && config.ROLE !== 'worker') await seedIfEmpty(house)

    if (config.ROLE !== 'web') {
      await turnUnits(house)
      const work = await startWork({ ...ground, ...long, log }, site.handlers)
      stops.push(() => work.stop(0.8 * left()))
    }
    if (config.ROLE === 'worker') return say(words.working)

    const server = webServer()
    const { app, pages, close } = await site.open(ground, server)
    answerOn(server, {
      fetch: createFront({ app, pool, log }).fetch,
      pages,
      log,
      proxies: config.TRUST_PROXY,
      protocol: config.PUBLIC_URL?.startsWith('https:') ? 'https' : 'http',
      isOwnHost: ownHosts({ listensOn: config.HOST, publicUrl: config.PUBLIC_URL ?? null }),
    })
    const address = await open(server)
    stops.push(close)
    if (config.SAMPLE_DATA) (await greeting(house, address)).forEach(say)
    if (config.SAMPLE_DATA && !isLocal(address)) say(words.samplePublic(address))
    const firstAdmin = await newFirstAdminPath(house, { sampleData: config.SAMPLE_DATA })
    if (firstAdmin) say(words.firstAdmin(address + firstAdmin))
    say(words.stopHint)
  }

  async function open(server: Server): Promise<string> {
    const port = await listen(server, config.HOST, config.PORT)
    stops.push(() => drain(server, 0.6 * left()))
    if (config.PORT === undefined && port !== PORT_DEFAULT) say(words.portChosen(PORT_DEFAULT, port))
    const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? '127.0.0.1' : config.HOST
    const address = config.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
    say(words.ready(address))
    return address
  }
}

/** Whether only this machine can open an address. */
function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
