import { Command } from 'commander'
import { troubleOf } from 'db/trouble'
import { explain } from 'shared/words/errors'
import { commandWords as words } from 'shared/words/start'

import { Refusal } from './errors.ts'

/** Every feature's commands: `npm run -s gopy -- <command>`. Text is analysed without a database, and need not wait for one to be loaded. */
const features =
  process.argv[2] === 'insight'
    ? [(await import('./insight/commands.ts')).insightCommands]
    : [
        (await import('./audit/commands.ts')).auditCommands,
        (await import('./drafts/commands.ts')).draftCommands,
        (await import('./insight/commands.ts')).insightCommands,
        (await import('./outline/commands.ts')).outlineCommands,
        (await import('./sample/commands.ts')).sampleCommands,
      ]

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
  const { code, path, syscall } = error as NodeJS.ErrnoException
  if (syscall && code !== undefined) return words.file(path, code)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
