import { fail, redirect } from '@sveltejs/kit'
import { UNIT_LIST_BYTES_MAX, UnitListSent } from 'shared/unit-import'

import { ok, sentOf, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [imports, units] = await Promise.all([
    ok(api.office['unit-imports'].$get()),
    ok(api.office['unit-imports'].units.$get()),
  ])
  return { imports, ...units }
}

export const actions = {
  async read({ locals: { api }, request }) {
    const form = await request.formData()
    const file = form.get('file')
    // A field without a file comes as one that has no name.
    if (!(file instanceof File) || file.name === '')
      return fail(422, { failure: { reason: 'unitList.noFile' }, sent: sentOf(form) })
    if (file.size > UNIT_LIST_BYTES_MAX)
      return fail(422, { failure: { reason: 'unitList.tooLarge' }, sent: sentOf(form) })
    const parsed = await submit(
      form,
      UnitListSent.omit({ file: true }),
      async ({ unitId, on, closeMissing }) =>
        api.office['unit-imports'].$post({
          form: { unitId, on, closeMissing: closeMissing ? 'true' : 'false', file } as never,
        }),
    )
    if (!('done' in parsed)) return parsed
    redirect(303, `/office/units/import/${(parsed.done as { id: string }).id}#content`)
  },
} satisfies Actions
