import { type Ctx, type Member, memberOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandAgreement } from '../rights/consent.ts'
import { countOnce } from './counted-lately.ts'
import { asksUnit, countPerson, isTakenPartIn } from './queries.ts'

/**
 * Counts this device as one person in a consultation, once: a device that was counted is counted no more, and tabs that
 * come with the same one at once are counted together. One who changes unit or group later stays counted where they first were.
 * Nobody is counted once the closing and its grace are over. Returns whether it is to be given a secret. Leaves no audit row: members leave none.
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
  if (member.hasJoined(consultationId)) return { joined: false }
  if (!member.open) throw refuse('conflict', 'link.closed', { unit: member.unitName })
  await demandAgreement(ctx, member.agreedVersion)
  if (!(await asksUnit(ctx, consultationId, member.unitPath))) throw refuse('missing', 'consultation.missing')
  // Who only reads what is over takes no part: a report counted anew would show each of them come.
  if (!(await isTakenPartIn(ctx, consultationId))) return { joined: false }
  const { unitId, contributorGroup, channel } = member
  await countOnce(secret, () => countPerson(ctx, { consultationId, unitId, contributorGroup, channel }))
  return { joined: true }
}
