import { redirect } from '@sveltejs/kit'

import type { RequestHandler } from './$types'

/** Ends the session on the server and on this device. */
export const POST: RequestHandler = async ({ locals: { call }, url }) => {
  await call(new URL('/api/auth/sign-out', url), { method: 'POST' })
  redirect(303, '/sign-in?out')
}
