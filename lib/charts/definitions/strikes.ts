import { defineChart } from '../define-chart'
import { EVENT_PARAMS, eventFrame, eventNeed } from '../event-frame'

const note = {
  en: 'Each bar counts recorded strikes, not the targets of each. Strikes that no government has acknowledged are counted where a report attributes them, and say so in their record.',
  ar: 'يعدّ كل عمود الضربات المسجلة لا أهداف كل منها. والضربات التي لم تقرّ بها أي حكومة محسوبة حيث نسبها تقرير إلى جهة، ويُذكر ذلك في سجلها.',
}

/** Strikes by US and coalition forces per period, in one colour or stacked. */
export const strikes = defineChart({
  slug: 'strikes',
  name: { en: 'Strikes', ar: 'الضربات' },
  kinds: ['strike'],
  title: { en: 'Strikes by US and coalition forces', ar: 'ضربات القوات الأمريكية وقوات التحالف' },
  note,
  params: EVENT_PARAMS,
  defaults: { stack: 'none' },
  need: (view, today) => eventNeed('strike', view, today),
  frame: (data, view, env) => eventFrame('strikes', 'strike', note[env.prefs.locale], data, view, env),
})
