import { fail, redirect } from '@sveltejs/kit'
import { type Failure, invalid } from 'shared/errors'
import { SignIn } from 'shared/sign-in'

import { sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { ownPath } from './own-path.ts'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const me = await api.office.me.$get()
  if (me.ok) redirect(303, ownPath(url.searchParams.get('to')))
  return { signedOut: url.searchParams.has('out') }
}

export const actions = {
  async default({ locals: { call }, request, url }) {
    const form = await request.formData()
    const { password: _, ...sent } = sentOf(form)
    const parsed = SignIn.safeParse(Object.fromEntries(form))
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })

    const answer = await call(new URL('/api/auth/sign-in/email', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parsed.data),
    })
    if (answer.ok) redirect(303, ownPath(url.searchParams.get('to')))
    const failure: Failure = { reason: answer.status < 500 ? reasonOf(answer.status) : 'fault' }
    return fail(answer.status, { failure, sent })
  },
} satisfies Actions

/** Which of the two was wrong is not said: that would tell which addresses have an account. */
function reasonOf(status: number): string {
  return status === 429 ? 'signIn.tooOften' : 'signIn.wrong'
}
