import { LINK_KINDS } from '@/lib/domain/links'
import type { MessageKey } from '@/lib/i18n/messages/messages'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { recordTitle } from '../records/figure'
import { Bidi } from '../text/bidi'
import type { LinkView } from './detail'

const WORDS: Readonly<Record<string, MessageKey>> = {
  'to responds_to': 'link.out.responds_to',
  'from responds_to': 'link.in.responds_to',
  'to possible_duplicate_of': 'link.out.possible_duplicate_of',
  'from possible_duplicate_of': 'link.in.possible_duplicate_of',
  'to fulfils': 'link.out.fulfils',
  'from fulfils': 'link.in.fulfils',
  'to about': 'link.out.about',
  'from about': 'link.in.about',
}

/** How a record is tied to another one, in words that say which way. */
export function linkWords(reader: Reader, { direction, link }: Pick<LinkView, 'direction' | 'link'>): string {
  return reader.t(WORDS[`${direction} ${link}`] ?? 'link.out.other')
}

/** The ways to tie a record to another one, as a form offers them. */
export const linkChoices = (reader: Reader) =>
  LINK_KINDS.map(link => ({ value: link, label: linkWords(reader, { direction: 'to', link }) }))

type Props = { readonly reader: Reader; readonly links: readonly LinkView[] }

/** Records tied to this one, each with how, seen from here. */
export function Linked({ reader, links }: Props) {
  const { f, say } = reader
  return (
    <ul className="divide-line divide-y">
      {links.map(other => (
        <li key={`${other.direction} ${other.link} ${other.event_id}`} className="py-2">
          <p className="text-muted text-sm">{linkWords(reader, other)}</p>
          <a href={reader.link(`entries/${other.event_id}`)} className="title-link">
            <KindMark kind={other.kind} /> <Bidi>{recordTitle(reader, other)}</Bidi>
          </a>
          <p className="text-muted text-sm">
            <bdi>{other.event_id}</bdi> · <Bidi>{f.edtf(other.date_edtf)}</Bidi>
          </p>
          <p className="text-sm">
            <Bidi>{say({ en: other.note_en, ar: other.note_ar })}</Bidi>
          </p>
        </li>
      ))}
    </ul>
  )
}
