import { redirect } from '@sveltejs/kit'

import type { RequestHandler } from './$types'

/** Ends the session on the server and on this device. */
export const POST: RequestHandler = async ({ locals: { api } }) => {
  await api['sign-in'].out.$post()
  redirect(303, '/sign-in?out')
}
