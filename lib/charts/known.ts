import { isScope } from '@/lib/domain/scope'
import { OUTCOME, VERIFICATION, WEAPON } from '@/lib/domain/vocabularies/event'
import { FORCE } from '@/lib/domain/vocabularies/force-level'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import type { ChartData } from './chart-data'
import { UNKNOWN } from './stacks'
import type { View } from './view'

type Coded = 'weapon' | 'outcome' | 'verification' | 'place' | 'actor'

/** A view without the codes that nothing in the record goes by, and the parameters that held some. */
export type KnownView = { readonly view: View; readonly unknown: readonly string[] }

/**
 * Takes codes out of a view that no vocabulary, place or actor has: a list narrowed to nothing by a slip of the hand would
 * look like a finding. `scope` falls back to `usual`.
 */
export function knownView(view: View, names: ChartData['names'], usual: Pick<View, 'scope'>): KnownView {
  const words: Readonly<Record<Coded, Vocabulary>> = {
    weapon: WEAPON,
    outcome: OUTCOME,
    verification: VERIFICATION,
    place: names.places,
    // On the chart of force levels an actor is a force.
    actor: { ...names.actors, ...FORCE },
  }
  const unknown: string[] = []
  const known = (key: Coded): readonly string[] => {
    const merged = key === 'place' || key === 'actor' ? names.merged?.[key] : undefined
    // An old address may ask by a spelling that was merged since: it means what that one is now.
    const asked = [...new Set(view[key].map(code => merged?.[code] ?? code))]
    const good = asked.filter(code => code === UNKNOWN || Object.hasOwn(words[key], code))
    if (good.length < asked.length) unknown.push(key)
    return good
  }
  const lists = {
    weapon: known('weapon'),
    outcome: known('outcome'),
    verification: known('verification'),
    place: known('place'),
    actor: known('actor'),
  }
  const scoped = view.scope === usual.scope || isScope(view.scope)
  if (!scoped) unknown.push('scope')
  return { view: { ...view, ...lists, scope: scoped ? view.scope : usual.scope }, unknown }
}
