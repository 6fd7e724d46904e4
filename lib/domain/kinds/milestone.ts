import { MILESTONE_KIND, MILESTONE_STATUS } from '../vocabularies/milestone'
import { PLACE_FIELDS, SUMMARY_FIELDS, VERIFICATION_FIELDS } from './common-fields'
import { defineKind } from './kind'

/** Talks, statements, agreements, deadlines, phases, handovers. */
export const MILESTONE = defineKind({
  kind: 'milestone',
  letter: 'M',
  label: { en: 'Milestone', ar: 'محطة' },
  plural: { en: 'Milestones', ar: 'المحطات' },
  description: {
    en: 'A step on the way: talks, a statement, an agreement, a deadline, the start or end of a phase, a base handover, a law, a ruling, a demand. Each stated due date is kept with who stated it, when and in which report.',
    ar: 'خطوة في المسار: محادثات أو بيان أو اتفاق أو موعد نهائي أو بدء مرحلة أو انتهاؤها أو تسليم قاعدة أو تشريع أو حكم قضائي أو مطالبة. ويُحفظ كل موعد معلن مع من أعلنه ومتى وفي أي تقرير.',
  },
  fields: {
    title_en: {
      type: 'text',
      required: true,
      label: { en: 'Title (English)', ar: 'العنوان (بالإنجليزية)' },
      help: { en: 'A few words that name it on a chart.', ar: 'كلمات قليلة تسمّيه على الرسم البياني.' },
    },
    title_ar: {
      type: 'text',
      required: true,
      label: { en: 'Title (Arabic)', ar: 'العنوان (بالعربية)' },
      help: { en: 'A few words that name it on a chart.', ar: 'كلمات قليلة تسمّيه على الرسم البياني.' },
    },
    milestone_kind: {
      type: 'enum',
      vocabulary: MILESTONE_KIND,
      required: true,
      label: { en: 'Kind of milestone', ar: 'نوع المحطة' },
      help: { en: 'What sort of step this is.', ar: 'ما طبيعة هذه الخطوة.' },
    },
    milestone_status: {
      type: 'enum',
      vocabulary: MILESTONE_STATUS,
      required: true,
      label: { en: 'State', ar: 'الحالة' },
      help: {
        en: 'What its own sources say became of it. Where none says, “not known”.',
        ar: 'ما آلت إليه بحسب مصادرها. وإن لم يذكر ذلك أي مصدر فهي «غير معروف».',
      },
    },
    date_edtf: {
      type: 'edtf',
      required: true,
      label: { en: 'Date', ar: 'التاريخ' },
      help: {
        en: 'When it took place or, for a deadline or a phase, the day it was set for, as EDTF: 2024-09-27, 2025-09, ../2025-09-30 (no later than). Calendar days in Baghdad.',
        ar: 'تاريخ حدوثه، أو اليوم المحدد له إن كان موعداً أو مرحلة، بصيغة EDTF: 2024-09-27، أو 2025-09، أو ../2025-09-30 (في موعد أقصاه). الأيام بتقويم بغداد.',
      },
    },
    actual_edtf: {
      type: 'edtf',
      label: { en: 'Actual date', ar: 'التاريخ الفعلي' },
      help: {
        en: 'When it was really done, as EDTF, and only if a source says so.',
        ar: 'تاريخ إنجازه فعلاً بصيغة EDTF، ولا يُملأ إلا إذا ذكره مصدر.',
      },
    },
    parties: {
      type: 'actors',
      label: { en: 'Parties', ar: 'الأطراف' },
      help: { en: 'Who takes part, states or owes it.', ar: 'من يشارك فيه أو يعلنه أو يلتزم به.' },
    },
    phase: {
      type: 'text',
      label: { en: 'Phase', ar: 'المرحلة' },
      help: {
        en: 'A short name that the start and the end of one phase share.',
        ar: 'اسم قصير يجمع بين بدء المرحلة الواحدة وانتهائها.',
      },
    },
    conditional: {
      type: 'boolean',
      label: { en: 'Conditional', ar: 'مشروط' },
      help: { en: 'Its wording makes it depend on something.', ar: 'صيغته تجعله مرهوناً بأمر آخر.' },
    },
    condition_text_en: {
      type: 'text',
      long: true,
      label: { en: 'Condition (English)', ar: 'الشرط (بالإنجليزية)' },
      help: { en: 'What it depends on.', ar: 'ما هو مرهون به.' },
    },
    condition_text_ar: {
      type: 'text',
      long: true,
      label: { en: 'Condition (Arabic)', ar: 'الشرط (بالعربية)' },
      help: { en: 'What it depends on.', ar: 'ما هو مرهون به.' },
    },
    ...PLACE_FIELDS,
    ...VERIFICATION_FIELDS,
    ...SUMMARY_FIELDS,
    summary_en: { ...SUMMARY_FIELDS.summary_en, required: false },
    summary_ar: { ...SUMMARY_FIELDS.summary_ar, required: false },
  },
})
