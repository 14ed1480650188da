import { fail, redirect } from '@sveltejs/kit'
import { explain } from 'shared/words/errors'

import { failureOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { token }, url }) => {
  const taken = url.searchParams.has('taken')
  const res = await api.invitations[':token'].$get({ param: { token } })
  if (!res.ok) return { invitation: null, taken, problem: explain(await failureOf(res)) }
  return { invitation: await res.json(), taken, problem: null }
}

export const actions = {
  async default({ locals: { api }, params: { token }, url }) {
    const answer = await api.office['accepted-invitations'][':token'].$post({ param: { token } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer) })
    redirect(303, `${url.pathname}?taken`)
  },
} satisfies Actions
