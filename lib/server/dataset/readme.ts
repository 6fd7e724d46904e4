import 'server-only'
import { DATA_LICENCE } from '@/lib/domain/licence'
import { formats } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import { defaultPreferences } from '@/lib/i18n/preferences'
import { translator } from '@/lib/i18n/translate'
import { DATA_TABLES } from './tables'

export type Edition = {
  readonly rev: number
  /** ISO 8601 instant of its publication, and its day in Baghdad. */
  readonly published: string
  readonly date: string
  /** The hash of the revision, by which anybody can tell that this is it. */
  readonly hash: string
}

/** What the files are and how they may be used, in one language. Holds no address and no day but the revision's own. */
export function readme(locale: Locale, { rev, date, hash }: Edition): string {
  const prefs = defaultPreferences(locale)
  const t = translator(prefs)
  const day = formats(prefs).date(date)
  const files = DATA_TABLES.map(({ name, label, about }) => `- \`${name}.csv\`: ${label[locale]}. ${about[locale]}`)
  const others = (['geojson', 'csvw', 'columns', 'codes', 'licence', 'sums'] as const).map(
    one => `- ${t(`data.file.${one}`)}`,
  )
  return `${[
    `# ${t('shell.site')}`,
    t('data.readme.edition', { n: String(rev), date: day }),
    `## ${t('data.files')}`,
    [...files, ...others].join('\n'),
    `## ${t('data.reading')}`,
    (['empty', 'lists', 'guard', 'dates', 'bounds', 'scopes', 'withdrawn', 'none'] as const)
      .map(one => `- ${t(`data.rule.${one}`)}`)
      .join('\n'),
    `## ${t('data.licence')}`,
    t('data.licence_text'),
    `## ${t('data.cite')}`,
    t('data.cite_text', { n: String(rev), date: day }),
    t('data.readme.hash', { hash }),
    t('data.readme.back'),
  ].join('\n\n')}\n`
}

/** The terms in a few lines, both languages. */
export function licence(): string {
  const said = (['en', 'ar'] as const).map(locale => translator(defaultPreferences(locale))('data.licence_text'))
  return `SPDX-License-Identifier: ${DATA_LICENCE}\nhttps://www.apache.org/licenses/LICENSE-2.0\n\n${said.join('\n\n')}\n`
}
