import { redirect } from '@sveltejs/kit'

import { ok } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { api }, url }) => {
  const answer = api.office.me.$get()
  const status: number = (await answer).status
  if (status === 401) {
    redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`)
  }
  const { name, roles, unitName, sampleData, mustAgree } = await ok(answer)
  if (mustAgree && url.pathname !== '/office/consent') {
    redirect(303, `/office/consent?to=${encodeURIComponent(url.pathname + url.search)}`)
  }
  return { officer: { name, unitName: unitName ?? '' }, roles, sampleData }
}
