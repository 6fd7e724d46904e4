import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** Admiralty scale, reliability of an outlet. Judged apart from what it says. */
export const RELIABILITY = {
  A: { en: 'A – Completely reliable', ar: 'A – موثوق تماماً' },
  B: { en: 'B – Usually reliable', ar: 'B – موثوق عادةً' },
  C: { en: 'C – Fairly reliable', ar: 'C – موثوق إلى حد ما' },
  D: { en: 'D – Not usually reliable', ar: 'D – غير موثوق عادةً' },
  E: { en: 'E – Unreliable', ar: 'E – غير موثوق' },
  F: { en: 'F – Reliability cannot be judged', ar: 'F – تعذّر الحكم على موثوقيته' },
} as const satisfies Vocabulary

export const RELIABILITY_NOTES = {
  A: {
    en: 'No outlet of this record has this grade.',
    ar: 'ليس في هذا السجل وسيلة بهذه الدرجة.',
  },
  B: {
    en: 'International agencies, broadcasters and newspapers of record, specialised press that names its sources, official bodies on their own acts.',
    ar: 'الوكالات الدولية، والإذاعات والصحف المرجعية، والصحافة المتخصصة التي تسمّي مصادرها، والجهات الرسمية حين تتحدث عن أفعالها.',
  },
  C: {
    en: 'Regional and local newsrooms, research and advocacy bodies, open encyclopedias.',
    ar: 'غرف الأخبار الإقليمية والمحلية، وهيئات البحث والمناصرة، والموسوعات المفتوحة.',
  },
  D: {
    en: 'Outlets that take a side, or that a party to the conflict controls.',
    ar: 'وسائل منحازة إلى طرف، أو يسيطر عليها أحد أطراف النزاع.',
  },
  E: {
    en: 'Aggregators of low quality.',
    ar: 'مواقع تجميع ضعيفة الجودة.',
  },
  F: {
    en: 'Too little is known of it to judge.',
    ar: 'المعروف عنها أقل من أن يُحكم به عليها.',
  },
} as const satisfies Record<keyof typeof RELIABILITY, Localized>

/** Admiralty scale, credibility of one statement in a report. Judged apart from who says it. */
export const CREDIBILITY = {
  '1': { en: '1 – Confirmed by other sources', ar: '1 – أكدته مصادر أخرى' },
  '2': { en: '2 – Probably true', ar: '2 – صحيح على الأرجح' },
  '3': { en: '3 – Possibly true', ar: '3 – ربما يكون صحيحاً' },
  '4': { en: '4 – Doubtful', ar: '4 – مشكوك فيه' },
  '5': { en: '5 – Improbable', ar: '5 – مستبعد' },
  '6': { en: '6 – Truth cannot be judged', ar: '6 – تعذّر الحكم على صحته' },
} as const satisfies Vocabulary

export const CREDIBILITY_NOTES = {
  '1': {
    en: 'Another outlet and a side itself say the same.',
    ar: 'قالت الأمر نفسه وسيلة أخرى وأحد الأطراف نفسه.',
  },
  '2': {
    en: 'A side itself says it, or another outlet reports it.',
    ar: 'قاله أحد الأطراف نفسه، أو أوردته وسيلة أخرى.',
  },
  '3': {
    en: 'The only report of it.',
    ar: 'التقرير الوحيد عنه.',
  },
  '4': {
    en: 'Contradicted by another report, or a total that stands alone.',
    ar: 'يناقضه تقرير آخر، أو حصيلة لا يؤيدها غيرها.',
  },
  '5': {
    en: 'Contradicted by better founded reports.',
    ar: 'تناقضه تقارير أوثق سنداً.',
  },
  '6': {
    en: 'Nothing to compare it with.',
    ar: 'لا يوجد ما يُقارن به.',
  },
} as const satisfies Record<keyof typeof CREDIBILITY, Localized>

export const ACTOR_KIND = {
  state: { en: 'State or state body', ar: 'دولة أو جهة رسمية' },
  coalition: { en: 'Coalition', ar: 'تحالف' },
  militia: { en: 'Armed group', ar: 'فصيل مسلح' },
  organisation: { en: 'Organisation', ar: 'منظمة' },
  person: { en: 'Person', ar: 'شخص' },
} as const satisfies Vocabulary

export const PLACE_KIND = {
  country: { en: 'Country', ar: 'بلد' },
  governorate: { en: 'Governorate', ar: 'محافظة' },
  city: { en: 'City', ar: 'مدينة' },
  base: { en: 'Base', ar: 'قاعدة' },
  area: { en: 'Area', ar: 'منطقة' },
} as const satisfies Vocabulary

/** Countries by ISO 3166-1 alpha-2 code. */
export const COUNTRY = {
  IQ: { en: 'Iraq', ar: 'العراق' },
  SY: { en: 'Syria', ar: 'سوريا' },
  JO: { en: 'Jordan', ar: 'الأردن' },
  US: { en: 'United States', ar: 'الولايات المتحدة' },
  AE: { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة' },
  AM: { en: 'Armenia', ar: 'أرمينيا' },
  AU: { en: 'Australia', ar: 'أستراليا' },
  AZ: { en: 'Azerbaijan', ar: 'أذربيجان' },
  BH: { en: 'Bahrain', ar: 'البحرين' },
  BE: { en: 'Belgium', ar: 'بلجيكا' },
  BG: { en: 'Bulgaria', ar: 'بلغاريا' },
  CA: { en: 'Canada', ar: 'كندا' },
  CH: { en: 'Switzerland', ar: 'سويسرا' },
  CN: { en: 'China', ar: 'الصين' },
  DE: { en: 'Germany', ar: 'ألمانيا' },
  DK: { en: 'Denmark', ar: 'الدنمارك' },
  EG: { en: 'Egypt', ar: 'مصر' },
  ES: { en: 'Spain', ar: 'إسبانيا' },
  FR: { en: 'France', ar: 'فرنسا' },
  GB: { en: 'United Kingdom', ar: 'المملكة المتحدة' },
  GR: { en: 'Greece', ar: 'اليونان' },
  IE: { en: 'Ireland', ar: 'أيرلندا' },
  IL: { en: 'Israel', ar: 'إسرائيل' },
  IN: { en: 'India', ar: 'الهند' },
  IR: { en: 'Iran', ar: 'إيران' },
  IT: { en: 'Italy', ar: 'إيطاليا' },
  JP: { en: 'Japan', ar: 'اليابان' },
  KR: { en: 'South Korea', ar: 'كوريا الجنوبية' },
  KW: { en: 'Kuwait', ar: 'الكويت' },
  LB: { en: 'Lebanon', ar: 'لبنان' },
  NL: { en: 'Netherlands', ar: 'هولندا' },
  NO: { en: 'Norway', ar: 'النرويج' },
  OM: { en: 'Oman', ar: 'عُمان' },
  PK: { en: 'Pakistan', ar: 'باكستان' },
  PL: { en: 'Poland', ar: 'بولندا' },
  QA: { en: 'Qatar', ar: 'قطر' },
  RU: { en: 'Russia', ar: 'روسيا' },
  SA: { en: 'Saudi Arabia', ar: 'السعودية' },
  SE: { en: 'Sweden', ar: 'السويد' },
  TR: { en: 'Turkey', ar: 'تركيا' },
  YE: { en: 'Yemen', ar: 'اليمن' },
} as const satisfies Vocabulary
