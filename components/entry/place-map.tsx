import type { MapPlace } from '@/lib/charts/map-data'
import { spotOf } from '@/lib/charts/map-sites'
import type { EntryRecord } from '@/lib/domain/record'
import { WHERE_PREC } from '@/lib/domain/vocabularies/record'
import { PlaceStill } from '../map/place-still'
import type { Reader } from '../reader'
import { word } from '../records/figure'
import { Bidi } from '../text/bidi'
import { Section } from './section'

type Props = { readonly reader: Reader; readonly record: EntryRecord; readonly place: MapPlace }

/** The place of a record on a small map, with the way to all that happened there; nothing where it has no spot. */
export function PlaceMap({ reader, record, place }: Props) {
  if (spotOf(place, record.where_prec) === null) return null
  const prec = String(Math.max(place.where_prec, record.where_prec ?? 0))
  return (
    <Section id="place" title={reader.t('map.small')}>
      <div className="max-w-sm">
        <PlaceStill reader={reader} place={place} wherePrec={record.where_prec} kind={record.kind} />
        <p className="mt-1 text-sm">
          <Bidi>{[reader.say(place), word(reader, WHERE_PREC, prec)].join(' · ')}</Bidi>
          {' · '}
          <a href={reader.link('map', { place: place.id })}>{reader.t('map.small_open')}</a>
        </p>
      </div>
    </Section>
  )
}
