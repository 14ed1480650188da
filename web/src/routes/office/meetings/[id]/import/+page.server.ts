import { fail, redirect } from '@sveltejs/kit'
import { ENTRY_LIST_BYTES_MAX, TakingEntries } from 'shared/entry-import'

import { failureOf, ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id } }) =>
  ok(api.office.meetings[':id'].import.$get({ param: { id } }))

export const actions = {
  async read({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const file = form.get('file')
    const sent = sentOf(form)
    // A field without a file comes as one that has no name.
    if (!(file instanceof File) || file.name === '')
      return fail(422, { failure: { reason: 'unitList.noFile' }, sent })
    if (file.size > ENTRY_LIST_BYTES_MAX) return fail(422, { failure: { reason: 'unitList.tooLarge' }, sent })
    const answer = await api.office.meetings[':id'].import.$post({ param: { id }, form: { file } as never })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    redirect(303, `/office/meetings/${id}/import#content`)
  },
  async take({ locals: { api }, request, params: { id } }) {
    const form = await request.formData()
    const result = await submit(form, TakingEntries, (json) =>
      api.office.meetings[':id'].import.take.$post({ param: { id }, json }),
    )
    if ('done' in result) redirect(303, `/office/meetings/${id}/import#content`)
    return result
  },
} satisfies Actions
