import { fail, redirect } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'
import { SectionText, Signing } from 'shared/reports'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url }) => {
  const shown = await ok(api.office.reports[':id'].$get({ param: { id } }))
  return {
    ...shown,
    made: url.searchParams.has('made'),
    signing: url.searchParams.has('sign') && shown.editable,
    justSigned: url.searchParams.has('signed'),
    today: vietnamDay(new Date()),
  }
}

export const actions = {
  async save({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const key = String(form.get('key'))
    const outcome = await submit(form, SectionText, (json) =>
      api.office.reports[':id'].sections[':key'].$put({ param: { id, key }, json }),
    )
    return 'done' in outcome ? { saved: key } : outcome
  },
  async recount({ locals: { api }, params: { id } }) {
    const answer = await api.office.reports[':id'].recount.$post({ param: { id } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
    return { recounted: true }
  },
  async sign({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const outcome = await submit(form, Signing, (json) =>
      api.office.reports[':id'].sign.$post({ param: { id }, json }),
    )
    if ('done' in outcome) redirect(303, `/office/reports/${id}?signed`)
    return fail(outcome.status, { ...outcome.data, sent: { ...sentOf(form), signing: 'yes' } })
  },
} satisfies Actions
