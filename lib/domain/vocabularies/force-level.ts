import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** Whose personnel are counted. */
export const FORCE = {
  us: { en: 'US forces', ar: 'القوات الأمريكية' },
  us_and_uk: { en: 'US and British forces', ar: 'القوات الأمريكية والبريطانية' },
  uk: { en: 'British forces', ar: 'القوات البريطانية' },
  germany: { en: 'German forces', ar: 'القوات الألمانية' },
  france: { en: 'French forces', ar: 'القوات الفرنسية' },
  italy: { en: 'Italian forces', ar: 'القوات الإيطالية' },
  coalition_incl_us: { en: 'Coalition, the US included', ar: 'التحالف بما فيه القوات الأمريكية' },
  coalition_non_us: { en: 'Coalition without the US', ar: 'التحالف من دون القوات الأمريكية' },
  nato: { en: 'NATO mission', ar: 'بعثة حلف شمال الأطلسي (الناتو)' },
  pmf: { en: 'Popular Mobilisation Forces', ar: 'الحشد الشعبي' },
  us_advisers: { en: 'US advisers', ar: 'المستشارون الأمريكيون' },
  contractors: { en: 'Contractors', ar: 'المتعاقدون' },
} as const satisfies Vocabulary

/** What the number means. A plan, a ceiling or a share is not a level, and is never drawn or added as one. */
export const DEFINITION = {
  present: { en: 'Present', ar: 'عدد موجود' },
  planned: { en: 'Planned', ar: 'عدد مخطط له' },
  authorised: { en: 'Authorised', ar: 'عدد مصرّح به' },
  fiscal_year_average: { en: 'Average of a fiscal year', ar: 'متوسط سنة مالية' },
  projected: { en: 'Projected', ar: 'عدد متوقع' },
  share: { en: 'Share', ar: 'نسبة' },
} as const satisfies Vocabulary

export const DEFINITION_NOTES = {
  present: {
    en: 'How many were actually there on that date, as the source counts them; not how many were planned, allowed or expected.',
    ar: 'عدد من كانوا هناك فعلاً في ذلك التاريخ بحسب ما يذكره المصدر، لا ما خُطط له أو سُمح به أو تُوقّع.',
  },
  planned: {
    en: 'What those in command said they would keep there on that date.',
    ar: 'ما أعلنت الجهة صاحبة القرار أنها ستبقيه في ذلك التاريخ.',
  },
  authorised: { en: 'The most that an order or law allows.', ar: 'أقصى ما يسمح به أمر أو قانون.' },
  fiscal_year_average: {
    en: 'Mean of the monthly figures of a US fiscal year, which runs from 1 October of the year before to 30 September.',
    ar: 'متوسط الأعداد الشهرية للسنة المالية الأمريكية، من 1 تشرين الأول من السنة السابقة إلى 30 أيلول.',
  },
  projected: { en: 'What others expected for that date.', ar: 'ما توقعته جهات أخرى لذلك التاريخ.' },
  share: { en: 'A part of a whole, in percent.', ar: 'جزء من كل، بالنسبة المئوية.' },
} as const satisfies Record<keyof typeof DEFINITION, Localized>

export const EXTENT = {
  scope: { en: 'The whole area', ar: 'النطاق كله' },
  site: { en: 'One site only', ar: 'موقع واحد فقط' },
} as const satisfies Vocabulary

export const EXTENT_NOTES = {
  scope: {
    en: 'Everyone of that force in the stated area.',
    ar: 'كل أفراد القوة في المنطقة المذكورة.',
  },
  site: {
    en: 'A part of the above; never added to it or drawn with it.',
    ar: 'جزء مما سبق، لا يضاف إليه ولا يُرسم معه.',
  },
} as const satisfies Record<keyof typeof EXTENT, Localized>

export const UNIT = {
  troops: { en: 'People', ar: 'أفراد' },
  percent: { en: 'Percent', ar: 'نسبة مئوية' },
} as const satisfies Vocabulary
