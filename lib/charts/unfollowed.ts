import { strangeNames } from '@/lib/core/left-out'
import { addressKeys, paramsOf } from './address'
import type { ChartDefinition } from './define-chart'
import { type Form, optionsOf } from './forms'
import type { Frame } from './frame'
import type { View } from './view'

type Followed = {
  readonly chart: Pick<ChartDefinition, 'params'>
  readonly view: View
  readonly frame: Pick<Frame, 'choices'>
  /** Whether the form shows a map where the view asks for one. */
  readonly mapped: boolean
}

const CHOICES = ['digits', 'months'] as const
/** What a file of records passes over: it is written in codes. */
const OF_WORDS = ['names', ...CHOICES] as const
const OWN = ['grain', 'stack', 'compare', 'claims'] as const

/**
 * Parameters of an address that a form of a chart passes over beside filters: names that no address of it has, settings that mean
 * nothing to it, and choices that there are not. A page stays silent on names, since other programs add theirs to links.
 */
export function unfollowed(params: URLSearchParams, form: Form, { chart, view, frame, mapped }: Followed): string[] {
  const { one } = paramsOf(params)
  const given = (key: string): boolean => one(key) !== null
  const measured = view.claims === null || frame.choices?.some(({ key }) => key === view.claims) === true
  const coded = form === 'csv' && one('rows') === 'full'
  return [
    ...(coded ? OF_WORDS.filter(given) : []),
    ...CHOICES.filter(key => !coded && given(key) && one(key) !== view[key]),
    ...OWN.filter(key => given(key) && !chart.params.includes(key)),
    ...(given('claims') && (!measured || view.claims === null) ? ['claims'] : []),
    ...(view.tab === 'map' && !mapped ? ['tab'] : []),
    ...strangeNames(params, new Set([...addressKeys(), ...optionsOf(form)])),
  ]
}
