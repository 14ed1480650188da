import { z } from 'zod'

import {
  BODY_MAX,
  contributorGroups,
  kinds,
  QUOTE_MAX,
  saysSomething,
  stances,
  WORDING_MAX,
} from './opinion-terms.ts'
import { keptWords } from './typed-words.ts'

export { BODY_MAX, contributorGroups, kinds, stances, WORDING_MAX }

export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

/** What an opinion is about; `general` is addressed to the congress and belongs to no draft. */
export const targets = ['paragraph', 'section', 'draft', 'general'] as const
export const Target = z.enum(targets)
export type Target = z.infer<typeof Target>

export const ContributorGroup = z.enum(contributorGroups)
export type ContributorGroup = z.infer<typeof ContributorGroup>

/** The way an opinion or a person came to us. */
export const channels = ['link', 'paper', 'meeting'] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/** Words a person typed: NFC, line ends as `\n`, without control characters and direction marks, trimmed; else as typed. */
export const Words = z.string().transform(keptWords)

const empty = (value: unknown) => (value === '' ? null : value)

const ticked = (value: unknown) => value === true || value === 'yes' || value === 'true'

const said = z.object({
  stance: Stance,
  kind: z.preprocess(empty, Kind.nullable().default(null)),
  body: Words.pipe(z.string().max(BODY_MAX)).default(''),
  suggestedWording: z.preprocess(empty, Words.pipe(z.string().max(WORDING_MAX)).nullable().default(null)),
  /** Whether other members may read its words, so as to say that they think so too. Never unless its author said so. */
  mayBeShown: z.preprocess(ticked, z.boolean()).default(false),
})

const wordsNeeded = { path: ['body'], error: 'words.needed' }

/** What goes with what a device sends, so that it is kept as it was written; see `NewOpinion`. */
export const onItsWay = {
  digest: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable()
    .default(null),
  waited: z.boolean().default(false),
}

/**
 * An opinion as a device sends it. For `general` the consultation is named, for the rest the version whose wording was read. `quote` is
 * words of the paragraph it is about, null for the whole of it; `quoteStart` where they begin, when they were selected. `digest` is the
 * device's own of all this (`canonical`), so that what arrives changed is not kept; `waited` says that it lay on the device until there
 * was a network, for which there is a grace after closing.
 */
export const NewOpinion = said
  .extend({
    target: Target,
    consultationId: z.uuid(),
    versionId: z.preprocess(empty, z.uuid().nullable().default(null)),
    paragraphId: z.preprocess(empty, z.uuid().nullable().default(null)),
    quote: z.preprocess(empty, Words.pipe(z.string().max(QUOTE_MAX)).nullable().default(null)),
    quoteStart: z.preprocess(empty, z.coerce.number().int().min(0).max(1_000_000).nullable().default(null)),
    ...onItsWay,
  })
  .refine((it) => it.quote === null || it.target === 'paragraph', {
    path: ['quote'],
    error: 'quote.onlyParagraph',
  })
  .refine(saysSomething, wordsNeeded)
  .refine((it) => (it.target === 'general') === (it.versionId === null), {
    path: ['versionId'],
    error: 'required',
  })
  .refine((it) => ['paragraph', 'section'].includes(it.target) === (it.paragraphId !== null), {
    path: ['paragraphId'],
    error: 'required',
  })
export type NewOpinion = z.infer<typeof NewOpinion>

/**
 * An opinion rewritten by its author. `was` is the fingerprint of the text being replaced: two open tabs do not overwrite each other.
 * `versionId` is the version whose wording stood beside the form, when that was a newer one than the opinion was given on.
 */
export const Rewrite = said
  .extend({
    was: z.string().max(64),
    versionId: z.preprocess(empty, z.uuid().nullable().default(null)),
  })
  .refine(saysSomething, wordsNeeded)
export type Rewrite = z.infer<typeof Rewrite>
