import { randomUUID } from 'node:crypto'

import { fail, redirect } from '@sveltejs/kit'
import { GONE_SECTION } from 'shared/gone-section'
import { explain, explainField } from 'shared/words/errors'

import { beginning } from '#lib/opinion/beginning.ts'
import { shownOpinion } from '#lib/opinion/own-opinion.ts'
import { since } from '#lib/opinion/since.ts'
import { failureOf, ok } from '#lib/server/api.ts'
import { rewrite, withdraw } from '#lib/server/saying.ts'
import type { Actions, PageServerLoad } from './$types'

/** Nobody who has not joined is told anything. */
const NONE = { pushKey: null, letter: null }

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const answer = await api.mine.$get()
  if ((answer.status as number) === 401)
    return { unit: null, open: false, consultations: [], endorsed: [], receiptKey: null, notices: NONE }
  const { unit, open, consultations, receiptKey } = await ok(Promise.resolve(answer))
  const [notices, endorsed] = await Promise.all([
    ok(api.notices.$get()),
    ok(api.mine.endorsed.$get()).then((it) => it.consultations),
  ])
  return {
    unit,
    open,
    receiptKey,
    notices,
    endorsed: endorsed.map(({ drafts, ...consultation }) => ({
      ...consultation,
      drafts: drafts.map(({ title, opinions }) => ({
        title,
        opinions: opinions.map(({ about, ...it }) => ({
          ...it,
          about: about && beginning(about.body, about.label),
        })),
      })),
    })),
    consultations: consultations.map(({ id, title, state, closesAt, drafts, opinions }) => ({
      id,
      title,
      state,
      closesAt,
      answered: opinions.filter((it) => it.disposition !== null).length,
      opinions: opinions.map((it) => ({
        ...shownOpinion(it),
        erasedOn: it.erasedOn,
        target: it.target,
        change: since(it.wordingBody, it.became),
        about: it.wordingBody && beginning(it.wordingBody, it.label),
        draftTitle: it.draftTitle,
        href: addressOf(it, drafts[0]?.slug),
      })),
    })),
  }
}

/** Where an opinion can be changed: its section, its draft, or for one to the congress any draft of its consultation. */
function addressOf(
  it: { slug: string | null; sectionNumber: number | null },
  anyDraft: string | undefined,
): string | null {
  const slug = it.slug ?? anyDraft
  if (slug === undefined) return null
  return it.sectionNumber === null || it.sectionNumber === GONE_SECTION
    ? `/d/${slug}`
    : `/d/${slug}/${it.sectionNumber}`
}

export const actions = {
  rewrite,
  withdraw,
  /** Thinks so no more. The id travels in the form: no address of a phone names a row. */
  async thinkNoMore({ locals: { api }, request }) {
    const id = String((await request.formData()).get('id'))
    const json = { submissionId: randomUUID(), on: false, was: '' }
    const answer = await api.opinions[':id'].endorsement.$put({ param: { id }, json })
    // Words changed or withdrawn meanwhile took it along.
    if (answer.ok || (answer.status as number) === 404) redirect(303, '/mine?thought#endorsed')
    return fail(answer.status, { thought: explain(await failureOf(answer)) })
  },
  async letter({ locals: { api }, request }) {
    const form = await request.formData()
    const address = String(form.get('address') ?? '')
    const answer = await api.consultations[':consultationId'].notices.$post({
      param: { consultationId: String(form.get('consultation')) },
      // A box left unticked sends nothing, which the API refuses.
      json: { channel: 'mail', address, consent: Number(form.get('consent')) },
    })
    if (answer.ok) redirect(303, '/mine?letter')
    const failure = await failureOf(answer)
    const { address: wrong, consent } = failure.fields ?? {}
    return fail(answer.status, {
      letter: {
        wrong: wrong && explainField(wrong),
        consent: consent ? explainField(consent) : null,
        problem: wrong || consent ? null : explain(failure),
        address,
      },
    })
  },
  async confirm({ locals: { api }, request }) {
    const form = await request.formData()
    const [id, versionId] = [String(form.get('id')), String(form.get('versionId'))]
    const answer = await api.opinions[':id'].confirm.$post({ param: { id }, json: { versionId } })
    if (!answer.ok) return fail(answer.status, { id, problem: explain(await failureOf(answer)) })
    const { mark } = await answer.json()
    redirect(303, `/mine?confirmed=${mark}#o-${mark}`)
  },
} satisfies Actions
