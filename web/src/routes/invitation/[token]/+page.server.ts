import { fail } from '@sveltejs/kit'
import { NewPassword } from 'shared/people'
import { explain } from 'shared/words/errors'

import { failureOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { token } }) => {
  const res = await api.invitations[':token'].$get({ param: { token } })
  if (!res.ok) return { token, invitation: null, problem: explain(await failureOf(res)) }
  return { token, invitation: await res.json(), problem: null }
}

export const actions = {
  async default({ locals: { api }, request, params: { token } }) {
    const result = await submit(await request.formData(), NewPassword, (json) =>
      api.invitations[':token'].$post({ param: { token }, json }),
    )
    // What was typed as a password is not sent back.
    if (!('done' in result)) return fail(result.status, { failure: result.data.failure })
    return { email: result.done.email }
  },
} satisfies Actions
