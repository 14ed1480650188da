import { fail } from '@sveltejs/kit'
import type { ClientResponse } from 'hono/client'
import { NewPassword } from 'shared/people'
import { explain } from 'shared/words/errors'

import { failureOf, submit } from './api.ts'

/** What is behind the link of a letter, or why it leads nowhere. */
export async function behindLink<T>(answer: Promise<ClientResponse<T>>) {
  const res = await answer
  if (!res.ok) return { found: null, problem: explain(await failureOf(res)) }
  return { found: (await res.json()) as Exclude<T, { reason: string }>, problem: null }
}

/** Sends the password somebody chose behind such a link. What was typed as a password is not sent back. */
export async function choosePassword(
  request: Request,
  send: (json: { password: string }) => Promise<ClientResponse<{ email: string }>>,
) {
  const result = await submit(await request.formData(), NewPassword, send)
  if (!('done' in result)) return fail(result.status, { failure: result.data.failure })
  return { email: result.done.email }
}
