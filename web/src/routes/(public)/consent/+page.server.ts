import { fail, redirect } from '@sveltejs/kit'
import { Agreeing } from 'shared/consent'
import { explain, explainField } from 'shared/words/errors'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => ({
  text: await ok(api.consent[':purpose'].$get({ param: { purpose: 'joining' } })),
})

export const actions = {
  async default({ locals: { api }, request, url }) {
    const result = await submit(await request.formData(), Agreeing, (json) => api.consent.$post({ json }))
    if ('done' in result) redirect(303, draftPath(url.searchParams.get('to')))
    const { fields = {} } = result.data.failure
    return fail(result.status, {
      problem: explain(result.data.failure),
      field: fields.consent && explainField(fields.consent),
    })
  },
} satisfies Actions

/** Where one was going: a draft or a part of it; anything else is the first page. */
function draftPath(to: string | null): string {
  return to && /^\/d\/[a-z0-9-]+(\/\d+)?$/.test(to) ? to : '/'
}
