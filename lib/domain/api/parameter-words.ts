import type { Localized } from '../vocabulary'

/** What each parameter of the API asks for. */
export const PARAMETER_WORDS = {
  kind: { en: 'Kind of record.', ar: 'نوع السجل.' },
  from: {
    en: 'First day: only records that surely lie on it or after.',
    ar: 'أول يوم: السجلات التي تقع فيه أو بعده يقيناً.',
  },
  to: {
    en: 'Last day: only records that surely lie on it or before.',
    ar: 'آخر يوم: السجلات التي تقع فيه أو قبله يقيناً.',
  },
  grain: { en: 'Length of the periods.', ar: 'طول المدد.' },
  bucket: {
    en: 'With grain: the records that a count held in this period; “none” for those that no period held.',
    ar: 'مع grain: السجلات التي عُدّت في هذه المدة، وnone لما لم تتسع له مدة.',
  },
  scope: {
    en: 'Area that the records lie wholly in. Write the plus of “IQ+SY” as %2B.',
    ar: 'النطاق الذي تقع فيه السجلات كلها. وتُكتب علامة الجمع في «\u2066IQ+SY\u2069» هكذا: \u2066%2B\u2069.',
  },
  scope_is: { en: 'Area that the records state exactly.', ar: 'النطاق الذي تذكره السجلات بعينه.' },
  place: { en: 'Id of the place.', ar: 'معرّف المكان.' },
  where_prec: {
    en: 'Precision of the place (UCDP, 1 to 7); “none” for those that state none.',
    ar: 'دقة المكان (UCDP، من 1 إلى 7)، وnone لما لا دقة له.',
  },
  actor: { en: 'Id of an actor in whatever part.', ar: 'معرّف جهة فاعلة بأي صفة.' },
  weapon: { en: 'Weapon, or means of a strike.', ar: 'السلاح أو وسيلة الضربة.' },
  outcome: { en: 'What came of an attack.', ar: 'نتيجة الهجوم.' },
  claimed_by: { en: 'Id of the actor that claimed it.', ar: 'معرّف الجهة المتبنية.' },
  target: { en: 'What was aimed at.', ar: 'ما استُهدف.' },
  target_not: { en: 'Targets to leave out.', ar: 'أهداف تُستبعد.' },
  verification: { en: 'How sure it is that it happened.', ar: 'درجة التيقن من وقوعه.' },
  bounds: { en: 'Which bound of a number counts.', ar: 'أي حدود العدد يُعتمد.' },
  source: { en: 'Id of a report that the records rest on.', ar: 'معرّف تقرير تستند إليه السجلات.' },
  q: {
    en: 'Words in either language; all must occur. A number such as IWM-A-0010 finds that record.',
    ar: 'كلمات بإحدى اللغتين، ويجب أن ترد جميعاً. ورقم مثل IWM-A-0010 يعثر على سجله.',
  },
  updated_since: {
    en: 'A day or an instant: what was published since, retracted records among it.',
    ar: 'يوم أو لحظة: ما نُشر منذئذ، ومنه السجلات المسحوبة.',
  },
  sort: { en: 'Order; “-” before it turns it round.', ar: 'الترتيب، وعلامة «-» قبله تعكسه.' },
  lang: {
    en: 'Whose words an order by place, weapon, outcome or claimant follows: en (usual) or ar.',
    ar: 'لغة الكلمات التي يتبعها الترتيب بحسب المكان أو السلاح أو النتيجة أو الجهة المتبنية: en (وهو المعتاد) أو ar.',
  },
  format: { en: 'Form of the answer.', ar: 'صيغة الجواب.' },
  bom: {
    en: '1 begins a CSV file with a byte order mark, which Excel needs to read Arabic.',
    ar: 'القيمة 1 تبدأ ملف CSV بعلامة ترتيب البايتات، ويحتاج إليها إكسل لقراءة العربية.',
  },
  columns: {
    en: 'Columns of a CSV file, in this order; all that its kinds have unless given.',
    ar: 'أعمدة ملف CSV بهذا الترتيب، وإن لم تُذكر فجميع أعمدة الأنواع التي فيه.',
  },
  cursor: {
    en: 'Where the list goes on: next_cursor of the answer before. Its form is no promise.',
    ar: 'موضع متابعة القائمة: قيمة next_cursor في الجواب السابق. وشكلها غير ملزم.',
  },
  limit: {
    en: 'How many at once: never more than 500, in a file of records 5000; “all” for the whole list of records.',
    ar: 'العدد في الجواب الواحد: لا يزيد على 500، وعلى 5000 في ملف سجلات، وall لقائمة السجلات كلها.',
  },
  rev: {
    en: 'The record as it stood at this revision: a number, or a day for the last revision of that day.',
    ar: 'السجل كما كان في هذه المراجعة: رقم، أو يوم ويعني آخر مراجعة فيه.',
  },
  measure: { en: 'What is counted.', ar: 'ما يُعدّ.' },
  stack: { en: 'What the counts are split by.', ar: 'ما تُقسم الأعداد بحسبه.' },
  since: {
    en: 'A revision or a day: only revisions after it.',
    ar: 'مراجعة أو يوم: المراجعات التي بعده فقط.',
  },
  draft: {
    en: '1: the newest version, public or not, for a token that may draft.',
    ar: 'القيمة 1: أحدث نسخة، منشورة أو غير منشورة، لرمز وصول يجيز كتابة المسودات.',
  },
  id: { en: 'Public id of the record.', ar: 'الرقم العام للسجل.' },
  list: { en: 'What is read.', ar: 'ما يُقرأ.' },
  key: {
    en: 'Its id; of coverage and imports its number, of shares the name in the address.',
    ar: 'معرّفه، وللمتابعة والاستيراد رقمه، وللروابط اسمها في العنوان.',
  },
  n: { en: 'Number of the revision.', ar: 'رقم المراجعة.' },
  'If-Match': {
    en: 'The version that was seen, by its ETag: nothing is done where another one stands. “*”, where it is taken, is any.',
    ar: 'النسخة التي اطّلعت عليها، بوسمها ETag: لا يُنفَّذ شيء إن كانت القائمة غيرها. وعلامة «*»، حيث تُقبل، تعني أي نسخة.',
  },
  'Idempotency-Key': {
    en: 'A text of your own: the request is done once in 24 hours, however often it is sent.',
    ar: 'نص من عندك: يُنفَّذ الطلب مرة واحدة خلال 24 ساعة مهما تكرر إرساله.',
  },
} as const satisfies Readonly<Record<string, Localized>>

export type ParameterName = keyof typeof PARAMETER_WORDS

/** Whether a parameter of this name is described. */
export const isParameterName = (name: string): name is ParameterName => Object.hasOwn(PARAMETER_WORDS, name)
