import { defineChart } from '../define-chart'
import { EVENT_PARAMS, eventFrame, eventNeed } from '../event-frame'

const note = {
  en: 'Each bar counts recorded attacks, not claims. A record whose day or month is not known stands apart as a wide mark. The thin line over a bar runs from what is well supported to everything not refuted.',
  ar: 'يعدّ كل عمود الهجمات المسجلة لا الهجمات المعلنة. وما لا يُعرف يومه أو شهره يظهر منفصلاً بعلامة عريضة. ويمتد الخط الرفيع فوق العمود من العدد المؤيَّد جيداً إلى كل ما لم يُدحض.',
}

/** Attacks on US and coalition forces per period, in one colour or stacked. */
export const attacks = defineChart({
  slug: 'attacks',
  name: { en: 'Attacks', ar: 'الهجمات' },
  kinds: ['attack'],
  title: {
    en: 'Attacks on US and coalition forces, missions and host bases',
    ar: 'الهجمات على القوات الأمريكية وقوات التحالف والبعثات والقواعد المضيّفة',
  },
  note,
  params: EVENT_PARAMS,
  defaults: { stack: 'weapon' },
  need: (view, today) => eventNeed('attack', view, today),
  frame: (data, view, env) => eventFrame('attacks', 'attack', note[env.prefs.locale], data, view, env),
})
