import { fail, redirect } from '@sveltejs/kit'

import { ownPath } from 'shared/own-path'

import { failureOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ request, url }) => {
  const to = url.searchParams.get('to')
  const signIn = to ? `/sign-in?to=${encodeURIComponent(ownPath(to))}` : '/sign-in'
  if (request.method !== 'POST') redirect(303, signIn)
  return { signIn }
}

export const actions = {
  /**
   * Where the organisation's own sign-in service is: the one in the settings, never one somebody asks for. The page goes on there by itself,
   * for browsers follow no form to another host (`form-action`), nor where it leads to.
   */
  async default({ locals: { api }, url }) {
    const to = url.searchParams.get('to')
    const answer = await api['sign-in'].provider.$post({ query: to ? { to } : {} })
    return answer.ok
      ? { next: await answer.json() }
      : fail(answer.status, { failure: await failureOf(answer) })
  },
} satisfies Actions
