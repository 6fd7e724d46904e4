import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** How a stated number is to be read. */
export const COMPARATOR = {
  '=': { en: 'exactly', ar: 'بالضبط' },
  '≈': { en: 'about', ar: 'نحو' },
  '>': { en: 'more than', ar: 'أكثر من' },
  '≥': { en: 'at least', ar: 'ما لا يقل عن' },
  '<': { en: 'fewer than', ar: 'أقل من' },
  '≤': { en: 'at most', ar: 'ما لا يزيد على' },
} as const satisfies Vocabulary

/** What a stated total counts. */
export const METRIC = {
  attacks_on_us_forces: { en: 'Attacks on US forces', ar: 'هجمات على القوات الأمريكية' },
  attacks_on_coalition_bases: { en: 'Attacks on coalition bases', ar: 'هجمات على قواعد التحالف الدولي' },
  attacks_on_us_bases: { en: 'Attacks on US bases', ar: 'هجمات على القواعد الأمريكية' },
  operations_claimed: { en: 'Operations claimed', ar: 'عمليات أُعلن تبنّيها' },
  us_personnel_injured: { en: 'US personnel injured', ar: 'مصابون من العناصر الأمريكيين' },
  us_airstrikes: { en: 'US strikes', ar: 'ضربات أمريكية' },
  attacks_in_erbil: { en: 'Attacks in Erbil governorate', ar: 'هجمات في محافظة أربيل' },
  attacks_on_kurdistan_region: { en: 'Attacks on the Kurdistan Region', ar: 'هجمات على إقليم كردستان' },
} as const satisfies Vocabulary

export const METRIC_NOTES = {
  attacks_on_us_forces: {
    en: 'Compared with our attacks whose target is US forces, alone or together with coalition forces. Those on coalition forces alone, on contractors or on a partner’s base, and those without a stated target, stand in our high count only, since US forces may or may not have been meant. Missions and forces of the host state are left out.',
    ar: 'تُقارن بهجماتنا التي استهدفت القوات الأمريكية وحدها أو مع قوات التحالف. أما ما استهدف قوات التحالف وحدها أو المتعاقدين أو قاعدة لشريك، وما لم يُذكر هدفه، فلا يدخل إلا في عددنا الأعلى، إذ قد تكون القوات الأمريكية مقصودة به وقد لا تكون. ولا تدخل البعثات ولا قوات الدولة المضيفة.',
  },
  attacks_on_coalition_bases: {
    en: 'Compared with our attacks whose target is US or coalition forces, since the US leads the coalition and shares its bases. Those on contractors or on a partner’s base, and those without a stated target, stand in our high count only. Our records do not say whether a base or a patrol was meant.',
    ar: 'تُقارن بهجماتنا التي استهدفت القوات الأمريكية أو قوات التحالف، لأن الولايات المتحدة تقود التحالف وتشاركه قواعده. أما ما استهدف المتعاقدين أو قاعدة لشريك، وما لم يُذكر هدفه، فلا يدخل إلا في عددنا الأعلى. ولا تبيّن سجلاتنا أكانت القاعدة هي المقصودة أم دورية.',
  },
  attacks_on_us_bases: {
    en: 'Compared with our attacks whose target is US forces, alone or together with coalition forces. Those on coalition forces alone, on contractors or on a partner’s base, and those without a stated target, stand in our high count only. Our records do not say whether a base or a patrol was meant.',
    ar: 'تُقارن بهجماتنا التي استهدفت القوات الأمريكية وحدها أو مع قوات التحالف. أما ما استهدف قوات التحالف وحدها أو المتعاقدين أو قاعدة لشريك، وما لم يُذكر هدفه، فلا يدخل إلا في عددنا الأعلى. ولا تبيّن سجلاتنا أكانت القاعدة هي المقصودة أم دورية.',
  },
  operations_claimed: {
    en: 'What a group says it did, elsewhere too. Compared with our attacks that this group claimed.',
    ar: 'ما تقول جماعة إنها نفّذته، وقد يشمل أماكن أخرى. تُقارن بهجماتنا التي تبنّتها هذه الجماعة.',
  },
  us_personnel_injured: {
    en: 'Compared with the sum of US personnel injured in our attacks.',
    ar: 'تُقارن بمجموع المصابين الأمريكيين في هجماتنا.',
  },
  us_airstrikes: {
    en: 'Compared with our strikes, which hold those of the coalition and those whose author is not established.',
    ar: 'تُقارن بضرباتنا المسجلة، ومنها ضربات التحالف وضربات لم يثبت منفّذها.',
  },
  attacks_in_erbil: {
    en: 'Our records do not state the governorate of every attack: shown without a comparison.',
    ar: 'لا تذكر سجلاتنا محافظة كل هجوم، لذا تُعرض من دون مقارنة.',
  },
  attacks_on_kurdistan_region: {
    en: 'Counts attacks on targets of every kind, of which we record only those on US and coalition forces and missions: shown without a comparison.',
    ar: 'تشمل هجمات على أهداف من كل نوع، ونحن لا نسجل منها إلا ما استهدف القوات والبعثات الأمريكية والتحالف، لذا تُعرض من دون مقارنة.',
  },
} as const satisfies Record<keyof typeof METRIC, Localized>

/** Why a stated total and our own count may differ. */
export const GAP_REASON = {
  outside_scope: { en: 'Outside the scope', ar: 'خارج النطاق' },
  no_individual_report: { en: 'No report of the single event', ar: 'لا تقرير عن الحادث المنفرد' },
  intercepted_not_counted: { en: 'Intercepted attacks not counted', ar: 'الهجمات المُعترَضة غير محتسبة' },
  double_report: { en: 'One event reported twice', ar: 'حادث واحد ورد مرتين' },
  different_window: { en: 'Another window', ar: 'فترة مختلفة' },
  definition_differs: { en: 'Another definition', ar: 'تعريف مختلف' },
} as const satisfies Vocabulary

export const GAP_REASON_NOTES = {
  outside_scope: {
    en: 'So many of our records at most: their scope is wider than the claim’s, or not stated, and they are left out of our count.',
    ar: 'هذا العدد من سجلاتنا على الأكثر: نطاقها أوسع من نطاق الحصيلة أو لم يُذكر، ولا تدخل في عددنا.',
  },
  no_individual_report: {
    en: 'The rest: the total counts events of which we found no report of their own, or none that is not contested.',
    ar: 'ما بقي: تشمل الحصيلة حوادث لم نجد عن كل منها تقريراً مستقلاً، أو لم نجد إلا ما هو موضع خلاف.',
  },
  intercepted_not_counted: {
    en: 'So many of our records at most: we count attacks that were brought down or failed; the total may not.',
    ar: 'هذا العدد من سجلاتنا على الأكثر: نحتسب الهجمات التي أُسقطت أو أخفقت، وقد لا تحتسبها الحصيلة.',
  },
  double_report: {
    en: 'So many of our records at most: they may be the event of another record.',
    ar: 'هذا العدد من سجلاتنا على الأكثر: قد تكون هي نفسها حوادث سجلات أخرى.',
  },
  different_window: {
    en: 'The window’s ends, or the dates of so many of our records, are not known to the day.',
    ar: 'طرفا الفترة، أو تواريخ هذا العدد من سجلاتنا، غير معروفة باليوم.',
  },
  definition_differs: {
    en: 'The claimant counts by other rules, or by rules that our records do not let us tell apart. Where we count more, this is the rest.',
    ar: 'لصاحب الحصيلة قواعد أخرى في العد، أو قواعد لا تتيح سجلاتنا التمييز بينها. وحيث يزيد عددنا فهذا ما بقي من الفرق.',
  },
} as const satisfies Record<keyof typeof GAP_REASON, Localized>
