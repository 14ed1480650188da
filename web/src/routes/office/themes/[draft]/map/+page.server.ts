import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
  const { picture, ...map } = await ok(api.office.drafts[':id'].map.$get({ param: { id: params.draft } }))
  const address = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`
  return { ...map, picture: picture && { light: address(picture.light), dark: address(picture.dark) } }
}
