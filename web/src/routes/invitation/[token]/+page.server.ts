import { behindLink, choosePassword } from '#lib/server/choose-password.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { token } }) => ({
  token,
  ...(await behindLink(api.invitations[':token'].$get({ param: { token } }))),
})

export const actions = {
  default: ({ locals: { api }, request, params: { token } }) =>
    choosePassword(request, (json) => api.invitations[':token'].$post({ param: { token }, json })),
} satisfies Actions
