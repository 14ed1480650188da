import { fail, redirect } from '@sveltejs/kit'
import { KeepDays, RetentionKey } from 'shared/retention'

import { ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const [retention, parts] = await Promise.all([
    ok(api.office.retention.$get()),
    ok(api.office['opinions-to-erase'].$get()),
  ])
  return { ...retention, parts, saved: url.searchParams.get('saved') }
}

export const actions = {
  async default({ locals: { api }, request, url }) {
    const form = await request.formData()
    const key = RetentionKey.parse(form.get('key'))
    const result = await submit(form, KeepDays, (json) =>
      api.office.retention[':key'].$put({ param: { key }, json }),
    )
    if ('done' in result) redirect(303, `${url.pathname}?saved=${key}#${key}`)
    return fail(result.status, result.data)
  },
} satisfies Actions
