import { redirect, type RequestEvent } from '@sveltejs/kit'

import { ok } from '#lib/server/api.ts'

/**
 * Makes sure this device holds its secret for the draft's consultation before anything of the draft is shown: the opinions it
 * then gives are its own. Returns the outline.
 */
export async function openDraft({ locals: { api } }: Pick<RequestEvent, 'locals'>, slug: string) {
  const outline = await ok(api.drafts[':slug'].$get({ param: { slug } }))
  const { consultationId } = outline.draft
  const joining = api.consultations[':consultationId'].join.$post({ param: { consultationId } })
  if (((await joining).status as number) === 403) redirect(303, `/consent?to=/d/${slug}`)
  await ok(joining)
  return outline
}
