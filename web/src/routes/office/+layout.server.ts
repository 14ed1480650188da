import { redirect } from '@sveltejs/kit'

import { failureOf, ok } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals: { api }, url }) => {
  const answer = api.office.me.$get()
  const status: number = (await answer).status
  if (status === 401) redirect(303, doorOf((await failureOf((await answer).clone())).reason, url))
  const { name, roles, unitName, sampleData, mustAgree, sendsMail } = await ok(answer)
  if (mustAgree && url.pathname !== '/office/consent') {
    redirect(303, `/office/consent?to=${encodeURIComponent(url.pathname + url.search)}`)
  }
  return { officer: { name, unitName: unitName ?? '' }, roles, sampleData, sendsMail }
}

/** Where one is asked for what is lacking: the code of one's app, an app to begin with, or everything. */
function doorOf(reason: string, url: URL): string {
  const to = `to=${encodeURIComponent(url.pathname + url.search)}`
  if (reason === 'secondFactor.codeFirst') return `/sign-in/code?${to}`
  if (reason === 'secondFactor.enrolFirst') return `/sign-in/enrol?${to}`
  return reason === 'signIn.ended' ? `/sign-in?ended&${to}` : `/sign-in?${to}`
}
