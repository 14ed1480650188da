import { randomUUID } from 'node:crypto'

import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'
import { EntryRewrite, MeetingDeclaredForm, NewEntry } from 'shared/meetings'
import { placeFields } from 'shared/meeting-places'
import { suggestedNames } from 'shared/personal/suggested'
import { z } from 'zod'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, parent, depends }) => {
  depends('gopy:entries')
  const { meeting } = await parent()
  const rest = { submissionId: randomUUID(), today: vietnamDay(new Date()) }
  if (!meeting.mine || meeting.closedOn) return { entries: [], receiptKey: null, ...rest }
  const { entries, receiptKey } = await ok(api.office.meetings[':id'].entries.$get({ param: { id } }))
  return {
    entries: entries.map((it) => ({
      ...it,
      named: suggestedNames([it.body, it.suggestedWording], it.wordingBody ?? ''),
    })),
    receiptKey,
    ...rest,
  }
}

type Event = RequestEvent<{ id: string }>
const entryOf = ({ params }: Event, form: FormData) => ({
  id: params.id,
  entry: z.uuidv4().catch(randomUUID()).parse(form.get('id')),
})

/** The place that was picked, as the fields of an opinion. */
const placed = z.preprocess((it) => {
  const form = it as Record<string, string>
  return { ...form, ...placeFields(form.at ?? '') }
}, NewEntry)

const pathOf = ({ params }: Event) => `/office/meetings/${params.id}`

export const actions = {
  async find({ request }) {
    return { sent: sentOf(await request.formData()) }
  },
  async enter(event) {
    const form = await event.request.formData()
    const param = entryOf(event, form)
    const { entries } = event.locals.api.office.meetings[':id']
    const result = await submit(form, placed, (json) => entries[':entry'].$put({ param, json }))
    if ('done' in result) redirect(303, `${pathOf(event)}?${result.done.again ? 'had' : 'sent'}#entry`)
    const taken = ['opinion.sentAlready', 'opinion.withdrawnAlready'].includes(result.data.failure.reason)
    return fail(result.status, { ...result.data, id: taken ? randomUUID() : param.entry })
  },
  async correct(event) {
    const form = await event.request.formData()
    const param = entryOf(event, form)
    const { entries } = event.locals.api.office.meetings[':id']
    const result = await submit(form, EntryRewrite, (json) => entries[':entry'].$patch({ param, json }))
    if ('done' in result) redirect(303, `${pathOf(event)}?saved#entries`)
    return result
  },
  async withdraw(event) {
    const form = await event.request.formData()
    const answer = await event.locals.api.office.meetings[':id'].entries[':entry'].$delete({
      param: entryOf(event, form),
    })
    if (answer.ok) redirect(303, `${pathOf(event)}?withdrawn#entries`)
    return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
  },
  async declare(event) {
    const form = await event.request.formData()
    const { params } = event
    const result = await submit(form, MeetingDeclaredForm, (json) =>
      event.locals.api.office.meetings[':id'].$patch({ param: { id: params.id }, json }),
    )
    if ('done' in result) redirect(303, `${pathOf(event)}?saved`)
    return fail(result.status, { ...result.data, declared: true })
  },
  async close(event) {
    const { params } = event
    const answer = await event.locals.api.office.meetings[':id'].close.$post({ param: { id: params.id } })
    if (answer.ok) redirect(303, pathOf(event))
    return fail(answer.status, { failure: await failureOf(answer), sent: {} as Record<string, string> })
  },
} satisfies Actions
