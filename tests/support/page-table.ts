import type { Locator, Page } from 'playwright-core'

/** A text without the marks that keep directions apart, and with single spaces. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

type Cell = { readonly text: string; readonly href: string | null }

/** A table of a page: its column headings, and its rows with as many cells. */
export type PageTable = {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** The cells of its last line, which sums up; empty where it has none. */
  readonly foot: readonly string[]
}

/** Reads a table as it stands, also where it is folded away. */
export async function tableIn(table: Locator): Promise<PageTable> {
  await table.waitFor({ state: 'attached' })
  return table.evaluate(one => {
    // As it is heard: what stands once more for the eye alone is no part of a cell.
    const text = (cell: Element): string => {
      const heard = document.createElement('div')
      heard.append(...[...cell.childNodes].map(node => node.cloneNode(true)))
      for (const hidden of heard.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
      return (heard.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').trim()
    }
    return {
      heads: [...one.querySelectorAll('thead th')].map(text),
      rows: [...one.querySelectorAll('tbody tr')].map(row =>
        [...row.children].map(cell => ({
          text: text(cell),
          href: cell.querySelector('a')?.getAttribute('href') ?? null,
        })),
      ),
      foot: [...one.querySelectorAll('tfoot th, tfoot td')].map(text),
    }
  })
}

/** The column under a heading. Throws where no heading, or more than one, reads so. */
export function columnOf({ heads }: PageTable, heading: string): number {
  const at = heads.indexOf(heading)
  if (at < 0 || heads.lastIndexOf(heading) !== at)
    throw new Error(`no one column "${heading}" among ${heads.join(' | ')}`)
  return at
}

/** The number that a text says, in Latin digits; NaN where it says none. */
export const numberIn = (text: string): number => {
  const digits = text.replace(/[,٬\s]/g, '').match(/\d+/)?.[0]
  return digits === undefined ? Number.NaN : Number(digits)
}

/** How many records the list on screen says that it holds. */
export async function listed(page: Page): Promise<number> {
  return Number(await page.locator('main table[aria-rowcount]').getAttribute('aria-rowcount')) - 1
}

/** The records whose rows of the list are in the page. */
export const inSight = (page: Page): Promise<string[]> =>
  page
    .locator('main table[aria-rowcount] tbody a[href*="/entries/IWM-"]')
    .evaluateAll(links => [
      ...new Set(links.map(link => /IWM-\w-\d+/.exec(link.getAttribute('href') ?? '')?.[0] ?? '')),
    ])

/** The last day of a month YYYY-MM. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
