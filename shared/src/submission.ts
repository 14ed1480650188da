import type { ContributorGroup, Kind, Stance } from './opinion-terms.ts'
import { keptWords } from './typed-words.ts'

/** What a member says and of what, as it is kept: the part of a submission that must arrive unchanged. */
export type Said = {
  target: 'paragraph' | 'section' | 'draft' | 'general'
  consultationId: string
  versionId: string | null
  paragraphId: string | null
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  /** Words of the paragraph it is about, and where they begin. */
  quote: string | null
  quoteStart: number | null
  /** Entered on behalf of others: the meeting, the group if known, and how many shared it, as declared. */
  meetingId?: string
  contributorGroup?: ContributorGroup | null
  sharedBy?: number | null
  /** Whether other members may read its words; phones that know nothing of it say no. */
  mayBeShown?: boolean
}

/** What a form holds of an opinion: each field as text. */
export type TypedFields = { [K in keyof Said]?: string }

/** A form's fields as the schema of the API will read them: device and server come to the same bytes. */
export function saidIn(typed: TypedFields): Said {
  const orNull = (text: string | undefined) => keptWords(text ?? '') || null
  return {
    target: typed.target as Said['target'],
    consultationId: typed.consultationId ?? '',
    versionId: orNull(typed.versionId),
    paragraphId: orNull(typed.paragraphId),
    stance: typed.stance as Stance,
    kind: orNull(typed.kind) as Kind | null,
    body: keptWords(typed.body ?? ''),
    suggestedWording: orNull(typed.suggestedWording),
    quote: orNull(typed.quote),
    quoteStart: typed.quoteStart ? Number(typed.quoteStart) : null,
    ...(typed.meetingId && {
      meetingId: typed.meetingId,
      contributorGroup: orNull(typed.contributorGroup) as ContributorGroup | null,
      sharedBy: typed.sharedBy ? Number(typed.sharedBy) : null,
    }),
    mayBeShown: typed.mayBeShown === 'yes' || typed.mayBeShown === 'true',
  }
}

/** A submission as one text with its fields in a fixed order: the same words always give the same bytes. */
export function canonical(submissionId: string, it: Said): string {
  return JSON.stringify([
    submissionId,
    it.consultationId,
    it.versionId,
    it.paragraphId,
    it.target,
    it.stance,
    it.kind,
    it.body,
    it.suggestedWording,
    // Without a quote the bytes are those of devices that know none.
    ...(it.quote === null ? [] : [it.quote, it.quoteStart]),
    ...(it.meetingId === undefined ? [] : [it.meetingId, it.contributorGroup ?? null, it.sharedBy ?? null]),
    ...(it.mayBeShown ? ['shown'] : []),
  ])
}

/** What a receipt says, signed by the house: this submission, these words, kept as this opinion. */
export type Received = {
  submissionId: string
  /** SHA-256 of `canonical`, base64url. */
  digest: string
  /** The opinion that stands: the submission's own id, or that of one with the same words sent before. */
  id: string
  code: string
  mark: string
}

/** The text that is signed. */
export function receiptText({ submissionId, digest, id, code, mark }: Received): string {
  return ['gopy-receipt-1', submissionId, digest, id, code, mark].join('\n')
}

/** That somebody thinks so too, or no longer, as one text: what the receipt of it is about. */
export function canonicalEndorsement(
  submissionId: string,
  { opinionId, was, on }: { opinionId: string; was: string; on: boolean },
): string {
  return JSON.stringify(['endorse', submissionId, opinionId, was, on])
}
