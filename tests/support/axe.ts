import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * What axe objects to on a page as it stands, by rule with the first places; all of its rules unless some are named, and the whole
 * page unless a selector names a part of it.
 */
export async function objections(page: Page, rules: readonly string[] = [], within?: string): Promise<string[]> {
  const axe = within === undefined ? new AxeBuilder({ page }) : new AxeBuilder({ page }).include(within)
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 5)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  )
}
