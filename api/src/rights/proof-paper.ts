import { formatDate, formatMoment, formatNumber, vietnamDay } from 'shared/format'
import { erasurePaperWords as t, retentionNames } from 'shared/words/retention'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import type { OfficialDocument } from '../documents/model.ts'
import { formatProfile } from '../documents/profile.ts'
import { type DocumentFormat, writeDocument } from '../documents/write.ts'
import { refuse } from '../errors.ts'
import { houseUnit } from './root.ts'
import { proofById, rootLetterhead } from './retention-queries.ts'

/** The minutes of one erasure as a file; who took it is on record. @throws `missing proof.missing`. */
export async function proofFile(
  ctx: Ctx,
  id: string,
  format: DocumentFormat,
): Promise<{ title: string; bytes: Uint8Array }> {
  const doc = await proofPaper(ctx, id)
  await write(ctx, (ctx) => record(ctx, 'proof.read', { unitId: houseUnit, proofId: id, format }))
  return { title: doc.abstract, bytes: await writeDocument(doc, formatProfile('union933'), format) }
}

async function proofPaper(ctx: Ctx, id: string): Promise<OfficialDocument> {
  const [proof, letterhead] = await Promise.all([proofById(ctx, id), rootLetterhead(ctx)])
  if (!proof) throw refuse('missing', 'proof.missing')
  const what = retentionNames[proof.ruleKey]
  const about = proof.draftTitle ?? proof.consultationTitle
  const rows: [string, string][] = [
    [t.what, about ? `${what}: ${about}` : what],
    [t.rule, t.keptFor(proof.keepDays)],
    [t.until, formatDate(proof.untilOn)],
    [t.rows, formatNumber(proof.rowCount)],
    [t.ranAt, formatMoment(proof.ranAt)],
    [t.job, proof.job],
    [t.digestBefore, proof.digestBefore.toString('hex')],
    [t.digestAfter, proof.digestAfter.toString('hex')],
  ]
  return {
    letterhead: {
      parentBody: letterhead?.parentBody ?? null,
      issuingBody: letterhead?.issuingBody ?? letterhead?.name ?? '',
    },
    docNumber: null,
    docSymbol: t.symbol,
    place: letterhead?.place ?? '',
    issuedOn: vietnamDay(proof.ranAt),
    type: t.type,
    abstract: t.abstract(what),
    addressees: [],
    body: [
      { kind: 'paragraph', text: t.lead },
      {
        kind: 'table',
        caption: null,
        columns: [
          { width: 1, align: 'left' },
          { width: 2, align: 'left' },
        ],
        header: [[t.item, t.value]],
        rows,
      },
      { kind: 'paragraph', text: t.digests },
      { kind: 'paragraph', text: t.backups },
    ],
    signature: { lines: letterhead?.signatureLines ?? [], name: null },
    recipients: t.recipients,
    orientation: 'portrait',
    draft: false,
    annexes: [],
  }
}
