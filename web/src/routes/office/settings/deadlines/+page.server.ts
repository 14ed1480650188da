import { fail, redirect } from '@sveltejs/kit'
import { NewExtensionDays, NewHoliday } from 'shared/rights'

import { failureOf, ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => ({
  ...(await ok(api.office.deadlines.$get())),
  saved: url.searchParams.has('saved'),
})

export const actions = {
  async holiday({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), NewHoliday, (json) =>
      api.office.holidays.$put({ json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?saved`)
    return fail(result.status, { ...result.data, form: 'holiday' })
  },
  async extension({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), NewExtensionDays, (json) =>
      api.office.deadlines.$put({ json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?saved`)
    return fail(result.status, { ...result.data, form: 'extension' })
  },
  async drop({ locals: { api }, request, url }) {
    const day = String((await request.formData()).get('day'))
    const answer = await api.office.holidays[':day'].$delete({ param: { day } })
    if (answer.ok) redirect(303, `${url.pathname}?saved`)
    return fail(answer.status, {
      failure: await failureOf(answer),
      sent: {} as Record<string, string>,
      form: 'drop',
    })
  },
} satisfies Actions
