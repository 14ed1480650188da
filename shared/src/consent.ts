import { z } from 'zod'

import { Day } from './days.ts'

/** What people are asked to agree to. Signing one's name and notices by e-mail are asked for only where those exist. */
export const consentPurposes = ['joining', 'signedName', 'staffAccount', 'emailNotice'] as const
export const ConsentPurpose = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

export const consentLanguages = ['vi', 'en'] as const
export type ConsentLanguage = (typeof consentLanguages)[number]

/** A consent text as it is read: every one has Vietnamese, which decides. */
export type ConsentWording = { language: ConsentLanguage; title: string; body: string; agreement: string }

/** The version somebody ticked. A box left unticked sends nothing, and nothing is no consent. */
export const Agreeing = z.object({
  consent: z.coerce.number('consent.needed').int('consent.needed').positive('consent.needed'),
})

const line = (max: number) =>
  z
    .string('required')
    .max(max * 4)
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, 'required').max(max))

/** A new version of a text, as typed on its page: in Vietnamese and in English, from a day on. */
export const NewConsentText = z.object({
  purpose: ConsentPurpose,
  effectiveOn: Day,
  titleVi: line(200),
  bodyVi: line(8000),
  agreementVi: line(400),
  titleEn: line(200),
  bodyEn: line(8000),
  agreementEn: line(400),
})
export type NewConsentText = z.output<typeof NewConsentText>
