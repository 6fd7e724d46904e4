import type { Metadata } from 'next'
import { DeskFrame } from '@/components/admin/desk-frame'
import { ShareList } from '@/components/share/share-list'
import { chartOfPage } from '@/lib/charts/registry'
import { permits } from '@/lib/domain/permissions'
import { type SharePlace, shares } from '@/lib/server/queries/shares'
import { one, type PageProps } from '../../open-page'
import { deskReader, openDesk } from '../open-desk'
import { wholeAddress } from '../whole-address'
import { MakeShare } from './make-share'

export const dynamic = 'force-dynamic'

/** Links on a page of the list. */
const PAGE = 50

const wordOf = ({ ended, id }: SharePlace): string => `${ended ? 'ended' : 'open'}-${id}`

/** Where a page of the list begins, as its address says; null for the first. */
function placeOf(text: string | undefined): SharePlace | null {
  const [, state = '', id = ''] = /^(open|ended)-(\d{1,9})$/.exec(text ?? '') ?? []
  return id === '' ? null : { ended: state === 'ended', id: Number(id) }
}

export async function generateMetadata(props: PageProps<object>): Promise<Metadata> {
  const { reader } = await deskReader(props)
  return { title: reader.t('shares.title') }
}

/** The named links: which there are and how they are used, and a new one from the address of a chart. */
export default async function SharesPage(props: PageProps<object>) {
  const desk = await openDesk(props, 'share.manage', 'shares')
  const { reader, person, db, query } = desk
  const { t, prefs } = reader
  const after = placeOf(one(query, 'after'))
  const found = await shares(db, new Date(), { after, most: PAGE + 1 })
  const all = found.slice(0, PAGE)
  const last = found.length > PAGE ? all.at(-1) : undefined
  const here = `/${prefs.locale}/admin/shares`
  const at = (place: string | null, scan?: string) => {
    const params = new URLSearchParams({ ...(place === null ? {} : { after: place }), ...(scan ? { qr: scan } : {}) })
    return params.size === 0 ? here : `${here}?${params}`
  }
  const base = await wholeAddress('/s/')
  const listed = all.map(share => ({
    ...share,
    address: `${base}${share.slug}`,
    chart: chartOfPage(share.page)?.name ?? { en: share.page, ar: share.page },
    change:
      share.state !== 'revoked' && (share.created_by === person.id || permits(person.role, 'share.all'))
        ? `/${prefs.locale}/admin/shares/${share.slug}`
        : null,
  }))
  const groups = [
    { id: 'open', title: t('shares.open'), list: listed.filter(share => share.state === 'open') },
    { id: 'ended', title: t('shares.ended'), list: listed.filter(share => share.state !== 'open') },
  ].filter(({ list }) => list.length > 0)
  return (
    <DeskFrame reader={reader} person={person} path="shares" title={t('shares.title')} lead={t('shares.lead')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <MakeShare desk={desk} source={one(query, 'source') ?? ''} />
        {all.length === 0 && !after && <p className="text-muted">{t('shares.none')}</p>}
        {groups.map(({ id, title, list }) => (
          <section key={id} className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-labelledby={id}>
            <h2 id={id} className="text-lg font-semibold">
              {title}
            </h2>
            <ShareList
              reader={reader}
              shares={list}
              scanned={one(query, 'qr') ?? null}
              codeHref={slug => `${at(after && wordOf(after), slug)}#link-${slug}`}
            />
          </section>
        ))}
        {(after || last) && (
          <nav aria-label={t('shares.pages')} className="flex flex-wrap gap-x-6 gap-y-1">
            {after && <a href={at(null)}>{t('shares.first')}</a>}
            {last && <a href={at(wordOf({ ended: last.state !== 'open', id: last.id }))}>{t('shares.more')}</a>}
          </nav>
        )}
      </div>
    </DeskFrame>
  )
}
