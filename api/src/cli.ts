import { Command } from 'commander'
import { troubleOf } from 'db/trouble'
import { explain } from 'shared/words/errors'
import { commandWords as words } from 'shared/words/start'

import { auditCommands } from './audit/commands.ts'
import { Refusal } from './errors.ts'
import { insightCommands } from './insight/commands.ts'
import { outlineCommands } from './outline/commands.ts'
import { sampleCommands } from './sample/commands.ts'

/** Every feature's commands: `npm run -s gopy -- <command>`. */
const features = [auditCommands, insightCommands, outlineCommands, sampleCommands]

const program = new Command('gopy')
  .description(words.description)
  .helpOption('-h, --help', words.help)
  .helpCommand('help [command]', words.help)
  .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
  .showHelpAfterError(words.seeHelp)
for (const add of features) add(program)

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${saying(error)}\n`)
  process.exitCode = 1
}

/** A refusal in its words, a trouble with its remedy, a fault whole. */
function saying(error: unknown): string {
  if (error instanceof Refusal) return explain(error.failure)
  if (error instanceof Error && troubleOf(error)) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
