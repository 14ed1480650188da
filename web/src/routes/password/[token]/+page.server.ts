import { behindLink, choosePassword } from '#lib/server/choose-password.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { api }, params: { token } }) =>
  behindLink(api.resets[':token'].$get({ param: { token } }))

export const actions = {
  default: ({ locals: { api }, request, params: { token } }) =>
    choosePassword(request, (json) => api.resets[':token'].$post({ param: { token }, json })),
} satisfies Actions
