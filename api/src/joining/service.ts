import { randomInt } from 'node:crypto'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, type Member, memberOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandAgreement } from '../rights/consent.ts'
import { unitInSight } from '../units/queries.ts'
import { demandRole } from '../visible.ts'
import { countOnce } from './counted-lately.ts'
import { asksUnit, closeLinkRow, countPerson, insertLink, linkInSight } from './queries.ts'

/** No 0, 1, l, o: a code can be read aloud and typed from paper. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const CODE_LENGTH = 10

/**
 * Counts this device as one person in a consultation, once: a device that already holds its secret is counted no more, and tabs that
 * come with the same one at once are counted together. One who changes unit or group later stays counted where they first were.
 * Returns whether it is to be given a secret. Leaves no audit row: members leave none.
 *
 * @throws `unauthenticated join.first` the device joined no unit; `conflict link.closed`; `forbidden consent.needed`;
 *   `missing` the consultation does not ask its unit.
 */
export async function joinConsultation(
  ctx: Ctx,
  consultationId: string,
  secret: Buffer,
): Promise<{ joined: boolean }> {
  const member: Member = memberOf(ctx)
  if (member.secretOf(consultationId)) return { joined: false }
  if (!member.open) throw refuse('conflict', 'link.closed', { unit: member.unitName })
  await demandAgreement(ctx, member.agreedVersion)
  if (!(await asksUnit(ctx, consultationId, member.unitPath))) throw refuse('missing', 'consultation.missing')
  const { unitId, contributorGroup } = member
  await countOnce(secret, () =>
    countPerson(ctx, { consultationId, unitId, contributorGroup, channel: 'link' }),
  )
  return { joined: true }
}

/** Makes a new link for a unit and returns its code. @throws `missing`; `forbidden`; `conflict unit.closed`. */
export function openLink(ctx: Ctx, unitId: string): Promise<{ code: string }> {
  return write(ctx, async (ctx) => {
    const unit = await unitInSight(ctx, unitId)
    if (!unit) throw refuse('missing', 'unit.missing')
    demandRole(ctx, unit.path, powers.openLinks)
    if (unit.closedOn) throw refuse('conflict', 'unit.closed')
    const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    await insertLink(ctx, code, unitId)
    await record(ctx, 'joinLink.opened', { unitId })
    return { code }
  })
}

/** Closes a link. Closing it twice is the same as once. @throws `missing`; `forbidden`. */
export function closeLink(ctx: Ctx, code: string): Promise<{ closed: true }> {
  return write(ctx, async (ctx) => {
    const link = await linkInSight(ctx, code)
    if (!link) throw refuse('missing', 'link.missing')
    demandRole(ctx, link.path, powers.openLinks)
    if (await closeLinkRow(ctx, code)) await record(ctx, 'joinLink.closed', { unitId: link.unitId })
    return { closed: true as const }
  })
}
