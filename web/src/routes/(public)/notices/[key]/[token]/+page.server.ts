import { fail } from '@sveltejs/kit'
import { explain } from 'shared/words/errors'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { key, token } }) => {
  const answer = await api.notices[':key'][':token'].$get({ param: { key, token } })
  if ((answer.status as number) === 404 || (answer.status as number) === 422)
    return { link: null, problem: explain({ reason: 'notice.missing' }) }
  return { link: await ok(Promise.resolve(answer)), problem: null }
}

export const actions = {
  async default({ locals: { api }, params: { key, token } }) {
    const answer = await api.notices[':key'][':token'].$post({ param: { key, token } })
    if (!answer.ok) return fail(answer.status, { problem: explain(await failureOf(answer)) })
    return { followed: (await answer.json()).deed }
  },
} satisfies Actions
