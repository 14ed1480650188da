import { answer } from '../aside/answer.ts'
import { writeDocx } from './docx.ts'
import { writePdf } from './pdf.ts'
import type { Task } from './write.ts'

await answer(({ doc, profile, format }: Task) => (format === 'docx' ? writeDocx : writePdf)(doc, profile))
