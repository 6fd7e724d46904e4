// Subject: lib, components, app, prisma, tests
import { describe, expect, it } from 'vitest'
import { CODE_RULES } from './support/architecture-code'
import { ARROWS, IMPORT_RULES } from './support/architecture-imports'
import { projectOf, readProject, repositoryRoot } from './support/architecture-project'
import { TEXT_RULES } from './support/architecture-text'

const RULES = [...IMPORT_RULES, ...CODE_RULES, ...TEXT_RULES]

describe('the rules of the house can fail', () => {
  it.each(RULES)('$name', ({ check, bad, good }) => {
    expect(bad.length).toBeGreaterThan(0)
    for (const files of bad) expect(check(projectOf(files)), JSON.stringify(files)).not.toEqual([])
    expect(check(projectOf(good))).toEqual([])
  })
})

describe('the house keeps its rules', () => {
  const project = readProject(repositoryRoot())

  it('reads every room', () => {
    for (const room of Object.keys(ARROWS))
      expect(
        project.modules.some(({ path }) => path.startsWith(`${room}/`)),
        room,
      ).toBe(true)
  })

  it.each(RULES)('$name', ({ check }) => {
    expect(check(project)).toEqual([])
  })
})
