import { Command, CommanderError } from 'commander'
import { backupCommand } from './commands/backup'
import { benchCommand } from './commands/bench'
import { exportCommand } from './commands/export'
import { generateCommand } from './commands/generate'
import { geometryCommand } from './commands/geometry'
import { importCommand } from './commands/import'
import { migrateCommand } from './commands/migrate'
import { restoreCommand } from './commands/restore'
import { rollupsCommand } from './commands/rollups'
import { shareCommand } from './commands/share'
import { startCommand } from './commands/start'
import { tokenCommand } from './commands/token'
import { userCommand } from './commands/user'
import { verifyCommand } from './commands/verify'
import { version } from './project'
import { messageOf } from './say'

/** The command line: `iwm <command>`. Each command is a file in `commands/` and one line here. */
export function program(): Command {
  return new Command('iwm')
    .description('Iraq Withdrawal Monitor: a public record, and the program that keeps and shows it.')
    .version(version())
    .usage('<command> [options]')
    .showSuggestionAfterError()
    .addCommand(startCommand('start'))
    .addCommand(startCommand('dev'))
    .addCommand(migrateCommand())
    .addCommand(verifyCommand())
    .addCommand(rollupsCommand())
    .addCommand(userCommand())
    .addCommand(tokenCommand())
    .addCommand(shareCommand())
    .addCommand(importCommand())
    .addCommand(benchCommand())
    .addCommand(exportCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(generateCommand())
    .addCommand(geometryCommand())
}

/** Runs one command line (without node and the file) and gives the exit code; a command that serves does not return. */
export async function main(words: readonly string[]): Promise<number> {
  const iwm = program()
  for (const command of [iwm, ...iwm.commands]) {
    command.exitOverride().configureHelp({ showGlobalOptions: false })
  }
  try {
    if (words.length === 0) {
      iwm.outputHelp({ error: true })
      return 1
    }
    await iwm.parseAsync([...words], { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    // What commander found wrong it has already said.
    if (error instanceof CommanderError) return error.exitCode
    console.error(messageOf(error))
    return 1
  }
}

process.exitCode = await main(process.argv.slice(2))
