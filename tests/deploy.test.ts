// Subject: docs
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Metrics } from '@/lib/server/observe/metrics'
import { repositoryRoot } from './support/architecture-project'

const folder = join(repositoryRoot(), 'docs/deploy')
const files = new Map(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
const file = (name: string): string => files.get(name) ?? ''

describe('the files of deployment', () => {
  it('run as a user of their own, and write nowhere but in their data', () => {
    const last =
      file('Containerfile')
        .split(/\n(?=FROM )/)
        .at(-1) ?? ''
    expect(last).toMatch(/COPY --from=build --chown=root:root/)
    expect(last.lastIndexOf('\nUSER node')).toBeGreaterThan(last.indexOf('RUN mkdir'))
    expect(file('compose.yaml')).toMatch(/read_only: true[\s\S]*cap_drop:\s+- ALL[\s\S]*no-new-privileges:true/)
    const unit = file('iwm.service')
    expect(unit).toMatch(/^User=iwm$/m)
    for (const line of ['NoNewPrivileges=true', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'StateDirectory=iwm'])
      expect(unit.split('\n')).toContain(line)
    expect(unit).toMatch(/^Environment=.*IWM_DATA_DIR=\/var\/lib\/iwm/m)
  })

  it('hold no secret', () => {
    for (const [name, text] of files) {
      const given = text.match(/(?:password|token|secret)\w*\s*[:=]\s*(?![?$.\s])[^\s?]\S*/gi) ?? []
      expect([name, given]).toEqual([name, []])
    }
  })

  it('give open requests longer than the program takes to finish them', () => {
    expect(Number(/TimeoutStopSec=(\d+)/.exec(file('iwm.service'))?.[1])).toBeGreaterThan(30)
    expect(Number(/stop_grace_period: (\d+)s/.exec(file('compose.yaml'))?.[1])).toBeGreaterThan(30)
  })

  it('alerts name only numbers that the site gives out', async () => {
    const metrics = new Metrics(
      { version: '1', database: 'server' },
      {
        revision: async () => 1,
        storeBytes: () => 0,
        storeAnswers: () => 0,
        database: () => ({ waiting: 0, open: 1, idle: 1 }),
      },
    )
    const given = new Set([...(await metrics.registry.metrics()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name))
    const named = file('alerts.yaml').match(/\b(?:iwm|process|nodejs)_\w+/g) ?? []
    expect(named.length).toBeGreaterThan(6)
    expect(named.filter(name => !given.has(name.replace(/_bucket$/, '')))).toEqual([])
  })
})
