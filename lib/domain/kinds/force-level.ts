import { DEFINITION, EXTENT, FORCE, UNIT } from '../vocabularies/force-level'
import { COMPARATOR } from '../vocabularies/tally-claim'
import { PLACE_FIELDS, SUMMARY_FIELDS, VERIFICATION_FIELDS } from './common-fields'
import { defineKind } from './kind'

const MOST = 10_000_000

/** A stated number of troops, of whom, where, by which definition. */
export const FORCE_LEVEL = defineKind({
  kind: 'force_level',
  letter: 'F',
  label: { en: 'Force level', ar: 'حجم القوات' },
  plural: { en: 'Force levels', ar: 'أحجام القوات' },
  description: {
    en: 'How many troops somebody said there were, of whom, where and by which definition. Levels of different forces, scopes or definitions are never put in one line.',
    ar: 'عدد القوات كما ذكرته جهة ما: قوات من، وأين، وبأي تعريف. ولا توضع في خط واحد أعداد تختلف في القوة أو النطاق أو التعريف.',
  },
  fields: {
    date_edtf: {
      type: 'edtf',
      required: true,
      label: { en: 'As of', ar: 'في تاريخ' },
      help: {
        en: 'The time that the number is about (not the day of the report), as EDTF: 2024-01, 2026-09~, 2007.',
        ar: 'الوقت الذي يصفه الرقم (لا يوم نشر التقرير) بصيغة EDTF: 2024-01 أو 2026-09~ أو 2007.',
      },
    },
    force: {
      type: 'enum',
      vocabulary: FORCE,
      required: true,
      label: { en: 'Force', ar: 'القوة' },
      help: { en: 'Whose personnel are counted.', ar: 'الجهة التي يُحصى أفرادها.' },
    },
    definition: {
      type: 'enum',
      vocabulary: DEFINITION,
      required: true,
      label: { en: 'Definition', ar: 'التعريف' },
      help: {
        en: 'What the number means. A plan, a ceiling or a share is not a level.',
        ar: 'ما الذي يعنيه الرقم. فالخطة أو السقف أو النسبة ليست عدداً موجوداً.',
      },
    },
    extent: {
      type: 'enum',
      vocabulary: EXTENT,
      required: true,
      label: { en: 'Extent', ar: 'المدى' },
      help: {
        en: 'Whether the number is of the whole scope or of one site in it.',
        ar: 'هل العدد للنطاق كله أم لموقع واحد فيه.',
      },
    },
    unit: {
      type: 'enum',
      vocabulary: UNIT,
      required: true,
      label: { en: 'Unit', ar: 'الوحدة' },
      help: { en: 'People, or percent for a share.', ar: 'أفراد، أو نسبة مئوية إذا كان الرقم نسبة.' },
    },
    comparator: {
      type: 'enum',
      vocabulary: COMPARATOR,
      required: true,
      label: { en: 'Wording', ar: 'صيغة الرقم' },
      help: {
        en: 'How the source words the number: exactly, about, more than, and so on.',
        ar: 'كيف صاغ المصدر الرقم: بالضبط، نحو، أكثر من، وما إلى ذلك.',
      },
    },
    low: {
      type: 'integer',
      min: 0,
      max: MOST,
      label: { en: 'Low', ar: 'الحد الأدنى' },
      help: { en: 'The lower end of a stated range.', ar: 'الطرف الأدنى لمدى معلن.' },
    },
    best: {
      type: 'integer',
      min: 0,
      max: MOST,
      label: { en: 'Best', ar: 'الرقم المرجّح' },
      help: {
        en: 'The number itself, or the most credible one. Where only words such as “hundreds” were used, the note gives them.',
        ar: 'الرقم نفسه أو الأرجح. وإذا لم ترد إلا ألفاظ مثل «مئات» فتُذكر في الملاحظة.',
      },
    },
    high: {
      type: 'integer',
      min: 0,
      max: MOST,
      label: { en: 'High', ar: 'الحد الأعلى' },
      help: { en: 'The upper end of a stated range.', ar: 'الطرف الأعلى لمدى معلن.' },
    },
    definition_note_en: {
      type: 'text',
      long: true,
      label: { en: 'Note on the definition (English)', ar: 'ملاحظة على التعريف (بالإنجليزية)' },
      help: { en: 'Who is counted and who is not.', ar: 'من يشمله العدد ومن لا يشمله.' },
    },
    definition_note_ar: {
      type: 'text',
      long: true,
      label: { en: 'Note on the definition (Arabic)', ar: 'ملاحظة على التعريف (بالعربية)' },
      help: { en: 'Who is counted and who is not.', ar: 'من يشمله العدد ومن لا يشمله.' },
    },
    ...PLACE_FIELDS,
    ...VERIFICATION_FIELDS,
    ...SUMMARY_FIELDS,
    summary_en: { ...SUMMARY_FIELDS.summary_en, required: false },
    summary_ar: { ...SUMMARY_FIELDS.summary_ar, required: false },
  },
})
