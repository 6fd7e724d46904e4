import type { Localized, Vocabulary } from '@/lib/domain/vocabulary'

/** Where a version of a record stands. Only the last two are ever public. */
export const STATUS = {
  draft: { en: 'Draft', ar: 'مسودة' },
  in_review: { en: 'In review', ar: 'قيد المراجعة' },
  published: { en: 'Published', ar: 'منشور' },
  retracted: { en: 'Retracted', ar: 'مسحوب' },
} as const satisfies Vocabulary

export const STATUS_NOTES = {
  draft: {
    en: 'Being written. Never public.',
    ar: 'قيد الكتابة، ولا يُعرض على القراء أبداً.',
  },
  in_review: {
    en: 'Waiting for a second pair of eyes. Never public.',
    ar: 'ينتظر مراجعاً آخر، ولا يُعرض على القراء أبداً.',
  },
  published: {
    en: 'Public, and counted as its grade allows.',
    ar: 'معروض ومحتسب بقدر ما تسمح به درجته.',
  },
  retracted: {
    en: 'Taken back with a reason. Still readable, never counted.',
    ar: 'سُحب مع بيان السبب. يبقى مقروءاً ولا يُحتسب أبداً.',
  },
} as const satisfies Record<keyof typeof STATUS, Localized>

/** What a revision did to a record. */
export const CHANGE = {
  added: { en: 'Added', ar: 'أُضيف' },
  changed: { en: 'Changed', ar: 'عُدّل' },
  retracted: { en: 'Retracted', ar: 'سُحب' },
  merged: { en: 'Merged', ar: 'دُمج' },
  reinstated: { en: 'Reinstated', ar: 'أُعيد' },
} as const satisfies Vocabulary

export const CHANGE_NOTES = {
  added: {
    en: 'Public for the first time.',
    ar: 'نُشر للمرة الأولى.',
  },
  changed: {
    en: 'A field, a citation, a differing value, a due date or a tie is different.',
    ar: 'اختلف حقل أو استناد أو قيمة مخالفة أو موعد أو صلة.',
  },
  retracted: {
    en: 'Taken back; earlier states stay readable.',
    ar: 'سُحب، وتبقى حالاته السابقة مقروءة.',
  },
  merged: {
    en: 'Found to be the same as another record; its address leads there.',
    ar: 'تبيّن أنه سجل آخر نفسه، وعنوانه يقود إليه.',
  },
  reinstated: {
    en: 'Its retraction was wrong: it stands and counts again, and the retraction stays in its history.',
    ar: 'كان سحبه خطأ: عاد قائماً ومحتسباً، ويبقى السحب في تاريخه.',
  },
} as const satisfies Record<keyof typeof CHANGE, Localized>

/** UCDP GED `date_prec`, derived from the EDTF date. */
export const DATE_PREC = {
  '1': { en: 'Exact day', ar: 'اليوم معروف' },
  '2': { en: 'Two to six days, or about that day', ar: 'بين يومين وستة أيام، أو نحو ذلك اليوم' },
  '3': { en: 'Week', ar: 'الأسبوع معروف' },
  '4': { en: 'Month', ar: 'الشهر معروف' },
  '5': { en: 'Year, or longer', ar: 'السنة معروفة أو مدة أطول' },
} as const satisfies Vocabulary

export const DATE_PREC_NOTES = {
  '1': {
    en: 'One day, without doubt.',
    ar: 'يوم واحد من دون شك.',
  },
  '2': {
    en: 'A span of up to six days, or one day marked as approximate.',
    ar: 'مدة لا تتجاوز ستة أيام، أو يوم واحد عليه علامة التقريب.',
  },
  '3': {
    en: 'A span of exactly seven days.',
    ar: 'مدة سبعة أيام تماماً.',
  },
  '4': {
    en: 'A span of eight to thirty-one days, such as a month.',
    ar: 'مدة من ثمانية أيام إلى واحد وثلاثين، كالشهر.',
  },
  '5': {
    en: 'A longer span, or one with an open end.',
    ar: 'مدة أطول، أو مدة أحد طرفيها مفتوح.',
  },
} as const satisfies Record<keyof typeof DATE_PREC, Localized>

/** UCDP GED `where_prec`. */
export const WHERE_PREC = {
  '1': { en: 'Exact place', ar: 'المكان محدد' },
  '2': { en: 'Near the place', ar: 'قرب المكان' },
  '3': { en: 'District', ar: 'القضاء' },
  '4': { en: 'Governorate', ar: 'المحافظة' },
  '5': { en: 'Larger area', ar: 'منطقة أوسع' },
  '6': { en: 'Country', ar: 'البلد' },
  '7': { en: 'At sea or in the air', ar: 'في البحر أو الجو' },
} as const satisfies Vocabulary

export const WHERE_PREC_NOTES = {
  '1': {
    en: 'The sources name the site itself.',
    ar: 'تسمّي المصادر الموقع نفسه.',
  },
  '2': {
    en: 'Near a named site or town, or along a named road.',
    ar: 'قرب موقع أو بلدة مسمّاة، أو على طريق مسمّى.',
  },
  '3': {
    en: 'Only the district is known.',
    ar: 'لا يُعرف سوى القضاء.',
  },
  '4': {
    en: 'Only the governorate is known.',
    ar: 'لا يُعرف سوى المحافظة.',
  },
  '5': {
    en: 'Only a larger area is known, such as “western Iraq”.',
    ar: 'لا تُعرف سوى منطقة أوسع، مثل «غرب العراق».',
  },
  '6': {
    en: 'Only the country is known.',
    ar: 'لا يُعرف سوى البلد.',
  },
  '7': {
    en: 'At sea or in the air, away from any place on land.',
    ar: 'في البحر أو الجو بعيداً عن أي مكان على اليابسة.',
  },
} as const satisfies Record<keyof typeof WHERE_PREC, Localized>

/** How one record is tied to another. */
export const LINK_KIND = {
  responds_to: { en: 'Responds to', ar: 'جاء رداً على' },
  possible_duplicate_of: { en: 'May be the same event as', ar: 'قد يكون هو الحادث نفسه' },
  fulfils: { en: 'Fulfils', ar: 'تنفيذ لـ' },
  about: { en: 'About', ar: 'يتعلق بـ' },
} as const satisfies Vocabulary

export const LINK_KIND_NOTES = {
  responds_to: {
    en: 'A source calls it an answer to the other.',
    ar: 'وصفه مصدر بأنه رد على الآخر.',
  },
  possible_duplicate_of: {
    en: 'Both may be one event under two reports. The low bound of a count leaves this one out.',
    ar: 'قد يكونان حادثاً واحداً في تقريرين. ويستثني الحد الأدنى للعدد هذا السجل.',
  },
  fulfils: {
    en: 'It does what the other one promised or demanded.',
    ar: 'ينفّذ ما وعد به الآخر أو طالب به.',
  },
  about: {
    en: 'It speaks of the other.',
    ar: 'يتحدث عن الآخر.',
  },
} as const satisfies Record<keyof typeof LINK_KIND, Localized>

/** Tags with a name of their own; any other tag is free text and reads as typed. */
export const TAGS = {
  partisan_source: { en: 'Partisan sources only', ar: 'مصادر منحازة فقط' },
  undated_source: { en: 'Source without a date', ar: 'مصدر بلا تاريخ' },
  several_attacks_in_one_record: { en: 'Several attacks in one record', ar: 'عدة هجمات في سجل واحد' },
  unattributed: { en: 'Unattributed', ar: 'غير منسوب إلى جهة' },
  counter_isis: { en: 'Against the Islamic State', ar: 'ضد تنظيم الدولة الإسلامية' },
} as const satisfies Vocabulary

export const TAG_NOTES = {
  partisan_source: {
    en: 'Nothing but partisan outlets reports it.',
    ar: 'لم تورده إلا وسائل منحازة.',
  },
  undated_source: {
    en: 'A report that it rests on carries no date.',
    ar: 'من التقارير التي يستند إليها تقرير بلا تاريخ.',
  },
  several_attacks_in_one_record: {
    en: 'The sources do not let them be told apart.',
    ar: 'لا تسمح المصادر بالتمييز بينها.',
  },
  unattributed: {
    en: 'No source names who did it.',
    ar: 'لم يذكر أي مصدر منفّذه.',
  },
  counter_isis: {
    en: 'Aimed at the Islamic State and not at those who attack foreign forces.',
    ar: 'موجّه ضد تنظيم الدولة الإسلامية لا ضد من يهاجمون القوات الأجنبية.',
  },
} as const satisfies Record<keyof typeof TAGS, Localized>

/** How closely a period was watched. Time without a row was not watched, and is not zero. */
export const COVERAGE_LEVEL = {
  full: { en: 'Watched', ar: 'رصد كامل' },
  thin: { en: 'Thinly watched', ar: 'رصد محدود' },
  single_source: { en: 'Watched through one source', ar: 'رصد من مصدر واحد' },
  none: { en: 'Not watched', ar: 'من دون رصد' },
} as const satisfies Vocabulary

export const COVERAGE_LEVEL_NOTES = {
  full: {
    en: 'Several sources were read for every day. A day without a record means that none was reported.',
    ar: 'اطّلعنا على عدة مصادر لكل يوم. وخلوّ يوم من السجلات يعني أنه لم يُبلَّغ عن شيء فيه.',
  },
  thin: { en: 'Few sources were read; records are missing.', ar: 'اطّلعنا على مصادر قليلة، وثمة سجلات ناقصة.' },
  single_source: {
    en: 'Most of what is known comes from one source.',
    ar: 'معظم المعروف عن هذه الفترة من مصدر واحد.',
  },
  none: { en: 'Nobody looked. Nothing here means nothing.', ar: 'لم يرصدها أحد. وخلوّها من السجلات لا يدل على شيء.' },
} as const satisfies Record<keyof typeof COVERAGE_LEVEL, Localized>
