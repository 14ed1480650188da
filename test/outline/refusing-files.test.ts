import { deflateRawSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { Failure } from 'shared/errors'
import { outlineErrors } from 'shared/words/outline'
import { Refusal } from 'api/errors'
import { readDraftFile } from 'api/outline/read-file'
import { readDraftText } from 'api/outline/read-text'
import { linesOnPage, pdfOf } from './pdf.ts'
import { documentXml, packed, par, wordFile } from './word.ts'

/** The key and the params of the refusal that the work ends in. */
async function refusalOf(work: () => unknown): Promise<Failure> {
  try {
    await work()
  } catch (fault) {
    if (fault instanceof Refusal && fault.kind === 'invalid') return fault.failure
    throw fault
  }
  throw new Error('was accepted')
}
const read = async (bytes: Uint8Array, name = 'dự thảo.docx') =>
  (await refusalOf(() => readDraftFile(name, bytes))).reason

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le')])

test('an empty file, and one that only holds blanks or pictures', async () => {
  expect(await read(new Uint8Array())).toBe('file.empty')
  expect(await read(strToU8(' \n\t\n'), 'dự thảo.txt')).toBe('file.empty')
  expect(await read(wordFile(par('') + '<w:p><w:r><w:drawing/></w:r></w:p>'))).toBe('file.noText')
  expect(await read(strToU8('-----\n***'), 'dự thảo.txt')).toBe('file.noText')
})

test('a file of 100 MB, without reading it', async () => {
  const { reason, params } = await refusalOf(() =>
    readDraftFile('lớn.txt', new Uint8Array(100 * 1024 * 1024)),
  )
  expect([reason, params]).toEqual(['file.tooLarge', { limit: '20' }])
  expect((await refusalOf(() => readDraftText('a'.repeat(21 * 1024 * 1024)))).reason).toBe('file.tooLarge')
})

test('a password-protected file and an old .doc are told apart', async () => {
  expect(await read(ole('EncryptedPackage'))).toBe('file.encrypted')
  expect(await read(ole('WordDocument'))).toBe('file.oldWord')
  expect(await read(ole('Workbook'))).toBe('file.unknown')
})

test('a file cut short anywhere is refused, never half read', async () => {
  const whole = wordFile(par('Bảo đảm việc làm.'.repeat(50)))
  for (let length = 3; length < whole.length; length += 7) {
    expect(['file.truncated', 'file.broken']).toContain(await read(whole.slice(0, length)))
  }
  expect(await read(whole.slice(0, whole.length / 2))).toBe('file.truncated')
})

test('a damaged byte is noticed', async () => {
  const file = packed({ '_rels/.rels': strToU8('<Relationships'), 'word/document.xml': strToU8('x') })
  expect(await read(file)).toBe('file.broken')
  const sound = Buffer.from('<Relationships/>')
  expect(await read(zipOf(deflateRawSync(sound), sound.length, 12345))).toBe('file.broken')
  const stored = wordFile(par('Bảo đảm việc làm.'))
  const at = Buffer.from(stored).indexOf(Buffer.from('word/document.xml')) + 25
  stored[at] = stored[at]! ^ 0xff
  expect(await read(stored)).toBe('file.broken')
})

test('a package that unpacks to gigabytes is refused, whether it says so or lies', async () => {
  const zeros = Buffer.alloc(250 * 1024 * 1024)
  const small = deflateRawSync(zeros, { level: 1 })
  expect(await read(zipOf(small, zeros.length, 0))).toBe('file.bomb')
  expect(await read(zipOf(small, 1000, 0))).toBe('file.bomb')
  expect(await read(zipOf(Buffer.alloc(10), 0xf0000000, 0))).toBe('file.bomb')
})

test('a spreadsheet, a broken XML and a document type that would expand are no drafts', async () => {
  const rels = (target: string) =>
    strToU8(
      `<Relationships><Relationship Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
    )
  const file = (xml: string, target = 'word/document.xml') =>
    packed({ '_rels/.rels': rels(target), 'word/document.xml': strToU8(xml) })
  expect(await read(file('<workbook/>'))).toBe('file.notDocx')
  expect(await read(file(documentXml(''), 'xl/workbook.xml'))).toBe('file.notDocx')
  expect(await read(packed({ 'notes.txt': strToU8('x') }))).toBe('file.notDocx')
  expect(await read(file('<w:document'))).toBe('file.broken')
  expect(await read(file(documentXml(par('Lương')).slice(0, -20)))).toBe('file.broken')
  expect(await read(file(`<!DOCTYPE d>${documentXml(par('Lương')).replace(/^<\?.*?\?>/, '')}`))).toBe(
    'file.broken',
  )
  const laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
  expect(
    await read(file(laughs + documentXml('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>').replace(/^<\?.*?\?>/, ''))),
  ).toBe('file.broken')
})

test('RTF, pictures and other code pages each get their own remedy', async () => {
  expect(await read(strToU8('{\\rtf1 abc}'), 'dự thảo.doc')).toBe('file.rtf')
  expect(await read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'ảnh.txt')).toBe('file.unknown')
  // "Привет, товарищи" in KOI8-R.
  const russian = Buffer.from('f0d2c9d7c5d42c20d4cfd7c1d2c9ddc92c20d7d3c520cec120d2c1c2cfd4d5', 'hex')
  expect(await read(russian, 'thư.txt')).toBe('file.encoding')
})

test('a PDF without text, with a password, broken, or that does not name its letters, each with its own remedy', async () => {
  const line = linesOnPage(['Người lao động có quyền nghỉ ngơi theo luật định.'])
  const name = 'dự thảo.pdf'
  expect(await read(pdfOf([[]]), name)).toBe('file.pdfScanned')
  expect(await read(pdfOf([[{ text: '1', x: 290, y: 40 }], [{ text: '2', x: 290, y: 40 }]]), name)).toBe(
    'file.pdfScanned',
  )
  expect(await read(pdfOf([line], { locked: true }), name)).toBe('file.pdfEncrypted')
  expect(await read(pdfOf([line], { nameless: true }), name)).toBe('file.pdfNameless')
  expect(await read(strToU8('%PDF-1.7 … nothing of a PDF follows'), name)).toBe('file.pdfBroken')
  const whole = pdfOf(Array.from({ length: 5 }, () => line))
  expect(await read(whole.slice(0, 400), name)).toBe('file.pdfBroken')
})

test('50,000 paragraphs are refused with the limit, 20,000 are read', async () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `Đoạn ${at} nói về tiền lương.`).join('\n')
  expect(await refusalOf(() => readDraftText(lines(50_000)))).toEqual({
    reason: 'file.tooManyBlocks',
    params: { limit: '20.000' },
  })
  expect(await read(wordFile(par('Lương.').repeat(50_000)))).toBe('file.tooManyBlocks')
  expect(readDraftText(lines(20_000)).blocks).toHaveLength(20_000)
})

test('every refusal has a sentence that names a remedy', async () => {
  const sentences = Object.entries(outlineErrors).map(([key, said]) => ({
    key,
    said: typeof said === 'function' ? said({ limit: '20' }) : said,
  }))
  expect(sentences.filter(({ said }) => !/^\p{Lu}.*\.$/su.test(said))).toEqual([])
  expect(sentences.filter(({ key, said }) => key.startsWith('file.') && !/Hãy /.test(said))).toEqual([])
})

/** A ZIP of one part with hand-made figures in its directory. */
function zipOf(data: Buffer, size: number, crc: number): Uint8Array {
  const name = Buffer.from('_rels/.rels')
  const figures = (signature: number, at: number, length: number) => {
    const header = Buffer.alloc(length)
    header.writeUInt32LE(signature, 0)
    header.writeUInt16LE(8, at)
    header.writeUInt32LE(crc, at + 6)
    header.writeUInt32LE(data.length, at + 10)
    header.writeUInt32LE(size, at + 14)
    header.writeUInt16LE(name.length, at + 18)
    return header
  }
  const local = Buffer.concat([figures(0x04034b50, 8, 30), name, data])
  const central = Buffer.concat([figures(0x02014b50, 10, 46), name])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
