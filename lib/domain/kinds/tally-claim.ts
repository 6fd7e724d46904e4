import { COMPARATOR, METRIC } from '../vocabularies/tally-claim'
import { PLACE_FIELDS, SUMMARY_FIELDS, VERIFICATION_FIELDS } from './common-fields'
import { defineKind } from './kind'

/** A running total that somebody stated. */
export const TALLY_CLAIM = defineKind({
  kind: 'tally_claim',
  letter: 'T',
  label: { en: 'Stated total', ar: 'حصيلة معلنة' },
  plural: { en: 'Stated totals', ar: 'الحصائل المعلنة' },
  description: {
    en: 'A running total that somebody stated, such as “more than 170 attacks in Iraq and Syria”. It is compared with our own count under its own window, scope and definition, and never mixed into it.',
    ar: 'حصيلة أعلنتها جهة ما، مثل «أكثر من 170 هجوماً في العراق وسوريا». تُقارن بعددنا ضمن فترتها ونطاقها وتعريفها، ولا تُخلط به أبداً.',
  },
  fields: {
    date_edtf: {
      type: 'edtf',
      required: true,
      label: { en: 'Stated on', ar: 'تاريخ الإعلان' },
      help: {
        en: 'When the total was stated, as EDTF: 2024-01-28, 2024-01~. Calendar days in Baghdad.',
        ar: 'تاريخ إعلان الحصيلة بصيغة EDTF: 2024-01-28 أو 2024-01~. الأيام بتقويم بغداد.',
      },
    },
    claimant: {
      type: 'actor',
      label: { en: 'Stated by', ar: 'صاحب الحصيلة' },
      help: {
        en: 'Who stated the total, where it is one of our actors.',
        ar: 'الجهة التي أعلنت الحصيلة، إن كانت من الجهات المسجلة لدينا.',
      },
    },
    claimant_note_en: {
      type: 'text',
      label: { en: 'Stated by, in words (English)', ar: 'صاحب الحصيلة نصاً (بالإنجليزية)' },
      help: {
        en: 'The speaker, or a claimant who is none of our actors.',
        ar: 'المتحدث، أو جهة ليست من الجهات المسجلة لدينا.',
      },
    },
    claimant_note_ar: {
      type: 'text',
      label: { en: 'Stated by, in words (Arabic)', ar: 'صاحب الحصيلة نصاً (بالعربية)' },
      help: {
        en: 'The speaker, or a claimant who is none of our actors.',
        ar: 'المتحدث، أو جهة ليست من الجهات المسجلة لدينا.',
      },
    },
    metric: {
      type: 'enum',
      vocabulary: METRIC,
      required: true,
      label: { en: 'What is counted', ar: 'ما يجري عدّه' },
      help: { en: 'What the total counts.', ar: 'ما الذي تحصيه الحصيلة.' },
    },
    comparator: {
      type: 'enum',
      vocabulary: COMPARATOR,
      required: true,
      label: { en: 'Wording', ar: 'صيغة الرقم' },
      help: {
        en: 'How the total is worded: exactly, about, more than, and so on.',
        ar: 'كيف صيغت الحصيلة: بالضبط، نحو، أكثر من، وما إلى ذلك.',
      },
    },
    value: {
      type: 'integer',
      min: 0,
      max: 10_000_000,
      label: { en: 'Total', ar: 'الحصيلة' },
      help: {
        en: 'The stated number. Empty where only words such as “dozens” were used: the note then gives them.',
        ar: 'الرقم المعلن. يُترك فارغاً إذا لم ترد إلا ألفاظ مثل «عشرات»، وتُذكر عندئذ في الملاحظة.',
      },
    },
    window_start_edtf: {
      type: 'edtf',
      label: { en: 'Counted from', ar: 'بداية العد' },
      help: {
        en: 'First day of the window as the claimant gives it, as EDTF.',
        ar: 'أول يوم في فترة العد كما حدّدها صاحب الحصيلة، بصيغة EDTF.',
      },
    },
    window_end_edtf: {
      type: 'edtf',
      label: { en: 'Counted until', ar: 'نهاية العد' },
      help: { en: 'Last day of the window, as EDTF.', ar: 'آخر يوم في فترة العد، بصيغة EDTF.' },
    },
    definition_note_en: {
      type: 'text',
      long: true,
      label: { en: 'Note on the definition (English)', ar: 'ملاحظة على التعريف (بالإنجليزية)' },
      help: {
        en: 'By which rules the claimant counts, where that is known to differ from ours.',
        ar: 'قواعد العد لدى صاحب الحصيلة إذا عُرف أنها تختلف عن قواعدنا.',
      },
    },
    definition_note_ar: {
      type: 'text',
      long: true,
      label: { en: 'Note on the definition (Arabic)', ar: 'ملاحظة على التعريف (بالعربية)' },
      help: {
        en: 'By which rules the claimant counts, where that is known to differ from ours.',
        ar: 'قواعد العد لدى صاحب الحصيلة إذا عُرف أنها تختلف عن قواعدنا.',
      },
    },
    ...PLACE_FIELDS,
    ...VERIFICATION_FIELDS,
    ...SUMMARY_FIELDS,
    summary_en: { ...SUMMARY_FIELDS.summary_en, required: false },
    summary_ar: { ...SUMMARY_FIELDS.summary_ar, required: false },
  },
})
