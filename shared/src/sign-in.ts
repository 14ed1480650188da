import { z } from 'zod'

/** The fewest characters of a password beside which a second factor stands. */
export const PASSWORD_MIN = 12
/** The fewest characters of a password that stands alone (NIST SP 800-63B, revision 4). */
export const PASSWORD_ALONE_MIN = 15
/** How long a new password has to be, with a second factor beside it or without. */
export const passwordLeast = (secondFactor: boolean) => (secondFactor ? PASSWORD_MIN : PASSWORD_ALONE_MIN)
export const PASSWORD_MAX = 256
/** UTF-16 units a password of PASSWORD_MAX characters can take when an accented letter is typed as three: what is read at all. */
const TYPED_MAX = PASSWORD_MAX * 4

/** What a person of the union types to sign in. The password is taken as typed. */
export const SignIn = z.object({
  email: z.string().trim().min(1, 'required').max(320),
  password: z.string().min(1, 'required').max(TYPED_MAX),
})
export type SignIn = z.infer<typeof SignIn>

/** Where somebody who goes to the organisation's own service wants to be afterwards; only paths of our office are kept. */
export const ProviderWay = z.object({ to: z.string().optional() })

/** The six digits of an app, or a recovery code. */
export const SecondFactorCode = z.object({ code: z.string().trim().min(1, 'required').max(40) })

/** What is asked again before an account is changed; `code` only counts where there is an app. */
export const Proof = z.object({
  password: z.string().min(1, 'required').max(TYPED_MAX),
  code: z.string().trim().max(40).default(''),
})

export type Proof = z.infer<typeof Proof>

/** A change of one's own password; `code` only counts where there is an app. */
export const NewPassword = z.object({
  current: z.string().min(1, 'required').max(TYPED_MAX),
  password: z.string().min(1, 'required').max(TYPED_MAX, 'password.tooLong'),
  code: z.string().trim().max(40).default(''),
})

/** The first administrator; `unitName` names the root unit where there is none. */
export const NewPerson = z.object({
  name: z
    .string()
    .trim()
    .transform((it) => it.normalize('NFC'))
    .pipe(z.string().min(1, 'required').max(200)),
  email: z.string().trim().pipe(z.email('email').max(320)),
  password: z.string().min(1, 'required').max(TYPED_MAX, 'password.tooLong'),
  unitName: z
    .string()
    .trim()
    .transform((it) => it.normalize('NFC'))
    .pipe(z.string().max(300))
    .default(''),
})
export type NewPerson = z.infer<typeof NewPerson>
