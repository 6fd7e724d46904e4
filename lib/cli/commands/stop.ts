import type { Problem } from '@/lib/server/commands/problem'

/** Ends a command with what was refused, one line each. */
export function stop(problems: readonly Problem[]): never {
  throw new Error(problems.map(({ field, message }) => `${field ? `${field}: ` : ''}${message.en}`).join('\n'))
}
