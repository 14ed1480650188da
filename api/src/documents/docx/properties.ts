import type { Composition } from '../composition.ts'

/** The file's title and language. Word files usually name an author and times of day; this one must not. */
export function coreProperties({ title, language }: Composition): { path: string; data: string } {
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language>`,
    '</cp:coreProperties>',
  ]
  return { path: 'docProps/core.xml', data: data.join('') }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
