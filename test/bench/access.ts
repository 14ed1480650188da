import path from 'node:path'

import { startScratch } from 'db/scratch'

import { measureJoining } from './access/join.ts'
import { measureLimits } from './access/limits.ts'
import { measureSignIn } from './access/sign-in.ts'

/**
 * `npm run bench access [join | limits | sign-in]`: devices that join, open a draft and send a first opinion, against the same SQL without us; and what the
 * limits cost of that; people who sign in, against the hash of a password alone.
 */
const scenarios: Record<string, (url: string) => Promise<void>> = {
  join: measureJoining,
  limits: measureLimits,
  'sign-in': measureSignIn,
}
const wanted = process.argv.slice(2)

for (const [name, measure] of Object.entries(scenarios)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const cluster = await startScratch(path.join(import.meta.dirname, '../../.data'))
  try {
    await measure(cluster.url('postgres'))
  } finally {
    await cluster.stop()
  }
}
