// Subject: package-lock.json
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

type Lock = z.infer<typeof lockSchema>

/** Optional packages (binaries of other platforms) that a lock file names but does not hold: `npm ci` refuses such a file. */
function missingFrom({ packages }: Lock): string[] {
  const paths = Object.keys(packages)
  return Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}).filter(name => !paths.some(path => path.endsWith(`node_modules/${name}`))),
  )
}

const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

describe('the lock file', () => {
  it('holds the binaries of every platform, so that a clone installs on all of them', () => {
    expect(missingFrom(lock)).toEqual([])
  })

  it('is seen to be incomplete when one is taken away', () => {
    const { 'node_modules/@next/swc-darwin-arm64': taken, ...packages } = lock.packages
    expect(taken?.version).toBeDefined()
    expect(missingFrom({ packages })).toEqual(['@next/swc-darwin-arm64'])
  })

  it('names no address that packages came from', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => /^https?:/.test(resolved ?? ''))).toEqual([])
  })
})
