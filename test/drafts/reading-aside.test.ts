import { expect, test } from 'vitest'
import { readAside } from 'api/drafts/reading'
import { par, wordFile } from '../outline/word.ts'

test('a file is read in a thread of its own, a refusal comes out of it as it was meant, and the next file is read', async () => {
  const word = { name: 'dự thảo.docx', bytes: wordFile(par('I. NỘI DUNG') + par('Xây nhà trọ.')) }
  const broken = { name: 'dự thảo.pdf', bytes: Buffer.from('%PDF-1.7') }
  const [first, second, third] = await Promise.allSettled([
    readAside(word),
    readAside(broken),
    readAside({ text: 'Lương thấp.' }),
  ])
  expect(first).toMatchObject({
    status: 'fulfilled',
    value: { blocks: [{ label: 'I' }, { text: 'Xây nhà trọ.' }] },
  })
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { kind: 'invalid', failure: { reason: 'file.pdfBroken' } },
  })
  expect(third).toMatchObject({ status: 'fulfilled', value: { blocks: [{ text: 'Lương thấp.' }] } })
})

test('a file that takes too long is given up with its remedy', async () => {
  await expect(readAside({ text: 'Lương thấp.' }, 0)).rejects.toMatchObject({
    failure: { reason: 'file.tooSlow', params: { seconds: '0' } },
  })
})
