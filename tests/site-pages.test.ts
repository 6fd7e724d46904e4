// Subject: app/[locale], tests/support/site-pages.ts
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from './support/architecture-project'
import { PAGE_PATHS } from './support/site-pages'

/** Pages that no list of addresses can hold, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '/charts': 'leads to the first chart',
  '/missing': 'is shown in place of another page, under the address of that',
  '/s/[share]': 'is there only once an editor made it: tests/e2e/shares.test.ts and pinned.test.ts make some',
}

/** The routes of every page that anybody may read, as folders name them. */
const routes = readdirSync(join(repositoryRoot(), 'app/[locale]'), { recursive: true, encoding: 'utf8' })
  .map(file => `/${file.replaceAll('\\', '/')}`)
  .filter(file => file.endsWith('/page.tsx'))
  .map(file => file.replace(/\/page\.tsx$/, ''))
  .filter(route => route !== '/admin' && !route.startsWith('/admin/'))

/** Whether an address is answered by a route's own folder: parts in brackets hold anything. */
function answers(route: string, path: string): boolean {
  if (route === '/[...rest]') return !routes.some(other => other !== route && answers(other, path))
  const [parts, given] = [route.split('/'), path.split('/')]
  return parts.length === given.length && parts.every((part, at) => part.startsWith('[') || part === given[at])
}

it('every public page is opened by the tests that open each of them', () => {
  expect(routes.length).toBeGreaterThan(15)
  const missed = routes.filter(route => !(route in LEFT_OUT) && !PAGE_PATHS.some(path => answers(route, path)))
  expect(missed).toEqual([])
})

it('what is left out is a page, and is in none of their lists', () => {
  for (const route of Object.keys(LEFT_OUT)) {
    expect(routes).toContain(route)
    expect(PAGE_PATHS.filter(path => answers(route, path))).toEqual([])
  }
})
