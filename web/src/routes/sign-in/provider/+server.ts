import { redirect } from '@sveltejs/kit'

import type { RequestHandler } from './$types'

/** Goes to the organisation's own sign-in service: the one in the settings, never one somebody asks for. */
export const POST: RequestHandler = async ({ locals: { api } }) => {
  const answer = await api['sign-in'].provider.$post()
  if (!answer.ok) redirect(303, '/sign-in?refused')
  redirect(303, (await answer.json()).url)
}
