import { z } from 'zod'

/** What a person of the union types to sign in. The password is taken as typed. */
export const SignIn = z.object({
  email: z.string().trim().min(1, 'required').max(320),
  password: z.string().min(1, 'required').max(200),
})
export type SignIn = z.infer<typeof SignIn>
