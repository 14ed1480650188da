import { Command } from 'commander'
import { troubleOf } from 'db/trouble'
import { commandWords as words } from 'shared/words/start'

import { insightCommands } from './insight/commands.ts'
import { outlineCommands } from './outline/commands.ts'
import { sampleCommands } from './sample/commands.ts'

/** Every feature's commands: `npm run -s gopy -- <command>`. */
const features = [insightCommands, outlineCommands, sampleCommands]

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
  process.stderr.write(`${error instanceof Error && troubleOf(error) ? error.message : inFull(error)}\n`)
  process.exitCode = 1
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
