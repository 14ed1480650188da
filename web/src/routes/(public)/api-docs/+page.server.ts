import type { OpenApi } from 'api/http/openapi'

import type { PageServerLoad } from './$types'
import { features } from './features.ts'

export const load: PageServerLoad = async ({ locals: { call }, url }) => {
  const answer = await call(new URL('/api/openapi.json', url))
  return { features: features((await answer.json()) as OpenApi) }
}
