import { fail, redirect } from '@sveltejs/kit'

import { failureOf } from '#lib/server/api.ts'
import { behindLink } from '#lib/server/choose-password.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { token }, url }) => {
  const taken = url.searchParams.has('taken')
  const { found, problem } = await behindLink(api.invitations[':token'].$get({ param: { token } }))
  return { invitation: found, taken, problem }
}

export const actions = {
  async default({ locals: { api }, params: { token }, url }) {
    const answer = await api.office['accepted-invitations'][':token'].$post({ param: { token } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `${url.pathname}?taken`)
  },
} satisfies Actions
