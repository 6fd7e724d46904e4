import { ACKNOWLEDGEMENT, OUTCOME, TARGET_TYPE, VERIFICATION } from '../vocabularies/event'
import type { Fields } from './kind'

/** When an attack or a strike happened. */
export const EVENT_TIME_FIELDS = {
  date_edtf: {
    type: 'edtf',
    required: true,
    label: { en: 'Date', ar: 'التاريخ' },
    help: {
      en: 'The day, or what is known of it, as EDTF: 2024-01-28, 2024-01 (month known), 2024-01-28~ (about), 2024-01-27/2024-01-28 (one of these days). Calendar days in Baghdad.',
      ar: 'اليوم أو ما عُرف منه بصيغة EDTF: 2024-01-28، أو 2024-01 (الشهر معروف)، أو 2024-01-28~ (نحو ذلك)، أو 2024-01-27/2024-01-28 (أحد هذه الأيام). الأيام بتقويم بغداد.',
    },
  },
  date_start: {
    type: 'date',
    label: { en: 'First day', ar: 'أول يوم' },
    help: {
      en: 'Only where the event itself lasted: its first day. Doubt about the date belongs in the date.',
      ar: 'فقط إذا امتد الحدث نفسه: أول أيامه. أما الشك في التاريخ فمكانه حقل التاريخ.',
    },
  },
  date_end: {
    type: 'date',
    label: { en: 'Last day', ar: 'آخر يوم' },
    help: { en: 'Only where the event itself lasted: its last day.', ar: 'فقط إذا امتد الحدث نفسه: آخر أيامه.' },
  },
  time_local: {
    type: 'text',
    format: 'time',
    label: { en: 'Local time', ar: 'التوقيت المحلي' },
    help: { en: 'Hour and minute on the spot, such as 03:30.', ar: 'الساعة والدقيقة في المكان، مثل 03:30.' },
  },
} as const satisfies Fields

/** How it went and what was aimed at. */
export const EVENT_TARGET_FIELDS = {
  outcome: {
    type: 'enum',
    vocabulary: OUTCOME,
    required: true,
    label: { en: 'Outcome', ar: 'النتيجة' },
    help: { en: 'Whether it reached what it aimed at.', ar: 'هل بلغ ما استهدفه.' },
  },
  target_type: {
    type: 'enum',
    vocabulary: TARGET_TYPE,
    required: true,
    label: { en: 'Kind of target', ar: 'نوع الهدف' },
    help: { en: 'What was aimed at.', ar: 'ما جرى استهدافه.' },
  },
  target_en: {
    type: 'text',
    label: { en: 'Target (English)', ar: 'الهدف (بالإنجليزية)' },
    help: { en: 'The target as the sources name it.', ar: 'الهدف كما تسميه المصادر.' },
  },
  target_ar: {
    type: 'text',
    label: { en: 'Target (Arabic)', ar: 'الهدف (بالعربية)' },
    help: { en: 'The target as the sources name it.', ar: 'الهدف كما تسميه المصادر.' },
  },
} as const satisfies Fields

/** Four statements on authorship that must not be mixed: claimed, acknowledged by each government, attributed. */
export const AUTHORSHIP_FIELDS = {
  claimed_by: {
    type: 'actor',
    label: { en: 'Claimed by', ar: 'الجهة التي أعلنت مسؤوليتها' },
    help: {
      en: 'Who said that they did it. A claim is not proof.',
      ar: 'الجهة التي قالت إنها نفّذته. والتبنّي ليس دليلاً.',
    },
  },
  ack_us: {
    type: 'enum',
    vocabulary: ACKNOWLEDGEMENT,
    label: { en: 'Acknowledged by the US', ar: 'إقرار الولايات المتحدة' },
    help: { en: 'What the US government says of the event.', ar: 'ما تقوله الحكومة الأمريكية عن الحدث.' },
  },
  ack_iq: {
    type: 'enum',
    vocabulary: ACKNOWLEDGEMENT,
    label: { en: 'Acknowledged by Iraq', ar: 'إقرار العراق' },
    help: { en: 'What the Iraqi government says of the event.', ar: 'ما تقوله الحكومة العراقية عن الحدث.' },
  },
  attributed_to: {
    type: 'actor',
    label: { en: 'Attributed to', ar: 'الجهة المنسوب إليها' },
    help: {
      en: 'Whom others hold responsible, where they name someone.',
      ar: 'الجهة التي يحمّلها آخرون المسؤولية، إن سمّوا جهة.',
    },
  },
  attribution: {
    type: 'enum',
    vocabulary: VERIFICATION,
    label: { en: 'Grade of the attribution', ar: 'درجة التحقق من المنفّذ' },
    help: {
      en: 'How sure it is who did it, apart from whether it happened.',
      ar: 'مدى التيقن من الجهة المنفّذة، بمعزل عن وقوع الحدث.',
    },
  },
  attribution_reason_en: {
    type: 'text',
    long: true,
    label: { en: 'Reason for the attribution (English)', ar: 'سبب النسبة (بالإنجليزية)' },
    help: { en: 'What the attribution rests on.', ar: 'ما تستند إليه النسبة.' },
  },
  attribution_reason_ar: {
    type: 'text',
    long: true,
    label: { en: 'Reason for the attribution (Arabic)', ar: 'سبب النسبة (بالعربية)' },
    help: { en: 'What the attribution rests on.', ar: 'ما تستند إليه النسبة.' },
  },
} as const satisfies Fields
