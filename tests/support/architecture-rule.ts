import type { Project } from './architecture-project'

/** One thing that must hold for the whole repository. */
export type Rule = {
  readonly name: string
  /** Every breach, as `path:line what`. */
  readonly check: (project: Project) => string[]
  /** Little projects that break it, each in its own way: the rule must object to every one. */
  readonly bad: readonly Readonly<Record<string, string>>[]
  /** A little project that keeps it, near the edge: the rule must stay silent. */
  readonly good: Readonly<Record<string, string>>
}

/** Whether `path` is one of the listed files or lies in one of the listed folders. */
export function inside(path: string, folders: readonly string[]): boolean {
  return folders.some(folder => path === folder || path.startsWith(`${folder}/`))
}
