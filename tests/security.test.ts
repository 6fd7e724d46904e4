// Subject: lib, app, components, prisma
import { describe, expect, it } from 'vitest'
import {
  child,
  type Module,
  type Node,
  parseModule,
  readProject,
  repositoryRoot,
  wordOf,
} from './support/architecture-project'
import { inside } from './support/architecture-rule'

const project = readProject(repositoryRoot())
const ours = project.modules.filter(({ path }) => inside(path, ['lib', 'app', 'components', 'prisma']))

/** Every call in our own code whose callee is one of the names, as path and name. */
function calls(modules: readonly Module[], names: readonly string[]): string[] {
  const named = (node: Node): string => {
    const callee = child(node, 'callee')
    return callee?.type === 'MemberExpression' ? wordOf(child(callee, 'property')) : wordOf(callee)
  }
  return modules.flatMap(({ path, nodes }) =>
    nodes
      .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
      .filter(node => names.includes(named(node)))
      .map(node => `${path}: ${named(node)}`),
  )
}

describe('what the server could be made to do', () => {
  // What runs in a browser asks for its own reader.
  const server = ours.filter(({ path, text }) => !inside(path, ['components']) && !/^'use client'/.test(text))

  it('our own code asks no address that comes from outside', () => {
    // The command line asks the process that serves, at an address of the loopback; the benchmark asks the site that it started itself.
    const asking = server.filter(({ path }) => !inside(path, ['lib/cli/bench']))
    expect(calls(asking, ['fetch'])).toEqual(['lib/server/http/control.ts: fetch'])
    const clients = server.filter(({ imports }) =>
      imports.some(({ specifier }) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)$/.test(specifier)),
    )
    // Webhooks lead where an admin says; their one sender asks through their guard (decision 038).
    const known = ['lib/cli/setup/tests.mjs', 'lib/cli/bench', 'lib/server/http', 'lib/server/webhooks']
    expect(clients.map(({ path }) => path).filter(path => !inside(path, known))).toEqual([])
    expect(
      calls(
        clients.filter(({ path }) => inside(path, ['lib/server'])),
        ['request', 'connect', 'createConnection'],
      ),
    ).toEqual([])
    const secured = clients.filter(({ imports }) => imports.some(({ specifier }) => specifier === 'node:https'))
    expect(secured.map(({ path }) => path).filter(path => inside(path, ['lib/server']))).toEqual([
      'lib/server/webhooks/send.ts',
    ])
    for (const { path, text } of secured.filter(({ path }) => inside(path, ['lib/server'])))
      expect(text, path).toContain('lookup: LookupFunction = guardedLookup()')
  })

  it('no shell is started by what serves', () => {
    const starting = ours.filter(({ imports }) => imports.some(({ specifier }) => /child_process$/.test(specifier)))
    const serving = starting.map(({ path }) => path).filter(path => !inside(path, ['lib/cli']))
    expect(serving.sort()).toEqual(['lib/server/db/embedded.ts', 'lib/server/db/process-identity.ts'])
    for (const { path, text } of starting.filter(({ path }) => serving.includes(path))) {
      expect(text, path).not.toMatch(/(?<!\.)\bexec\(|execSync\(|shell: ?true/)
    }
  })

  it('our own code evaluates no text', () => {
    expect(calls(ours, ['eval', 'Function', 'runInNewContext', 'runInThisContext'])).toEqual([])
    expect(ours.filter(({ text }) => text.includes('dangerouslySetInnerHTML')).map(({ path }) => path)).toEqual([])
  })

  it('would be seen, if it did', () => {
    const bad = parseModule('lib/server/x.ts', "await fetch(url); new Function('x'); globalThis.eval('1')")
    expect(calls([bad], ['fetch', 'eval', 'Function'])).toEqual([
      'lib/server/x.ts: fetch',
      'lib/server/x.ts: Function',
      'lib/server/x.ts: eval',
    ])
  })
})
