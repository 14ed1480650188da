import { runProgram } from './program.ts'
import { builtSite } from './site.ts'

await runProgram(builtSite, process.env)
