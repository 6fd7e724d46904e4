import { inject } from 'vitest'
import { GALLERY_PARTS } from '@/lib/charts/gallery'
import { KIND_CODES } from '@/lib/domain/kinds'
import { ask } from './http-site'

/** One page of each kind, without its language. */
export const PAGES: Readonly<Record<string, string>> = {
  overview: '',
  records: '/entries',
  changes: '/changes',
  'changes since': '/changes?since=5',
  'one revision': '/changes/2',
  codebook: '/codebook',
  sources: '/sources',
  'force-levels': '/charts/force-levels',
  attacks: '/charts/attacks?stack=weapon&grain=month',
  strikes: '/charts/strikes?tab=table',
  'claimed-tallies': '/charts/claimed-tallies?tab=table',
  compared: '/charts/attacks?time=2024-01-01..2024-06-30&compare=2025-01-01..2025-06-30',
  deadlines: '/deadlines',
  'deadlines chart': '/charts/deadlines',
  'attack-response': '/charts/attack-response',
  map: '/map',
  'map of a chart': '/charts/attacks?tab=map',
  data: '/data',
  'programs’ interface': '/api',
  gallery: '/gallery',
  'gallery of a chart': '/gallery?chart=deadlines',
  ...Object.fromEntries(GALLERY_PARTS.map(({ key }) => [`gallery of ${key}`, `/gallery?part=${key}`])),
  'old revision': '?rev=2',
  'nothing there': '/nothing',
}

/** Pages of single records, reports and outlets, which only the record itself can name, and under which address each lies. */
const FOUND = {
  ...{
    attack: '/entries',
    strike: '/entries',
    milestone: '/entries',
    force_level: '/entries',
    tally_claim: '/entries',
  },
  ...{ source: '/sources', outlet: '/outlets' },
} as const
const found = new Map<string, string>()

/** Every page of each kind by its name. */
export const PAGE_NAMES: readonly string[] = [...Object.keys(PAGES), ...Object.keys(FOUND)]

/** Where each of them lies, before the site is asked: `*` stands for what only the record can name. */
export const PAGE_PATHS: readonly string[] = [
  ...Object.values(PAGES).map(address => address.replace(/\?.*/, '')),
  ...Object.values(FOUND).map(under => `${under}/*`),
]

/** The first address on a page that leads to one of a kind. */
async function linkTo(path: string, kind: RegExp): Promise<string> {
  const { body } = await ask(inject('sitePort'), path)
  const link = kind.exec(String(body))?.[1]
  if (link === undefined) throw new Error(`${path} leads to nothing like ${kind}`)
  return link
}

/** Asks the site for the pages of single records; before any test that opens one. */
export async function findPages(): Promise<void> {
  for (const kind of KIND_CODES) {
    found.set(kind, await linkTo(`/en/entries?kind=${kind}`, /href="\/en(\/entries\/IWM-[A-Z]-\d+)/))
  }
  found.set('source', await linkTo(`/en${found.get('attack')}`, /href="\/en(\/sources\/[^"?]+)/))
  found.set('outlet', await linkTo(`/en${found.get('source')}`, /href="\/en(\/outlets\/[^"?]+)/))
}

/** A page's address in a language; those of single records are known once the site was asked. */
export function pageAddress(locale: string, name: string): string {
  const path = PAGES[name] ?? found.get(name)
  if (path === undefined) throw new Error(`There is no page called ${name}`)
  return `/${locale}${path}`
}
