import { scopeLabel } from '@/lib/domain/scope'
import { TARGET_TYPE } from '@/lib/domain/vocabularies/event'
import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'
import type { Names, Reader } from '../reader'

/** In the place of a code where the record names none, as charts write it into their links. */
const UNKNOWN = 'unknown'

const TARGETS: Vocabulary = TARGET_TYPE

type Extra = Readonly<Partial<Record<string, string>>>

/**
 * The filters of an address that the form has no field for, in words: those of a chart's cell, say. A list that is narrowed
 * says by what.
 */
export function unshownFilters(reader: Reader, extra: Extra, names: Names): string[] {
  const { t, f, say } = reader
  const { bucket, bounds, scope_is, claimed_by, actor, source, target, target_not } = extra
  const each = (codes: string, of: (code: string) => Localized | undefined, none: string): string =>
    f.list(
      codes.split(',').map(code => {
        const name = of(code)
        return name ? say(name) : code === UNKNOWN ? none : code
      }),
    )
  const actors = (codes: string) => each(codes, code => names.actors[code], t('charts.unclaimed'))
  const exact = (codes: string) => each(codes, scopeLabel, t('charts.unknown'))
  const named = (name: string, value: string) => t('records.filter', { name, value })
  return [
    bucket === 'none' ? t('charts.undated') : bucket ? t('records.period', { value: f.bucket(bucket) }) : '',
    bounds === 'low' || bounds === 'high' ? t(`charts.bounds.${bounds}`) : '',
    scope_is ? named(t('records.scope'), exact(scope_is)) : '',
    claimed_by ? named(t('chart.stack_claimed_by'), actors(claimed_by)) : '',
    actor ? named(t('records.actor'), actors(actor)) : '',
    target ? t('claims.only', { targets: each(target, code => TARGETS[code], target) }) : '',
    target_not ? t('claims.without', { targets: each(target_not, code => TARGETS[code], target_not) }) : '',
    source ? named(t('source.report'), source) : '',
  ].filter(text => text !== '')
}
