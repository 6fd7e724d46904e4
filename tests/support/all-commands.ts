import { readdirSync } from 'node:fs'
import type { z } from 'zod'
import type { Command } from '@/lib/server/commands/command'

export type AnyCommand = Command<z.ZodType, unknown>

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'object' && value !== null && 'allow' in value && 'run' in value && 'input' in value

/** Every command that the folder of commands exports. */
export async function allCommands(): Promise<AnyCommand[]> {
  const folder = new URL('../../lib/server/commands/', import.meta.url)
  const names = readdirSync(folder).map(name => name.replace(/\.ts$/, ''))
  const modules: Record<string, unknown>[] = await Promise.all(
    names.map(name => import(`../../lib/server/commands/${name}.ts`)),
  )
  return modules.flatMap(Object.values).filter(isCommand)
}
