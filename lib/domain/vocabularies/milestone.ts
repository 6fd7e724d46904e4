import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

export const MILESTONE_KIND = {
  talks: { en: 'Talks', ar: 'محادثات' },
  statement: { en: 'Statement', ar: 'بيان أو تصريح' },
  agreement: { en: 'Agreement', ar: 'اتفاق' },
  deadline: { en: 'Deadline', ar: 'موعد نهائي' },
  phase_start: { en: 'Start of a phase', ar: 'بدء مرحلة' },
  phase_end: { en: 'End of a phase', ar: 'انتهاء مرحلة' },
  base_handover: { en: 'Base handover', ar: 'تسليم قاعدة' },
  legislation: { en: 'Legislation', ar: 'تشريع' },
  demand: { en: 'Demand', ar: 'مطالبة' },
  court_ruling: { en: 'Court ruling', ar: 'حكم قضائي' },
} as const satisfies Vocabulary

export const MILESTONE_STATUS = {
  announced: { en: 'Announced', ar: 'أُعلن عنه' },
  in_progress: { en: 'In progress', ar: 'قيد التنفيذ' },
  stalled: { en: 'Stalled', ar: 'متعثر' },
  occurred: { en: 'Took place', ar: 'حدث' },
  met: { en: 'Met', ar: 'أُنجز في موعده' },
  met_late: { en: 'Met late', ar: 'أُنجز بعد موعده' },
  partially_met: { en: 'Partly met', ar: 'أُنجز جزئياً' },
  missed: { en: 'Missed', ar: 'انقضى موعده ولم يُنجز' },
  superseded: { en: 'Superseded', ar: 'حلّ محله غيره' },
  cancelled: { en: 'Cancelled', ar: 'أُلغي' },
  unknown: { en: 'Not known', ar: 'غير معروف' },
} as const satisfies Vocabulary

export const MILESTONE_STATUS_NOTES = {
  announced: { en: 'Stated for the future; nothing is reported yet.', ar: 'أُعلن للمستقبل ولم يُنقل عنه شيء بعد.' },
  in_progress: { en: 'A source says that it has begun.', ar: 'أفاد مصدر بأنه بدأ.' },
  stalled: { en: 'A source says that it began and stopped.', ar: 'أفاد مصدر بأنه بدأ ثم توقف.' },
  occurred: {
    en: 'It happened. For what carries no due date: talks, statements, laws.',
    ar: 'حدث فعلاً. لما لا موعد مستحقاً له، كالمحادثات والبيانات والتشريعات.',
  },
  met: { en: 'A source says that it was done by its due date.', ar: 'أفاد مصدر بأنه أُنجز في موعده أو قبله.' },
  met_late: { en: 'A source says that it was done after its due date.', ar: 'أفاد مصدر بأنه أُنجز بعد موعده.' },
  partially_met: {
    en: 'A source says that a part of it was done; the rest was not, or is not reported.',
    ar: 'أفاد مصدر بإنجاز جزء منه، أما الباقي فلم يُنجز أو لم يُنقل عنه شيء.',
  },
  missed: {
    en: 'The due date passed and a source says that it was not done.',
    ar: 'انقضى الموعد وأفاد مصدر بأنه لم يُنجز.',
  },
  superseded: { en: 'A later agreement or law took its place.', ar: 'حلّ محله اتفاق أو تشريع لاحق.' },
  cancelled: { en: 'Called off by a party to it.', ar: 'ألغاه أحد أطرافه.' },
  unknown: {
    en: 'No source read says what became of it.',
    ar: 'لم يذكر أي مصدر اطّلعنا عليه ما آل إليه.',
  },
} as const satisfies Record<keyof typeof MILESTONE_STATUS, Localized>

/** Names of the phases that the record uses; `phase` may also hold a name that stands for itself. */
export const PHASE = {
  us_presence_2003_2011: { en: 'US presence, 2003–2011', ar: 'الوجود الأمريكي 2003–2011' },
  coalition_combat_mission: { en: 'Coalition combat mission', ar: 'المهمة القتالية للتحالف' },
  transition_phase_one: { en: 'Transition, phase one', ar: 'الانتقال: المرحلة الأولى' },
  transition_phase_two: { en: 'Transition, phase two', ar: 'الانتقال: المرحلة الثانية' },
  ain_al_asad_departure: { en: 'Leaving Ain al-Asad', ar: 'إخلاء عين الأسد' },
} as const satisfies Vocabulary

/** How a statement words its due date. */
export const DEADLINE_KIND = {
  no_later_than: { en: 'no later than', ar: 'في موعد أقصاه' },
  by: { en: 'by', ar: 'بحلول' },
  in: { en: 'in', ar: 'خلال' },
  from: { en: 'from', ar: 'ابتداءً من' },
} as const satisfies Vocabulary
