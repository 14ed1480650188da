import { fail, redirect } from '@sveltejs/kit'
import { Agreeing } from 'shared/consent'
import { ContributorGroup } from 'shared/opinions'
import { explain, explainField } from 'shared/words/errors'
import { z } from 'zod'

import { failureOf, ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

const Joining = Agreeing.extend({ group: ContributorGroup.or(z.literal('')).default('') })

export const load: PageServerLoad = async ({ locals: { api }, params: { code } }) => {
  const res = await api.join[':code'].$get({ param: { code } })
  if (!res.ok) return { code, problem: explain(await failureOf(res)), invitation: null }
  const { unit, speaksFor, consultations, text } = await res.json()
  return { code, problem: null, invitation: { unit, speaksFor, text, goOn: readNext(consultations) } }
}

export const actions = {
  async default({ locals: { api }, params: { code }, request }) {
    const result = await submit(await request.formData(), Joining, ({ group, consent }) =>
      api.join[':code'].$post({ param: { code }, json: { group: group || null, consent } }),
    )
    if (!('done' in result)) {
      const { failure, sent } = result.data
      const field = failure.fields?.consent && explainField(failure.fields.consent)
      return fail(result.status, { problem: explain(failure), field, group: sent.group ?? '' })
    }
    const { consultations } = await ok(api.consultations.$get())
    redirect(303, readNext(consultations))
  },
} satisfies Actions

/** The only draft that can be commented on now, or the list when there are several or none. */
function readNext(consultations: { state: string; drafts: { slug: string }[] }[]): string {
  const open = consultations.filter((it) => it.state === 'open').flatMap((it) => it.drafts)
  return open.length === 1 ? `/d/${open[0]!.slug}` : '/'
}
