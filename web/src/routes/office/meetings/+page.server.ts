import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { NewMeetingForm } from 'shared/meetings'

import { ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [{ meetings }, choice] = await Promise.all([
    ok(api.office.meetings.$get()),
    ok(api.office.meetings.units.$get({ query: {} })),
  ])
  return { meetings, ...choice }
}

/** The units that match what was typed to find one. */
async function unitsFound({ locals: { api } }: Pick<RequestEvent, 'locals'>, form: FormData) {
  const q = String(form.get('unitSearch') ?? '')
  return (await ok(api.office.meetings.units.$get({ query: { q } }))).units
}

export const actions = {
  async find(event) {
    const form = await event.request.formData()
    return { sent: sentOf(form), units: await unitsFound(event, form) }
  },
  async open(event) {
    const form = await event.request.formData()
    const result = await submit(form, NewMeetingForm, (json) =>
      event.locals.api.office.meetings.$post({ json }),
    )
    if ('done' in result) redirect(303, `/office/meetings/${result.done.id}`)
    return fail(result.status, { ...result.data, units: await unitsFound(event, form) })
  },
} satisfies Actions
