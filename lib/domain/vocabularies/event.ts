import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** What was fired, dropped or planted. Attacks use the whole list. */
export const WEAPON = {
  drone: { en: 'Drone', ar: 'طائرة مسيّرة' },
  rocket: { en: 'Rocket', ar: 'صواريخ غير موجّهة' },
  mortar: { en: 'Mortar', ar: 'قذائف هاون' },
  ballistic_missile: { en: 'Ballistic missile', ar: 'صاروخ باليستي' },
  cruise_missile: { en: 'Cruise missile', ar: 'صاروخ مجنّح (كروز)' },
  ied: { en: 'Explosive device', ar: 'عبوة ناسفة' },
  small_arms: { en: 'Small arms', ar: 'أسلحة خفيفة' },
  airstrike: { en: 'Air strike', ar: 'غارة جوية' },
  helicopter: { en: 'Helicopter', ar: 'مروحية' },
  artillery: { en: 'Artillery', ar: 'مدفعية' },
  mixed: { en: 'Several weapons', ar: 'أكثر من سلاح' },
  other: { en: 'Other', ar: 'غير ذلك' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
} as const satisfies Vocabulary

export const WEAPON_NOTES = {
  drone: {
    en: 'One-way or armed, as the sources say.',
    ar: 'انتحارية أو مسلحة، بحسب المصادر.',
  },
  rocket: {
    en: 'Unguided, fired from the ground.',
    ar: 'غير موجّهة، تُطلق من الأرض.',
  },
  ied: {
    en: 'Planted or carried, such as a roadside bomb.',
    ar: 'مزروعة أو محمولة، كعبوة على جانب الطريق.',
  },
  airstrike: {
    en: 'From the air, where the sources do not say by what.',
    ar: 'من الجو، حيث لا تذكر المصادر الوسيلة.',
  },
  mixed: {
    en: 'More than one of these in one event.',
    ar: 'أكثر من سلاح مما سبق في حادث واحد.',
  },
  other: {
    en: 'Named by the sources, and none of these.',
    ar: 'ذكرته المصادر وليس مما سبق.',
  },
  unknown: {
    en: 'No source read says.',
    ar: 'لم يذكره أي مصدر اطّلعنا عليه.',
  },
} as const satisfies Partial<Record<keyof typeof WEAPON, Localized>>

/** The weapons that a strike may name: a part of the same list, under the same codes. */
export const STRIKE_WEAPON = {
  airstrike: WEAPON.airstrike,
  drone: WEAPON.drone,
  helicopter: WEAPON.helicopter,
  ballistic_missile: WEAPON.ballistic_missile,
  cruise_missile: WEAPON.cruise_missile,
  artillery: WEAPON.artillery,
  mixed: WEAPON.mixed,
  unknown: WEAPON.unknown,
} as const satisfies Vocabulary

export const OUTCOME = {
  hit: { en: 'Hit', ar: 'أصاب الهدف' },
  intercepted: { en: 'Intercepted', ar: 'جرى اعتراضه' },
  failed: { en: 'Failed', ar: 'أخفق' },
  mixed: { en: 'Partly hit, partly intercepted or failed', ar: 'أصاب بعضه واعتُرض بعضه أو أخفق' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
} as const satisfies Vocabulary

export const OUTCOME_NOTES = {
  hit: { en: 'At least one weapon struck the site aimed at.', ar: 'أصاب سلاح واحد على الأقل الموقع المستهدف.' },
  intercepted: {
    en: 'All that was fired was brought down before it arrived. Some published totals leave these out.',
    ar: 'أُسقط كل ما أُطلق قبل وصوله. وبعض الحصائل المعلنة لا تحتسب هذه الهجمات.',
  },
  failed: {
    en: 'It fell short, did not explode or was found before launch.',
    ar: 'سقط قبل الهدف، أو لم ينفجر، أو عُثر عليه قبل الإطلاق.',
  },
  mixed: { en: 'More than one of the above in one event.', ar: 'أكثر من حالة مما سبق في حادث واحد.' },
  unknown: { en: 'No source read says.', ar: 'لم يذكر ذلك أي مصدر اطّلعنا عليه.' },
} as const satisfies Record<keyof typeof OUTCOME, Localized>

export const TARGET_TYPE = {
  us_forces: { en: 'US forces', ar: 'القوات الأمريكية' },
  coalition_forces: { en: 'Coalition forces', ar: 'قوات التحالف الدولي' },
  us_and_coalition_forces: { en: 'US and coalition forces', ar: 'القوات الأمريكية وقوات التحالف الدولي' },
  diplomatic_mission: { en: 'Diplomatic mission', ar: 'بعثة دبلوماسية' },
  contractors: { en: 'Contractors', ar: 'متعاقدون' },
  host_base: { en: 'Base of a host force', ar: 'قاعدة لقوات مضيّفة' },
  armed_group: { en: 'Armed group', ar: 'فصيل مسلح' },
  state_force: { en: 'State force', ar: 'قوة نظامية' },
  leader: { en: 'Named leader', ar: 'قيادي محدّد' },
  weapons_store: { en: 'Weapons store or launch site', ar: 'مخزن سلاح أو موقع إطلاق' },
  other: { en: 'Other', ar: 'غير ذلك' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
} as const satisfies Vocabulary

export const TARGET_TYPE_NOTES = {
  host_base: {
    en: 'An Iraqi, Kurdish, Syrian or other partner base where US or coalition personnel are, or were said to be, present.',
    ar: 'قاعدة عراقية أو كردية أو سورية أو لشريك آخر، فيها عناصر أمريكيون أو من التحالف أو قيل إنهم فيها.',
  },
  state_force: {
    en: 'A force of a state, such as an army or the Popular Mobilisation Forces as an Iraqi state body.',
    ar: 'قوة تابعة لدولة، كالجيش أو هيئة الحشد الشعبي بوصفها مؤسسة رسمية عراقية.',
  },
} as const satisfies Partial<Record<keyof typeof TARGET_TYPE, Localized>>

/** What a government says about an event: one for the US, one for Iraq. */
export const ACKNOWLEDGEMENT = {
  yes: { en: 'Acknowledged', ar: 'أقرّت به' },
  denied: { en: 'Denied', ar: 'نفته' },
  no: { en: 'Not acknowledged', ar: 'لم تُقرّ به' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
} as const satisfies Vocabulary

export const ACKNOWLEDGEMENT_NOTES = {
  yes: { en: 'An official of that government confirmed the event.', ar: 'أكّد مسؤول في تلك الحكومة وقوع الحادث.' },
  denied: { en: 'It said that the event did not happen.', ar: 'قالت إن الحادث لم يقع.' },
  no: { en: 'It was asked and did not confirm, or said nothing.', ar: 'سُئلت فلم تؤكد، أو لم تقل شيئاً.' },
  unknown: { en: 'No source read speaks of it.', ar: 'لم يتطرق إلى ذلك أي مصدر اطّلعنا عليه.' },
} as const satisfies Record<keyof typeof ACKNOWLEDGEMENT, Localized>

/** How sure it is: used for occurrence (`verification`) and for authorship (`attribution`), graded apart. */
export const VERIFICATION = {
  confirmed: { en: 'Confirmed', ar: 'مؤكد' },
  fair: { en: 'Fair', ar: 'مرجّح' },
  weak: { en: 'Weak', ar: 'ضعيف' },
  contested: { en: 'Contested', ar: 'متنازع عليه' },
  discounted: { en: 'Discounted', ar: 'مستبعد' },
} as const satisfies Vocabulary

export const VERIFICATION_NOTES = {
  confirmed: {
    en: 'The side responsible or the side targeted acknowledges it.',
    ar: 'أقرّت به الجهة المسؤولة أو الجهة المستهدفة.',
  },
  fair: {
    en: 'Two or more independent, credible sources report it.',
    ar: 'أورده مصدران مستقلان موثوقان أو أكثر.',
  },
  weak: { en: 'One source reports it.', ar: 'أورده مصدر واحد.' },
  contested: {
    en: 'Sources disagree on whether it happened, or on who did it.',
    ar: 'تختلف المصادر في وقوعه أو في الجهة التي نفّذته.',
  },
  discounted: {
    en: 'Reported, but the evidence against it is stronger. Kept, never counted.',
    ar: 'ورد ذكره لكن الأدلة على خلافه أقوى. يُحفظ ولا يُحتسب أبداً.',
  },
} as const satisfies Record<keyof typeof VERIFICATION, Localized>
