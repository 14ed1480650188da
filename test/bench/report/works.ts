/** What is measured, each in a process of its own. */
export const works = [
  'report counted',
  'report.docx',
  'report.pdf',
  'response-table.xlsx',
  'response-table.docx',
  'annotated.docx',
  'annotated.docx by themes',
] as const
export type Work = (typeof works)[number] | 'nothing'
