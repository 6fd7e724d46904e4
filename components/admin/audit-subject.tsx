import { isKind, KINDS } from '@/lib/domain/kinds'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

type Props = {
  readonly reader: Reader
  /** A public id, or what it is and its id, as in `source:weekly-1`. */
  readonly subject: string
  readonly people: Readonly<Record<string, string>>
  /** Records of which only the id is left. */
  readonly gone: readonly string[]
}

/** Rooms of the desk that keep a page of everything they ever held. */
const ROOMS: Readonly<Record<string, string>> = {
  import: 'imports',
  source: 'reports',
  outlet: 'outlets',
  actor: 'actors',
  place: 'places',
}

/** What something was done to: in words, and with the way there where there is one. */
export function AuditSubject({ reader, subject, people, gone }: Props) {
  const { t, say, prefs } = reader
  const desk = `/${prefs.locale}/admin`
  if (/^IWM-[A-Z]-\d+$/.test(subject)) {
    if (gone.includes(subject))
      return (
        <span className="text-muted">
          <bdi>{subject}</bdi> ({t('imports.thrown_away')})
        </span>
      )
    return (
      <a href={`${desk}/entries/${subject}`}>
        <bdi>{subject}</bdi>
      </a>
    )
  }
  const [, what = '', id = ''] = /^([a-z]+):(.+)$/.exec(subject) ?? []
  const word = t('audit.of', { what: what || subject })
  if (word === '') return <bdi className="text-muted break-all">{subject}</bdi>
  const called = what === 'user' ? (people[id] ?? id) : what === 'coverage' && isKind(id) ? say(KINDS[id].label) : id
  const room = ROOMS[what]
  return (
    <span className="text-muted break-words">
      {word}{' '}
      {room === undefined ? (
        <Bidi>{called}</Bidi>
      ) : (
        <a href={`${desk}/${room}/${id}`}>
          <bdi>{called}</bdi>
        </a>
      )}
    </span>
  )
}
