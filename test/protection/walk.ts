import { globSync } from 'node:fs'
import path from 'node:path'

import { app, as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const ROUTES = path.join(import.meta.dirname, '../../web/src/routes')

/** A house in which every page has something to show, and whoever may open each of them. */
export async function aFullHouse() {
  const unit = await aUnit('CĐCS Công ty Giày Sao Mai')
  const draft = await aDraft(unit)
  const members = await Promise.all(Array.from({ length: 5 }, () => aMember(unit)))
  for (const member of members)
    await say(
      member,
      anOpinion(draft, draft.paragraphs[0]!, { kind: 'amend', suggestedWording: 'Nâng lương trước 2027.' }),
    )
  const staff = await aStaff(unit, ['analyst', 'responder', 'officer', 'inspector', 'admin'])
  const code = members[0]!.get('gopy_unit')!.split('.')[0]!
  const text = 'BÁO CÁO\nI. TÌNH HÌNH\nViệc làm ổn định.'
  const read = await as(staff).office.imports.$post({ form: { unitId: unit.id, text } })
  const { id: importId } = (await read.json()) as { id: string }
  const made = await as(staff).office.reports.$post({
    json: { kind: 'consolidated', unitId: unit.id, draftId: draft.id } as never,
  })
  const { id: reportId } = (await made.json()) as { id: string }
  return { unit, draft, member: members[0]!, staff, code, importId, reportId }
}

type House = Awaited<ReturnType<typeof aFullHouse>>

/** What stands for a parameter in the address of a page; a page added later is asked for with an id that leads nowhere. */
function filled(route: string, { draft, code, importId, reportId, unit }: House): string {
  const id = route.includes('/import/') ? importId : route.includes('/reports/') ? reportId : draft.id
  return route
    .replace('/d/[draft]', `/d/${draft.slug}`)
    .replace('[draft]', draft.id)
    .replace('[section]', '1')
    .replace('[code]', code)
    .replace('[unit]', unit.id)
    .replace('[id]', id)
    .replace(/\[[^\]]+\]/g, 'khong-co')
}

/** The address of every page there is, and of one there is not. */
export function everyPage(house: House): string[] {
  const routes = globSync('**/{+page.svelte,+server.ts}', { cwd: ROUTES }).map(
    (file) => `/${path.dirname(file).replace(/\([^)]*\)\/?/g, '')}`.replace(/\/\.?$/, '') || '/',
  )
  return [...new Set(routes)]
    .sort()
    .map((route) => filled(route, house))
    .concat('/khong-co-trang-nay')
}

/** Every route of the API with its method, its parameters filled. */
export function everyRoute(house: House): { method: string; path: string }[] {
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({
      method,
      path: path
        .replace(/:slug/, house.draft.slug)
        .replace(/:code/, house.code)
        .replace(/:section/, '1')
        .replace(/:unitId/, house.unit.id)
        .replace(/:\w+(\{[^}]*\})?/g, '00000000-0000-4000-8000-000000000000'),
    }))
  return [...new Map(routes.map((it) => [`${it.method} ${it.path}`, it])).values()]
}
