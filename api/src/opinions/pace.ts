import type { MiddlewareHandler } from 'hono'

import type { House } from '../context.ts'
import { callerOf, handOf, limit } from '../http/limit.ts'
import { turns } from '../http/turns.ts'
import { joinCodeOf, provenDeviceOf } from '../identity/device.ts'

/** What one device sends, rewrites and takes back: faster than anyone writes, slower than a script. */
const byDevice = limit({ points: 40, seconds: 60 })
/** Devices whose seed is not from here, as those that joined long ago or made one up, on one network. */
export const strangers = turns({ burst: 600, perSecond: 20, waiting: 100, reason: 'tooOften' })
/** What comes through one code, whose devices may be a hall full: every device has its turn. */
const byCode = turns({ burst: 3000, perSecond: 50, waiting: 40, reason: 'link.crowded' })
/** The same from one network: several halls behind one router. */
const byNetwork = turns({ burst: 6000, perSecond: 100, waiting: 40, reason: 'network.crowded' })

/** Holds back who sends too fast, himself first: others wait their turn at most. */
export const paced: MiddlewareHandler<House> = async (c, next) => {
  const place = { network: callerOf(c), gone: c.req.raw.signal }
  const device = provenDeviceOf(c, c.var.ctx.secret)
  if (device) await byDevice.count(device)
  else await strangers.take(callerOf(c), handOf(c), place)
  const hand = device ?? handOf(c)
  await byCode.take(joinCodeOf(c), hand, place)
  await byNetwork.take(callerOf(c), hand, place)
  await next()
}

/** How often one device is shown opinions like what it types: each time somebody pauses, not each letter. */
const asked = limit({ points: 90, seconds: 60 })

/** Holds back who asks too often what others said. */
export const askedSeldom: MiddlewareHandler<House> = async (c, next) => {
  await asked.count(provenDeviceOf(c, c.var.ctx.secret) ?? handOf(c))
  await next()
}
