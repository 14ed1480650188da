import { answer } from '../aside/answer.ts'
import { placeLater } from '../insight/later.ts'
import { unpackThemeModel } from '../insight/theme-model.ts'
import type { PlacingTask } from './placing-thread.ts'

await answer(({ model, opinions }: PlacingTask) => placeLater(unpackThemeModel(model), opinions))
