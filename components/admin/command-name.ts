import { COMMANDS } from '@/lib/domain/vocabularies/command'
import type { Reader } from '../reader'

/** What a command does, as the log says it; the name of the command where no word is kept for it. */
export function commandName({ say }: Reader, name: string): string {
  return Object.hasOwn(COMMANDS, name) ? say(COMMANDS[name] ?? { en: name, ar: name }) : name
}
