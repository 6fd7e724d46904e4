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

export const MILESTONE_KIND_NOTES = {
  talks: {
    en: 'Meetings and rounds of negotiation.',
    ar: 'اجتماعات وجولات تفاوض.',
  },
  statement: {
    en: 'A declaration of one side or of several together, without a binding text.',
    ar: 'إعلان من طرف أو من أطراف معاً، من دون نص ملزم.',
  },
  agreement: {
    en: 'A text that the parties agreed on.',
    ar: 'نص اتفقت عليه الأطراف.',
  },
  deadline: {
    en: 'A day by which something is to be done.',
    ar: 'يوم ينبغي إنجاز أمر قبل انقضائه.',
  },
  phase_start: {
    en: 'A phase of the withdrawal or of the mission begins.',
    ar: 'بدء مرحلة من الانسحاب أو من المهمة.',
  },
  phase_end: {
    en: 'A phase ends, or is due to end.',
    ar: 'انتهاء مرحلة، أو موعد انتهائها.',
  },
  base_handover: {
    en: 'A base or a part of it passes to the host force.',
    ar: 'انتقال قاعدة أو جزء منها إلى القوات المضيّفة.',
  },
  legislation: {
    en: 'A law, a resolution or a bill of a parliament.',
    ar: 'قانون أو قرار أو مشروع قانون في برلمان.',
  },
  demand: {
    en: 'Somebody asks that forces leave, or stay.',
    ar: 'مطالبة جهة ما برحيل القوات أو بقائها.',
  },
  court_ruling: {
    en: 'A court decides on a law or an agreement.',
    ar: 'حكم محكمة في قانون أو اتفاق.',
  },
} as const satisfies Record<keyof typeof MILESTONE_KIND, Localized>

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

export const DEADLINE_KIND_NOTES = {
  no_later_than: {
    en: 'In time until the last day of what is stated.',
    ar: 'في موعده حتى آخر يوم مما ذُكر.',
  },
  by: {
    en: 'In time until the last day of what is stated.',
    ar: 'في موعده حتى آخر يوم مما ذُكر.',
  },
  in: {
    en: 'In time until the last day of the stated month or year.',
    ar: 'في موعده حتى آخر يوم من الشهر أو السنة المذكورة.',
  },
  from: {
    en: 'Due on the first day of what is stated.',
    ar: 'يستحق في أول يوم مما ذُكر.',
  },
} as const satisfies Record<keyof typeof DEADLINE_KIND, Localized>
