import type { FILTER_KEYS } from '@/lib/charts/shared-view'
import { GRAINS } from '@/lib/core/grain'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { SCOPES } from '@/lib/domain/scope'
import type { Split } from '@/lib/domain/tally'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { FORCE } from '@/lib/domain/vocabularies/force-level'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { Names, Reader } from '../reader'
import type { Option } from './pick'

export type FilterKey = (typeof FILTER_KEYS)[number]

const SPLITS: readonly Split[] = ['none', 'weapon', 'place', 'claimed_by', 'outcome', 'scope', 'verification']

type Context = {
  readonly reader: Reader
  readonly names: Names
  readonly forces: boolean
  /** The kinds that the page can show. */
  readonly kinds: readonly Kind[]
  /** The value that an address without the parameter stands for. */
  readonly usual: string
}

type Choices = {
  readonly label: string
  readonly options: readonly Option[]
  readonly single: boolean
  /** The words for asking nothing, where a single choice may. */
  readonly any?: string
}

/** What a filter offers, in the reader's language: vocabularies in their own order, places and actors by name. */
export function choicesOf(
  key: Exclude<FilterKey, 'time' | 'q'>,
  { reader, names, forces, kinds, usual }: Context,
): Choices {
  const { t, say, prefs } = reader
  const words = (vocabulary: Vocabulary): Option[] =>
    Object.entries(vocabulary).map(([code, label]) => [code, say(label)])
  const byName = (vocabulary: Vocabulary): Option[] =>
    words(vocabulary).sort((a, b) => a[1].localeCompare(b[1], prefs.locale))
  const unmerged = (vocabulary: Vocabulary, key: 'place' | 'actor'): Vocabulary =>
    Object.fromEntries(Object.entries(vocabulary).filter(([id]) => names.merged?.[key][id] === undefined))
  const any = usual === '' ? { any: t('records.any') } : {}
  switch (key) {
    case 'kind':
      return {
        label: t('records.kind'),
        options: kinds.map(kind => [kind, say(KINDS[kind].plural)]),
        single: false,
      }
    case 'scope':
      return { label: t('records.scope'), options: words(SCOPES), single: true, ...any }
    case 'grain':
      return { label: t('chart.grain'), options: GRAINS.map(grain => [grain, t(`chart.grain_${grain}`)]), single: true }
    case 'stack':
      return { label: t('chart.stack'), options: SPLITS.map(split => [split, t(`chart.stack_${split}`)]), single: true }
    case 'bounds':
      return {
        label: t('chart.bounds'),
        options: [
          ['low', t('chart.bounds_low')],
          ['best', t('chart.bounds_best')],
          ['high', t('chart.bounds_high')],
        ],
        single: true,
        ...any,
      }
    case 'weapon':
      return { label: t('records.weapon'), options: words(WEAPON), single: false }
    case 'outcome':
      return { label: t('records.outcome'), options: words(OUTCOME), single: false }
    case 'verification':
      return { label: t('records.verification'), options: words(VERIFICATION), single: false }
    case 'place':
      return { label: t('records.place'), options: byName(unmerged(names.places, 'place')), single: false }
    case 'actor':
      return forces
        ? { label: t('filters.force'), options: words(FORCE), single: false }
        : { label: t('records.actor'), options: byName(unmerged(names.actors, 'actor')), single: false }
  }
}
