import type { Context } from 'hono'

import type { House } from '../context.ts'
import { callerOf, handOf, limit } from '../http/limit.ts'
import { turns } from '../http/turns.ts'
import { provenDeviceOf } from './device.ts'

/** What one device joins, opens and agrees to: more than anyone does, less than a script. */
const byDevice = limit({ points: 60, seconds: 600 })

/** How many devices may come at once through one code before they wait their turn: two halls. */
export const newDevicesAtOnce = 1200
export const newDevicesPerSecond = 20

/**
 * Devices that come for the first time through one code: `newDevicesAtOnce`, and then `newDevicesPerSecond`.
 * Exported so that a test can use the burst up.
 */
export const newDevices = turns({
  burst: newDevicesAtOnce,
  perSecond: newDevicesPerSecond,
  waiting: 600,
  reason: 'link.crowded',
})

/**
 * Lets a device go on that joins, opens or agrees. One we know counts for itself alone, whatever is done through the same code; those we
 * do not know wait their turn at that code. @throws `tooMany`.
 */
export async function admitDevice(c: Context<House>, code: string | null): Promise<void> {
  const device = provenDeviceOf(c, c.var.ctx.secret)
  if (device) await byDevice.count(device)
  else await newDevices.take(code, handOf(c), { network: callerOf(c), gone: c.req.raw.signal })
}
