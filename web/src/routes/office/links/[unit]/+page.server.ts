import { fail, redirect } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'
import { LinkEnd, NewLink, Rotation } from 'shared/links'

import { asOfIn } from '#lib/as-of.ts'
import { failureOf, ok, submit } from '#lib/server/api.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const param = { unitId: params.unit }
  const asOf = asOfIn(url)
  const [links, persons] = await Promise.all([
    ok(api.office.units[':unitId'].links.$get({ param, query: asOf })),
    ok(api.office.units[':unitId'].persons.$get({ param })),
  ])
  return {
    ...links,
    ...persons,
    asOf: asOf.asOf ?? null,
    today: vietnamDay(new Date()),
    origin: url.origin,
    changing: url.searchParams.get('change'),
    closing: url.searchParams.get('close'),
    done: (['opened', 'changed', 'closed'] as const).find((it) => url.searchParams.has(it)) ?? null,
  }
}

const codeOf = async (request: Request) => {
  const form = await request.formData()
  return { form, code: String(form.get('code')) }
}

export const actions = {
  async open({ locals: { api }, params, request }: RequestEvent) {
    const result = await submit(await request.formData(), NewLink, (json) =>
      api.office.units[':unitId'].links.$post({ param: { unitId: params.unit }, json }),
    )
    if (!('done' in result)) return fail(result.status, result.data)
    redirect(303, `/office/links/${params.unit}?opened#l-${result.done.code}`)
  },
  async change({ locals: { api }, params, request }: RequestEvent) {
    const { form, code } = await codeOf(request)
    const { graceDays } = Rotation.catch({ graceDays: 14 }).parse(Object.fromEntries(form))
    const answer = await api.office.links[':code'].rotate.$post({ param: { code }, json: { graceDays } })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent: {} })
    redirect(303, `/office/links/${params.unit}?changed#l-${(await answer.json()).code}`)
  },
  async close({ locals: { api }, params, request }: RequestEvent) {
    const { form, code } = await codeOf(request)
    const result = await submit(form, LinkEnd, (json) =>
      api.office.links[':code'].close.$post({ param: { code }, json }),
    )
    if (!('done' in result)) return fail(result.status, result.data)
    redirect(303, `/office/links/${params.unit}?closed#l-${code}`)
  },
} satisfies Actions
