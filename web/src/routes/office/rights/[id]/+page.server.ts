import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { Extension, NewAnswerToRequest } from 'shared/rights'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, url }) => ({
  ...(await ok(api.office.requests[':id'].$get({ param: { id } }))),
  done: url.searchParams.get('done'),
})

/** A step that needs nothing typed. */
const plain =
  (step: 'take' | 'acknowledge' | 'close') =>
  async ({ locals: { api }, params, request, url }: RequestEvent<{ id: string }>) => {
    const answer = await api.office.requests[':id'][step].$post({ param: params })
    if (answer.ok) redirect(303, `${url.pathname}?done=${step}`)
    return fail(answer.status, {
      failure: await failureOf(answer),
      sent: sentOf(await request.formData()),
    })
  }

export const actions = {
  take: plain('take'),
  acknowledge: plain('acknowledge'),
  close: plain('close'),
  async answer({ locals: { api }, params: { id }, request, url }) {
    const result = await submit(await request.formData(), NewAnswerToRequest, (json) =>
      api.office.requests[':id'].answer.$post({ param: { id }, json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?done=answer`)
    return result
  },
  async extend({ locals: { api }, params: { id }, request, url }) {
    const result = await submit(await request.formData(), Extension, (json) =>
      api.office.requests[':id'].extend.$post({ param: { id }, json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?done=extend`)
    return result
  },
} satisfies Actions
