import { redirect } from '@sveltejs/kit'

import { ownPath } from 'shared/own-path'

import { ok } from '#lib/server/api.ts'
import { afterStep } from '../after-step.ts'
import type { RequestHandler } from './$types'

/** What an error of the way back is about; any other means that the service vouched for nobody who may come in here. */
const REASONS: Record<string, string> = {
  access_denied: 'cancelled',
  state_mismatch: 'late',
  state_not_found: 'late',
  state_invalid: 'late',
  invalid_code: 'down',
  oauth_provider_not_found: 'down',
  temporarily_unavailable: 'down',
  server_error: 'down',
  down: 'down',
}

/** Back from the organisation's own sign-in service: on to what is still lacking, or to a sentence that it let nobody in. What one wanted to see is kept. */
export const GET: RequestHandler = async ({ locals: { api }, url }) => {
  const { step } = await ok(api['sign-in'].$get())
  const to = url.searchParams.get('to')
  const reason = REASONS[url.searchParams.get('error') ?? ''] ?? 'refused'
  const again = to ? `/sign-in?${reason}&to=${encodeURIComponent(ownPath(to))}` : `/sign-in?${reason}`
  redirect(303, step === 'password' ? again : afterStep(step, to))
}
