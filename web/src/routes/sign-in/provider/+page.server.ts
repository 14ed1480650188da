import { fail, redirect } from '@sveltejs/kit'

import { failureOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ request }) => {
  if (request.method !== 'POST') redirect(303, '/sign-in')
}

export const actions = {
  /**
   * Where the organisation's own sign-in service is: the one in the settings, never one somebody asks for. The page goes on there by itself,
   * for browsers follow no form to another host (`form-action`), nor where it leads to.
   */
  async default({ locals: { api } }) {
    const answer = await api['sign-in'].provider.$post()
    return answer.ok
      ? { next: await answer.json() }
      : fail(answer.status, { failure: await failureOf(answer) })
  },
} satisfies Actions
