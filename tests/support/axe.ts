import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Sentences whose words a grid or a row of boxes lays out one by one: bare text beside a run kept apart. */
const tornSentences = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('bdi')]
      .flatMap(run => run.parentElement ?? [])
      .filter(
        box =>
          /grid|flex/.test(getComputedStyle(box).display) &&
          [...box.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .slice(0, 5)
      .map(box => `a sentence laid out word by word: ${box.textContent}`),
  )

/**
 * What axe objects to on a page as it stands, by rule with the first places; all of its rules unless some are named, and the whole
 * page unless a selector names a part of it. Where all are asked for, sentences that are torn apart as well.
 */
export async function objections(page: Page, rules: readonly string[] = [], within?: string): Promise<string[]> {
  // What axe finds right it would describe too, node by node, and carry through a second page: most of its time. Our pages hold no frames.
  const all = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const axe = within === undefined ? all : all.include(within)
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 5)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  )
  return rules.length > 0 ? found : [...found, ...(await tornSentences(page))]
}
