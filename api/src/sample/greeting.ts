import { sampleUnits } from 'db/seed/units'
import { sampleWords as words } from 'shared/words/sample'

import type { Ctx } from '../context.ts'
import { SAMPLE_PASSWORD } from '../identity/sample-password.ts'
import { unitsOfLinks } from '../identity/queries.ts'
import { samplePeople } from './people.ts'
import { sampleCode } from './units.ts'

/** What a newcomer needs to look around: the sign-ins and a link to join by. Nothing when the sample is not in this database. */
export async function greeting(ctx: Ctx, address: string): Promise<string[]> {
  const factory = sampleUnits.find(({ level }) => level === 'grassroots')!
  const code = sampleCode(factory.code)
  const [unit] = await unitsOfLinks(ctx, [code])
  if (!unit || unit.closed) return []
  return [
    '',
    words.signIns,
    ...samplePeople.map(({ email, job }) => words.signIn(email, job)),
    words.password(SAMPLE_PASSWORD),
    words.secondStep,
    '',
    words.join(unit.name),
    `  ${address}/v/${code}`,
    '',
  ]
}
