import { bibtex, type Cited, cslJson } from '@/lib/charts/citation'
import type { ChartDefinition } from '@/lib/charts/define-chart'
import { embedCode } from '@/lib/charts/embed-code'
import { chartFileName, type Form, type FormOptions, formHref } from '@/lib/charts/forms'
import type { Frame } from '@/lib/charts/frame'
import { LIVE, pinOf } from '@/lib/charts/pin'
import type { View } from '@/lib/charts/view'
import type { Reader } from '../reader'

type Wish = {
  readonly reader: Reader
  readonly chart: ChartDefinition
  readonly view: View
  /** What is on screen: a chart or its map. */
  readonly frame: Pick<Frame, 'title' | 'subtitle'>
  readonly rev: number
  /** The day of the revision. */
  readonly date: string
  readonly origin: string
}

/** Forms that are read where they open; the others are files to keep. */
const OPENED: readonly Form[] = ['table', 'embed']

type FileKey =
  | Exclude<Form, 'page'>
  | 'png_2x'
  | 'png_square'
  | 'png_card'
  | 'csv_excel'
  | 'csv_short'
  | 'csv_full'
  | 'csv_full_excel'

const FILES: readonly (readonly [key: FileKey, form: Form, options: Partial<FormOptions>])[] = [
  ['svg', 'svg', {}],
  ['png', 'png', {}],
  ['png_2x', 'png', { size: '2x' }],
  ['png_square', 'png', { size: 'square' }],
  ['png_card', 'png', { size: 'card' }],
  ['csv', 'csv', {}],
  ['csv_excel', 'csv', { bom: '1' }],
  ['csv_short', 'csv', { names: 'short' }],
  ['csv_full', 'csv', { rows: 'full' }],
  ['csv_full_excel', 'csv', { rows: 'full', bom: '1' }],
  ['json', 'json', {}],
  ['table', 'table', {}],
  ['embed', 'embed', {}],
]

/** How large the picture is that is copied: that of a screen with two pixels for each. */
const PICTURE = { size: '2x' } as const

/** Everything that the share dialog shows and copies, ready as text: the dialog itself knows nothing of charts. */
export function shareWords({ reader, chart, view, frame, rev, date, origin }: Wish) {
  const { t, f, prefs, today } = reader
  const { locale } = prefs
  const n = f.digits(String(rev))
  const pinnedView: View = { ...view, ...pinOf(rev, date, today) }
  const liveView: View = { ...view, ...LIVE }
  const at = (path: string) => `${origin}${path}`
  const pinned = at(formHref(locale, chart, pinnedView))
  const cited: Cited = {
    ...{ locale, slug: chart.slug, site: t('shell.site'), title: frame.title },
    ...{ revision: rev, date, url: pinned, accessed: today },
  }
  const embed = (shown: View) => embedCode({ locale, chart, view: shown, origin, title: frame.title })
  return {
    title: frame.title,
    live: at(formHref(locale, chart, liveView)),
    pinned,
    /** What is on screen: pinned where the page is. */
    shown: reader.rev === null ? at(formHref(locale, chart, liveView)) : pinned,
    embedLive: embed(liveView),
    embedPinned: embed(pinnedView),
    picture: formHref(locale, chart, view, 'png', PICTURE),
    pictureName: chartFileName(locale, chart, view, rev, 'png', PICTURE),
    files: FILES.map(([key, form, options]) => ({
      key,
      label: t(`share.form.${key}`),
      href: formHref(locale, chart, view, form, options),
      saved: !OPENED.includes(form),
    })),
    citations: [
      {
        key: 'text',
        label: t('share.cite_text'),
        text: t('share.citation', {
          ...{ site: t('shell.site'), title: frame.title, subtitle: frame.subtitle, n, url: pinned },
          ...{ date: f.date(date), accessed: f.date(today) },
        }),
      },
      { key: 'bibtex', label: 'BibTeX', text: bibtex(cited) },
      { key: 'csl', label: 'CSL-JSON', text: cslJson(cited) },
    ],
    words: {
      ...{ open: t('share.open'), heading: t('share.title'), close: t('share.close'), link: t('share.link') },
      ...{
        live: t('share.live'),
        pinned: t('share.pinned', { n }),
        difference: t('share.difference', { n }),
      },
      ...{ copy: t('share.copy'), copyLive: t('share.copy_live'), copyPinned: t('share.copy_pinned') },
      ...{ copied: t('share.copied'), notCopied: t('share.not_copied'), picture: t('share.picture') },
      ...{ copyPicture: t('share.copy_picture'), saved: t('share.saved'), system: t('share.system') },
      ...{
        embed: t('share.embed'),
        embedLive: t('share.embed_live'),
        embedPinned: t('share.embed_pinned', { n }),
      },
      ...{ copyEmbedLive: t('share.copy_embed_live'), copyEmbedPinned: t('share.copy_embed_pinned') },
      ...{ files: t('share.files'), filesAndLinks: t('share.files_and_links'), cite: t('share.cite') },
      ...{ copyCitation: t('share.copy_citation'), qr: t('share.qr'), qrLabel: t('share.qr_label') },
    },
  }
}

export type ShareWords = ReturnType<typeof shareWords>
