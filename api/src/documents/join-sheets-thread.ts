import { readFileSync } from 'node:fs'

import { answer } from '../aside/answer.ts'
import { cleaned } from './clean.ts'
import type { JoinSheets } from './join-sheets.ts'
import { typesetter } from './typst.ts'

const mainFileContent = readFileSync(new URL('./join-sheets.typ', import.meta.url), 'utf8')

await answer((task: JoinSheets) =>
  typesetter().pdf({ mainFileContent, inputs: { sheets: JSON.stringify(cleaned(task)) } }),
)
