import { fail, redirect } from '@sveltejs/kit'
import { NewConsentText } from 'shared/consent'
import { invalid } from 'shared/errors'
import { vietnamDay } from 'shared/format'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => ({
  texts: await ok(api.office['consent-texts'].$get()),
  saved: Number(url.searchParams.get('saved')) || null,
  dropped: url.searchParams.has('dropped'),
  today: vietnamDay(new Date()),
})

export const actions = {
  async preview({ request }) {
    const sent = sentOf(await request.formData())
    const parsed = NewConsentText.safeParse(sent)
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })
    return { preview: parsed.data, sent }
  },
  async write({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), NewConsentText, (json) =>
      api.office['consent-texts'].$post({ json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?saved=${result.done.version}`)
    return result
  },
  async drop({ locals: { api }, request, url }) {
    const id = String((await request.formData()).get('id'))
    const answer = await api.office['consent-texts'][':id'].$delete({ param: { id } })
    if (answer.ok) redirect(303, `${url.pathname}?dropped`)
    return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
  },
} satisfies Actions
