import { SCOPES } from './scope'
import * as event from './vocabularies/event'
import * as forceLevel from './vocabularies/force-level'
import * as milestone from './vocabularies/milestone'
import * as record from './vocabularies/record'
import * as source from './vocabularies/source'
import * as tallyClaim from './vocabularies/tally-claim'
import type { Localized, Vocabulary } from './vocabulary'

/** One closed list as the codebook shows it: its name, its words and, where a word needs it, what the word means. */
export type VocabularyEntry = {
  readonly label: Localized
  readonly words: Vocabulary
  readonly notes?: Readonly<Partial<Record<string, Localized>>>
}

/** Every closed list of the codebook, by the name that files and the API description use for it. */
export const VOCABULARIES = {
  scope: { label: { en: 'Scope', ar: 'النطاق' }, words: SCOPES },
  weapon: { label: { en: 'Weapon', ar: 'السلاح' }, words: event.WEAPON },
  strike_weapon: { label: { en: 'Means of a strike', ar: 'وسيلة الضربة' }, words: event.STRIKE_WEAPON },
  outcome: { label: { en: 'Outcome', ar: 'النتيجة' }, words: event.OUTCOME, notes: event.OUTCOME_NOTES },
  target_type: {
    label: { en: 'Kind of target', ar: 'نوع الهدف' },
    words: event.TARGET_TYPE,
    notes: event.TARGET_TYPE_NOTES,
  },
  acknowledgement: {
    label: { en: 'Acknowledgement', ar: 'الإقرار الرسمي' },
    words: event.ACKNOWLEDGEMENT,
    notes: event.ACKNOWLEDGEMENT_NOTES,
  },
  verification: {
    label: { en: 'Verification and attribution', ar: 'درجة التحقق' },
    words: event.VERIFICATION,
    notes: event.VERIFICATION_NOTES,
  },
  milestone_kind: { label: { en: 'Kind of milestone', ar: 'نوع المحطة' }, words: milestone.MILESTONE_KIND },
  milestone_status: {
    label: { en: 'State of a milestone', ar: 'حالة المحطة' },
    words: milestone.MILESTONE_STATUS,
    notes: milestone.MILESTONE_STATUS_NOTES,
  },
  deadline_kind: { label: { en: 'Wording of a due date', ar: 'صيغة الموعد' }, words: milestone.DEADLINE_KIND },
  force: { label: { en: 'Force', ar: 'القوة' }, words: forceLevel.FORCE },
  definition: {
    label: { en: 'Definition of a force level', ar: 'تعريف حجم القوات' },
    words: forceLevel.DEFINITION,
    notes: forceLevel.DEFINITION_NOTES,
  },
  extent: { label: { en: 'Extent', ar: 'المدى' }, words: forceLevel.EXTENT },
  unit: { label: { en: 'Unit', ar: 'الوحدة' }, words: forceLevel.UNIT },
  comparator: { label: { en: 'Wording of a number', ar: 'صيغة الرقم' }, words: tallyClaim.COMPARATOR },
  metric: {
    label: { en: 'What a stated total counts', ar: 'ما تحصيه الحصيلة المعلنة' },
    words: tallyClaim.METRIC,
    notes: tallyClaim.METRIC_NOTES,
  },
  gap_reason: {
    label: { en: 'Reason for a difference', ar: 'سبب الفارق' },
    words: tallyClaim.GAP_REASON,
    notes: tallyClaim.GAP_REASON_NOTES,
  },
  reliability: {
    label: { en: 'Reliability of an outlet', ar: 'موثوقية الوسيلة الإعلامية' },
    words: source.RELIABILITY,
  },
  credibility: { label: { en: 'Credibility of a statement', ar: 'مصداقية المعلومة' }, words: source.CREDIBILITY },
  coverage_level: {
    label: { en: 'Coverage', ar: 'مستوى الرصد' },
    words: record.COVERAGE_LEVEL,
    notes: record.COVERAGE_LEVEL_NOTES,
  },
  link_kind: { label: { en: 'Tie between records', ar: 'الصلة بين السجلات' }, words: record.LINK_KIND },
  status: { label: { en: 'Status of a version', ar: 'حالة النسخة' }, words: record.STATUS },
  change: { label: { en: 'What a revision did', ar: 'ما فعلته المراجعة' }, words: record.CHANGE },
  date_prec: { label: { en: 'Precision of a date', ar: 'دقة التاريخ' }, words: record.DATE_PREC },
  where_prec: { label: { en: 'Precision of a place', ar: 'دقة المكان' }, words: record.WHERE_PREC },
  actor_kind: { label: { en: 'Kind of actor', ar: 'نوع الجهة' }, words: source.ACTOR_KIND },
  place_kind: { label: { en: 'Kind of place', ar: 'نوع المكان' }, words: source.PLACE_KIND },
  country: { label: { en: 'Country', ar: 'البلد' }, words: source.COUNTRY },
} as const satisfies Readonly<Record<string, VocabularyEntry>>

export type VocabularyName = keyof typeof VOCABULARIES
