import { setTimeout as wait } from 'node:timers/promises'

import { strToU8, zipSync } from 'fflate'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { readUnitsAside } from 'api/units/list-aside'
import type { Refusal } from 'api/errors'

const MEGABYTE = 1024 * 1024

/** A workbook whose one sheet has these rows, as XML. */
function workbook(rows: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const part = (text: string) => strToU8(text)
  return zipSync({
    'xl/workbook.xml': part('<workbook><sheets><sheet r:id="rId1" name="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': part(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  })
}

const row = (...cells: string[]) =>
  `<row>${cells.map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`).join('')}</row>`
const HEAD = row('Mã', 'Tên', 'Cấp')

const refusal = (bytes: Uint8Array): Promise<Refusal> =>
  readUnitsAside(bytes).then(
    () => expect.unreachable(),
    (error: Refusal) => error,
  )

test.each([
  ['one part', workbook(HEAD + ' '.repeat(60 * MEGABYTE))],
  [
    'all parts together',
    workbook(HEAD + ' '.repeat(40 * MEGABYTE), {
      'xl/sharedStrings.xml': strToU8(`<sst>${' '.repeat(40 * MEGABYTE)}</sst>`),
    }),
  ],
])('a list that unpacks to too much in %s is refused with the remedy', async (_, bytes) => {
  expect(bytes.length).toBeLessThan(MEGABYTE)
  const { kind, failure } = await refusal(bytes)
  expect([kind, failure.reason]).toEqual(['invalid', 'unitList.unpacksTooLarge'])
  expect(explain(failure)).toMatch(/48 MB.*lưu thành \.csv/)
})

test('a list of a hundred thousand rows is refused before it is read to its end', async () => {
  const bytes = workbook(HEAD + row('A', 'B', 'Cơ sở').repeat(100_000))
  expect((await refusal(bytes)).failure).toEqual({ reason: 'sheet.tooManyRows', params: { most: '20000' } })
})

test('a broken workbook is spoken of as a list, not as a Word file', async () => {
  const bytes = workbook(HEAD)
  expect((await refusal(bytes.slice(0, -30))).failure.reason).toBe('unitList.broken')
  expect(explain({ reason: 'unitList.broken' })).toContain('Excel')
})

test('while a large list is read, everything else goes on', async () => {
  const bytes = workbook(HEAD + row('A1', 'CĐCS', 'Cơ sở').repeat(19_000) + ' '.repeat(30 * MEGABYTE))
  let beats = 0
  let reading = true
  const read = readUnitsAside(bytes).finally(() => (reading = false))
  while (reading) {
    await wait(5)
    beats += 1
  }
  expect(await read).toHaveLength(19_000)
  // On the thread of the pages not one beat would come through.
  expect(beats).toBeGreaterThan(10)
})
