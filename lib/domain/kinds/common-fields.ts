import { VERIFICATION } from '../vocabularies/event'
import { WHERE_PREC } from '../vocabularies/record'
import type { Fields } from './kind'

/** Where a record belongs and, if known, where exactly. */
export const PLACE_FIELDS = {
  scope: {
    type: 'scope',
    required: true,
    label: { en: 'Scope', ar: 'النطاق' },
    help: {
      en: 'The area that the record belongs to: federal Iraq, the Kurdistan Region, Iraq, Syria, Jordan, the whole theatre, or disjoint ones joined with “+”. Numbers of different scopes are never added or compared silently.',
      ar: 'المنطقة التي يعود إليها السجل: العراق الاتحادي أو إقليم كردستان أو العراق أو سوريا أو الأردن أو مسرح العمليات كله، أو مناطق لا تتداخل تجمعها علامة «+». ولا تُجمع أرقام النطاقات المختلفة ولا تُقارن من دون بيان ذلك.',
    },
  },
  place_id: {
    type: 'place',
    label: { en: 'Place', ar: 'المكان' },
    help: {
      en: 'The place in the gazetteer. Empty where no source names one.',
      ar: 'المكان في دليل الأماكن. يُترك فارغاً إن لم يذكره أي مصدر.',
    },
  },
  where_prec: {
    type: 'integer',
    min: 1,
    max: 7,
    words: WHERE_PREC,
    label: { en: 'Precision of the place', ar: 'دقة تحديد المكان' },
    help: {
      en: 'How exactly the sources say where it was (UCDP where_prec, 1 to 7).',
      ar: 'مدى دقة المصادر في تحديد المكان (رمز where_prec لدى UCDP، من 1 إلى 7).',
    },
  },
} as const satisfies Fields

/** How sure it is that the recorded thing is so. */
export const VERIFICATION_FIELDS = {
  verification: {
    type: 'enum',
    vocabulary: VERIFICATION,
    label: { en: 'Verification', ar: 'درجة التحقق' },
    help: {
      en: 'How sure it is that this happened. Who did it is graded apart.',
      ar: 'مدى التيقن من وقوع الحدث. أما تحديد منفّذه فله تقدير مستقل.',
    },
  },
  verification_reason_en: {
    type: 'text',
    long: true,
    label: { en: 'Reason for the grade (English)', ar: 'سبب التقدير (بالإنجليزية)' },
    help: { en: 'What the grade rests on.', ar: 'ما يستند إليه التقدير.' },
  },
  verification_reason_ar: {
    type: 'text',
    long: true,
    label: { en: 'Reason for the grade (Arabic)', ar: 'سبب التقدير (بالعربية)' },
    help: { en: 'What the grade rests on.', ar: 'ما يستند إليه التقدير.' },
  },
} as const satisfies Fields

/** What people read. */
export const SUMMARY_FIELDS = {
  summary_en: {
    type: 'text',
    long: true,
    required: true,
    label: { en: 'Summary (English)', ar: 'الملخص (بالإنجليزية)' },
    help: {
      en: 'What happened, in our own words, from the facts of the sources.',
      ar: 'ما حدث، بصياغتنا، استناداً إلى الوقائع الواردة في المصادر.',
    },
  },
  summary_ar: {
    type: 'text',
    long: true,
    required: true,
    label: { en: 'Summary (Arabic)', ar: 'الملخص (بالعربية)' },
    help: {
      en: 'The same in Arabic, written and not translated word by word.',
      ar: 'المضمون نفسه بالعربية، مكتوباً لا مترجماً حرفياً.',
    },
  },
  tags: {
    type: 'tags',
    label: { en: 'Tags', ar: 'وسوم' },
    help: { en: 'Free words for finding related records.', ar: 'كلمات حرة للعثور على السجلات المتصلة.' },
  },
  external_ids: {
    type: 'tags',
    label: { en: 'Ids elsewhere', ar: 'معرّفات في قواعد أخرى' },
    help: {
      en: 'What the same event is called in other data sets: the name of the set, a colon and its id, such as acled:IRQ12345.',
      ar: 'ما يُعرف به الحدث نفسه في قواعد بيانات أخرى: اسم القاعدة ونقطتان ثم المعرّف، مثل acled:IRQ12345.',
    },
  },
} as const satisfies Fields
