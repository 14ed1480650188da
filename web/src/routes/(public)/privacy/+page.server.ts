import { consentPurposes } from 'shared/consent'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

// The setting CONTACT is checked at the start with all others.
export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [rules, ...answers] = await Promise.all([
    ok(api.retention.$get()),
    ...consentPurposes.map((purpose) => api.consent[':purpose'].$get({ param: { purpose } })),
  ])
  // A purpose nobody is asked about yet has no text.
  const texts = await Promise.all(answers.map(async (it) => (it.ok ? [await it.json()] : [])))
  return { contact: process.env.CONTACT?.trim() || null, rules, texts: texts.flat() }
}
