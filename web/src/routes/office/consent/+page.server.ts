import { fail, redirect } from '@sveltejs/kit'
import { Agreeing } from 'shared/consent'
import { ownPath } from 'shared/own-path'
import { explain, explainField } from 'shared/words/errors'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { api } }) => ok(api.office.consent.$get())

export const actions = {
  async default({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), Agreeing, (json) =>
      api.office.consent.$post({ json }),
    )
    if ('done' in result) redirect(303, ownPath(url.searchParams.get('to')))
    const { fields = {} } = result.data.failure
    return fail(result.status, {
      problem: explain(result.data.failure),
      field: fields.consent && explainField(fields.consent),
    })
  },
} satisfies Actions
