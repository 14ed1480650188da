import { redirect } from '@sveltejs/kit'

import { ok } from '#lib/server/api.ts'
import { afterStep } from '../after-step.ts'
import type { RequestHandler } from './$types'

/** Back from the organisation's own sign-in service: on to what is still lacking, or to a sentence that it let nobody in. */
export const GET: RequestHandler = async ({ locals: { api } }) => {
  const { step } = await ok(api['sign-in'].$get())
  redirect(303, step === 'password' ? '/sign-in?refused' : afterStep(step, null))
}
