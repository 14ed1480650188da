import { redirect } from '@sveltejs/kit'

import { ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const answer = await api.mine.$get()
  if ((answer.status as number) === 401) return { unit: null, opinions: 0 }
  const { unit, consultations } = await ok(Promise.resolve(answer))
  return { unit, opinions: consultations.reduce((sum, it) => sum + it.opinions.length, 0) }
}

export const actions = {
  async default({ locals: { api }, setHeaders }) {
    await ok(api.leave.$post())
    // Also what a browser keeps beside cookies: drafts, pages read, copies of pages.
    setHeaders({ 'clear-site-data': '"cache", "storage"' })
    redirect(303, '/?left')
  },
} satisfies Actions
