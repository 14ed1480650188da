import { expect, test } from 'vitest'

import { address, aDesk, aPhone } from '../setup/desk.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>'

test('markup in a name, an opinion, a suggested wording and a purpose is shown as it was typed, on every page that shows it', async () => {
  const unit = await aUnit(`CĐCS ${MARKUP}`)
  const draft = await aDraft(unit, [`Đoạn ${MARKUP}`, 'Giảm giờ làm thêm.'])
  const members = await Promise.all(Array.from({ length: 5 }, () => aMember(unit)))
  for (const [n, member] of members.entries())
    await say(
      member,
      anOpinion(draft, draft.paragraphs[0]!, {
        kind: 'amend',
        body: `${n} ${MARKUP}`,
        suggestedWording: MARKUP,
      }),
    )
  const officer = await aStaff(unit, ['officer'])
  await as(officer).office.units[':unitId'].links.$post({
    param: { unitId: unit.id },
    json: { purpose: MARKUP },
  })
  const code = members[0]!.get('gopy_unit')!.split('.')[0]!
  const phone = await aPhone(members[0]!, '/')
  const desk = await aDesk(unit)
  const seen: string[] = []
  for (const [page, paths] of [
    [phone, ['/', `/v/${code}`, `/d/${draft.slug}`, `/d/${draft.slug}/1`, '/mine', '/leave', '/moved']],
    [desk, ['/office', '/office/opinions', '/office/units', '/office/links', `/office/links/${unit.id}`]],
  ] as const)
    for (const path of paths) {
      expect((await page.goto(path))?.status()).toBe(200)
      if (
        /^[12]$/.test(await page.title()) ||
        (await page.locator('main img[src="x"], main script').count()) > 0
      )
        seen.push(path)
    }
  expect(seen).toEqual([])
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/office/../..//evil.example',
])('a page never leads to another site, whatever its address asks for: %s', async (target) => {
  const asked = encodeURIComponent(target)
  for (const path of [
    `/v?code=${asked}`,
    `/sign-in?to=${asked}`,
    `/office?to=${asked}`,
    `/${target}`,
    `/office/units?q=${asked}`,
  ]) {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual' })
    const location = answer.headers.get('location')
    if (location) expect(new URL(location, address).origin).toBe(address)
    await answer.arrayBuffer()
  }
})
