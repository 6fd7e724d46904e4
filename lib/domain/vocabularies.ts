import { SCOPES } from './scope'
import * as event from './vocabularies/event'
import * as forceLevel from './vocabularies/force-level'
import { HELP } from './vocabularies/help'
import * as milestone from './vocabularies/milestone'
import * as record from './vocabularies/record'
import * as source from './vocabularies/source'
import * as tallyClaim from './vocabularies/tally-claim'
import type { Localized, Vocabulary } from './vocabulary'

/** One list as the codebook shows it: its name, what it is for, its words and, where a word needs it, what the word means. */
export type VocabularyEntry = {
  readonly label: Localized
  readonly help: Localized
  readonly words: Vocabulary
  readonly notes?: Readonly<Partial<Record<string, Localized>>>
  /** Values that are none of its words are allowed, and read as written. */
  readonly open?: boolean
}

/** Every list of the codebook, by the name that files and the API description use for it. */
export const VOCABULARIES = {
  scope: {
    label: { en: 'Scope', ar: 'النطاق' },
    help: HELP.scope,
    words: SCOPES,
  },
  weapon: {
    label: { en: 'Weapon', ar: 'السلاح' },
    help: HELP.weapon,
    words: event.WEAPON,
    notes: event.WEAPON_NOTES,
  },
  strike_weapon: {
    label: { en: 'Means of a strike', ar: 'وسيلة الضربة' },
    help: HELP.strike_weapon,
    words: event.STRIKE_WEAPON,
  },
  outcome: {
    label: { en: 'Outcome', ar: 'النتيجة' },
    help: HELP.outcome,
    words: event.OUTCOME,
    notes: event.OUTCOME_NOTES,
  },
  target_type: {
    label: { en: 'Kind of target', ar: 'نوع الهدف' },
    help: HELP.target_type,
    words: event.TARGET_TYPE,
    notes: event.TARGET_TYPE_NOTES,
  },
  acknowledgement: {
    label: { en: 'Acknowledgement', ar: 'الإقرار الرسمي' },
    help: HELP.acknowledgement,
    words: event.ACKNOWLEDGEMENT,
    notes: event.ACKNOWLEDGEMENT_NOTES,
  },
  verification: {
    label: { en: 'Verification and attribution', ar: 'درجة التحقق' },
    help: HELP.verification,
    words: event.VERIFICATION,
    notes: event.VERIFICATION_NOTES,
  },
  milestone_kind: {
    label: { en: 'Kind of milestone', ar: 'نوع المحطة' },
    help: HELP.milestone_kind,
    words: milestone.MILESTONE_KIND,
    notes: milestone.MILESTONE_KIND_NOTES,
  },
  milestone_status: {
    label: { en: 'State of a milestone', ar: 'حالة المحطة' },
    help: HELP.milestone_status,
    words: milestone.MILESTONE_STATUS,
    notes: milestone.MILESTONE_STATUS_NOTES,
  },
  phase: {
    label: { en: 'Phase', ar: 'المرحلة' },
    help: HELP.phase,
    words: milestone.PHASE,
    open: true,
  },
  deadline_kind: {
    label: { en: 'Wording of a due date', ar: 'صيغة الموعد' },
    help: HELP.deadline_kind,
    words: milestone.DEADLINE_KIND,
    notes: milestone.DEADLINE_KIND_NOTES,
  },
  force: {
    label: { en: 'Force', ar: 'القوة' },
    help: HELP.force,
    words: forceLevel.FORCE,
  },
  definition: {
    label: { en: 'Definition of a force level', ar: 'تعريف حجم القوات' },
    help: HELP.definition,
    words: forceLevel.DEFINITION,
    notes: forceLevel.DEFINITION_NOTES,
  },
  extent: {
    label: { en: 'Extent', ar: 'المدى' },
    help: HELP.extent,
    words: forceLevel.EXTENT,
    notes: forceLevel.EXTENT_NOTES,
  },
  unit: {
    label: { en: 'Unit', ar: 'الوحدة' },
    help: HELP.unit,
    words: forceLevel.UNIT,
  },
  comparator: {
    label: { en: 'Wording of a number', ar: 'صيغة الرقم' },
    help: HELP.comparator,
    words: tallyClaim.COMPARATOR,
  },
  metric: {
    label: { en: 'What a stated total counts', ar: 'ما تحصيه الحصيلة المعلنة' },
    help: HELP.metric,
    words: tallyClaim.METRIC,
    notes: tallyClaim.METRIC_NOTES,
  },
  gap_reason: {
    label: { en: 'Reason for a difference', ar: 'سبب الفارق' },
    help: HELP.gap_reason,
    words: tallyClaim.GAP_REASON,
    notes: tallyClaim.GAP_REASON_NOTES,
  },
  reliability: {
    label: { en: 'Reliability of an outlet', ar: 'موثوقية الوسيلة الإعلامية' },
    help: HELP.reliability,
    words: source.RELIABILITY,
    notes: source.RELIABILITY_NOTES,
  },
  credibility: {
    label: { en: 'Credibility of a statement', ar: 'مصداقية المعلومة' },
    help: HELP.credibility,
    words: source.CREDIBILITY,
    notes: source.CREDIBILITY_NOTES,
  },
  coverage_level: {
    label: { en: 'Coverage', ar: 'مستوى الرصد' },
    help: HELP.coverage_level,
    words: record.COVERAGE_LEVEL,
    notes: record.COVERAGE_LEVEL_NOTES,
  },
  link_kind: {
    label: { en: 'Tie between records', ar: 'الصلة بين السجلات' },
    help: HELP.link_kind,
    words: record.LINK_KIND,
    notes: record.LINK_KIND_NOTES,
  },
  status: {
    label: { en: 'Status of a version', ar: 'حالة النسخة' },
    help: HELP.status,
    words: record.STATUS,
    notes: record.STATUS_NOTES,
  },
  change: {
    label: { en: 'What a revision did', ar: 'ما فعلته المراجعة' },
    help: HELP.change,
    words: record.CHANGE,
    notes: record.CHANGE_NOTES,
  },
  date_prec: {
    label: { en: 'Precision of a date', ar: 'دقة التاريخ' },
    help: HELP.date_prec,
    words: record.DATE_PREC,
    notes: record.DATE_PREC_NOTES,
  },
  where_prec: {
    label: { en: 'Precision of a place', ar: 'دقة المكان' },
    help: HELP.where_prec,
    words: record.WHERE_PREC,
    notes: record.WHERE_PREC_NOTES,
  },
  actor_kind: {
    label: { en: 'Kind of actor', ar: 'نوع الجهة' },
    help: HELP.actor_kind,
    words: source.ACTOR_KIND,
  },
  place_kind: {
    label: { en: 'Kind of place', ar: 'نوع المكان' },
    help: HELP.place_kind,
    words: source.PLACE_KIND,
  },
  tag: {
    label: { en: 'Tag', ar: 'الوسم' },
    help: HELP.tag,
    words: record.TAGS,
    notes: record.TAG_NOTES,
    open: true,
  },
  country: {
    label: { en: 'Country', ar: 'البلد' },
    help: HELP.scope,
    words: source.COUNTRY,
  },
} as const satisfies Readonly<Record<string, VocabularyEntry>>

export type VocabularyName = keyof typeof VOCABULARIES
