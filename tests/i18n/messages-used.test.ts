// Subject: lib/i18n/messages/messages.ts
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages/messages'

const root = path.resolve(import.meta.dirname, '../..')

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) return /^(generated|messages)$/.test(entry.name) ? [] : sources(inside)
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path.join(root, inside), 'utf8')] : []
  })
}

const code = ['app', 'components', 'lib'].flatMap(sources).join('\n')

/** `t(`chart.grain_${grain}`)` uses every key that begins and ends so. */
const made = [...code.matchAll(/`([a-z]+\.[a-z_.]*)\$\{[^}]*\}([a-z_.]*)(?:\$\{[^}]*\})?`/g)].map(
  ([, start = '', end = '']) => ({ start, end }),
)

describe('messages', () => {
  it('are all used: text that nobody reads is text that nobody checks', () => {
    const unused = Object.keys(messages.en).filter(
      key => !code.includes(`'${key}'`) && !made.some(({ start, end }) => key.startsWith(start) && key.includes(end)),
    )
    expect(unused).toEqual([])
  })
})
