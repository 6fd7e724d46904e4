import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PALETTES, painted } from '@/lib/charts/palette'

const css = readFileSync(path.resolve(import.meta.dirname, '../../app/globals.css'), 'utf8')

/** The tokens of the first block that follows `start`. */
function tokens(start: string): Record<string, string> {
  const from = css.indexOf(start)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries([...block.matchAll(/--c-([\w-]+): (#[0-9a-f]{6});/g)].map(([, k = '', v = '']) => [k, v]))
}

describe('the colours of pictures', () => {
  it('are those of the style sheet, in both schemes', () => {
    expect(Object.keys(PALETTES.light).length).toBeGreaterThan(25)
    expect(PALETTES.light).toEqual(tokens(':root {'))
    expect(PALETTES.dark).toEqual(tokens('prefers-color-scheme: dark'))
  })

  it('stand in the place of every token, with or without a fallback', () => {
    expect(painted('a var(--c-attack) b var(--c-ground, var(--c-surface))', 'light')).toBe('a #b23c13 b #f6f7f5')
    expect(painted('fill="var(--c-cat-2)"', 'dark')).toBe('fill="#f08a55"')
  })
})
