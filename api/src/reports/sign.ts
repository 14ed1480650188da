import { createHash } from 'node:crypto'
import { hasBlank, type Signing } from 'shared/reports'
import { reportSectionNames } from 'shared/words/reports'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { formatProfile, type ProfileId } from '../documents/profile.ts'
import { refuse } from '../errors.ts'
import { closingOf } from '../opinions/late.ts'
import { letterheadOf } from './letterhead.ts'
import { paper } from './paper.ts'
import { keepSigned, sectionsOfReport } from './queries.ts'
import { holdUnsigned } from './service.ts'
import { changedQuotes } from './standing-quotes.ts'

/** Sections that may stay empty: what the data says is enough, or the paper has no addressee. */
const MAY_BE_EMPTY = ['addressees', 'thinkingCongress']

type Section = { key: string; body: string; revision: number }

/**
 * Signs a report: from then on its words, figures, quotations and letterhead no longer change.
 *
 * @throws `missing`; `forbidden`; `conflict report.signed`; `conflict report.changed` it is not what the page showed any more;
 *   `conflict report.sectionsEmpty | report.blanksLeft` with the sections' names; `conflict report.lateComing` the consultation closed and
 *   copies from phones without network are still taken, with `lateUntil`; `conflict report.lateUncounted` some came since the figures were
 *   counted; `conflict report.quotesChanged` an opinion quoted was rewritten or taken back by its author, or
 *   hidden, since then.
 */
export function signReport(ctx: Ctx, reportId: string, signing: Signing): Promise<{ signedAt: Date }> {
  return write(ctx, async (ctx) => {
    const report = await holdUnsigned(ctx, reportId)
    const sections = await sectionsOfReport(ctx, reportId)
    if (markOf(report.figuresAt, sections) !== signing.mark) throw refuse('conflict', 'report.changed')
    demandComplete(sections)
    if (report.draftId) await demandEveryone(ctx, report.draftId, report.figuresAt)
    if ((await changedQuotes(ctx, report.figures)).size > 0) throw refuse('conflict', 'report.quotesChanged')
    const { issuedOn, docNumber, signerName } = signing
    const letterhead = await letterheadOf(ctx, report.unitId)
    const parts = {
      figures: report.figures,
      sections,
      letterhead,
      issuedOn,
      docNumber,
      signerName,
      signed: true,
    }
    const whole = paper(parts, formatProfile(report.profile as ProfileId))
    await keepSigned(ctx, reportId, { signedBy: staffOf(ctx).id, issuedOn, docNumber, paper: whole })
    await record(ctx, 'report.signed', { unitId: report.unitId, reportId, mark: signing.mark })
    return { signedAt: ctx.now }
  })
}

/** A short mark of everything in an unsigned report that can change: who signs names the one that was seen. 16 hex digits of SHA-256. */
export function markOf(figuresAt: Date, sections: readonly Section[]): string {
  const text = JSON.stringify([
    figuresAt.toISOString(),
    ...sections.map(({ key, revision }) => [key, revision]),
  ])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** What closed is final once its grace is over and it is counted anew: that nobody came in it is not told by letting one sign. */
async function demandEveryone(ctx: Ctx, draftId: string, figuresAt: Date): Promise<void> {
  const { closesAt, lateUntil } = await closingOf(ctx, draftId)
  if (ctx.now < closesAt) return
  if (ctx.now < lateUntil)
    throw refuse('conflict', 'report.lateComing', { lateUntil: lateUntil.toISOString() })
  if (figuresAt < lateUntil) throw refuse('conflict', 'report.lateUncounted')
}

function demandComplete(sections: readonly Section[]): void {
  const named = (some: readonly Section[]) => ({
    sections: some.map(({ key }) => reportSectionNames[key as keyof typeof reportSectionNames]).join('; '),
  })
  const empty = sections.filter(({ key, body }) => body === '' && !MAY_BE_EMPTY.includes(key))
  if (empty.length > 0) throw refuse('conflict', 'report.sectionsEmpty', named(empty))
  const blank = sections.filter(({ body }) => hasBlank(body))
  if (blank.length > 0) throw refuse('conflict', 'report.blanksLeft', named(blank))
}
