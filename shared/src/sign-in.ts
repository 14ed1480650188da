import { z } from 'zod'

/** The fewest characters of a password beside which a second factor stands. */
export const PASSWORD_MIN = 12
/** The fewest characters of a password that stands alone (NIST SP 800-63B, revision 4). */
export const PASSWORD_ALONE_MIN = 15
export const PASSWORD_MAX = 256
/** UTF-16 units a password of PASSWORD_MAX characters can take when an accented letter is typed as three: what is read at all. */
const TYPED_MAX = PASSWORD_MAX * 4

/** What a person of the union types to sign in. The password is taken as typed. */
export const SignIn = z.object({
  email: z.string().trim().min(1, 'required').max(320),
  password: z.string().min(1, 'required').max(TYPED_MAX),
})
export type SignIn = z.infer<typeof SignIn>
