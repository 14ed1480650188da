import { fail, redirect } from '@sveltejs/kit'

import { failureOf, ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [{ drafts }, { imports, units }] = await Promise.all([
    ok(api.office.today.$get()),
    ok(api.office.imports.$get()),
  ])
  return { drafts, imports, units }
}

export const actions = {
  async read({ locals: { api }, request }) {
    const form = await request.formData()
    const [unitId, text, file] = [
      String(form.get('unitId') ?? ''),
      String(form.get('text') ?? ''),
      form.get('file'),
    ]
    const chosen = file instanceof File && file.size > 0 ? { file } : {}
    const answer = await api.office.imports.$post({ form: { unitId, text, ...chosen } })
    if (answer.ok) redirect(303, `/office/drafts/import/${(await answer.json()).id}#content`)
    return fail(answer.status, {
      failure: await failureOf(answer),
      sent: { unitId, text, file: 'file' in chosen },
    })
  },
} satisfies Actions
