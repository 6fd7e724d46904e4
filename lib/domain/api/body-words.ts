import type { Localized } from '../vocabulary'

const REPORT = { en: 'Id of the report.', ar: 'معرّف التقرير.' }

/**
 * What each member of a body holds, by its name; one that means something else in its place stands with its path
 * (`conflicts.field`).
 */
const BODY_WORDS: Readonly<Record<string, Localized>> = {
  kind: { en: 'Kind of record.', ar: 'نوع السجل.' },
  fields: {
    en: 'What the record says, by the names that the codebook gives its columns; null empties one.',
    ar: 'ما يقوله السجل، بأسماء الأعمدة التي في دليل الترميز، وnull يُفرغ الحقل.',
  },
  citations: { en: 'Which reports bear it out, and which field of it.', ar: 'التقارير التي تسنده، وأي حقل منه تسند.' },
  drop_citations: { en: 'Numbers of citations to take away.', ar: 'أرقام الاستشهادات التي تُزال.' },
  conflicts: {
    en: 'What reports that disagree say of one field.',
    ar: 'ما تقوله التقارير المختلفة عن حقل واحد.',
  },
  drop_conflicts: { en: 'Numbers of conflicting values to take away.', ar: 'أرقام القيم المتعارضة التي تُزال.' },
  dues: {
    en: 'Each due date of a commitment as somebody stated it.',
    ar: 'كل موعد للالتزام كما أعلنه صاحبه.',
  },
  drop_dues: { en: 'Numbers of stated due dates to take away.', ar: 'أرقام المواعيد المعلنة التي تُزال.' },
  source_id: REPORT,
  field: {
    en: 'The column that the report bears out; without it, the record as a whole.',
    ar: 'العمود الذي يسنده التقرير، وإن لم يُذكر فالسجل كله.',
  },
  quote_exact: { en: 'Short quote, word for word.', ar: 'اقتباس قصير بنصه.' },
  quote_prefix: { en: 'Words before the quote.', ar: 'ما قبل الاقتباس.' },
  quote_suffix: { en: 'Words after the quote.', ar: 'ما بعد الاقتباس.' },
  credibility: { en: 'Credibility: Admiralty 1 to 6.', ar: 'المصداقية: مقياس الأميرالية من 1 إلى 6.' },
  credibility_reason_en: { en: 'Reason for the grade, in English.', ar: 'سبب الدرجة بالإنجليزية.' },
  credibility_reason_ar: { en: 'Reason for the grade, in Arabic.', ar: 'سبب الدرجة بالعربية.' },
  'conflicts.field': { en: 'The column that they disagree on.', ar: 'العمود الذي تختلف فيه.' },
  value: { en: 'What this report says.', ar: 'ما يقوله هذا التقرير.' },
  value_ar: { en: 'The same in Arabic, where it is words.', ar: 'القيمة بالعربية إذا كانت كلاماً.' },
  adopted: { en: 'Whether it is the value that the record holds.', ar: 'هل هي القيمة التي يحملها السجل.' },
  'conflicts.reason_en': { en: 'Why it is adopted or not, in English.', ar: 'سبب اعتمادها أو تركها، بالإنجليزية.' },
  'conflicts.reason_ar': { en: 'Why it is adopted or not, in Arabic.', ar: 'سبب اعتمادها أو تركها، بالعربية.' },
  due_edtf: { en: 'The due date (EDTF).', ar: 'الموعد بصيغة EDTF.' },
  deadline_kind: { en: 'How the day is meant.', ar: 'المقصود باليوم المذكور.' },
  stated_edtf: { en: 'When it was stated (EDTF).', ar: 'تاريخ الإعلان بصيغة EDTF.' },
  stated_by: { en: 'Id of the actor that stated it.', ar: 'معرّف الجهة التي أعلنته.' },
  conditional: { en: 'Whether it hangs on a condition.', ar: 'هل هو مشروط.' },
  'dues.reason_en': { en: 'Why the date was set or moved, in English.', ar: 'سبب الموعد أو تغييره، بالإنجليزية.' },
  'dues.reason_ar': { en: 'Why the date was set or moved, in Arabic.', ar: 'سبب الموعد أو تغييره، بالعربية.' },
  reason_en: {
    en: 'Why this is done, in English: public with the revision.',
    ar: 'سبب الفعل بالإنجليزية، ويُنشر مع المراجعة.',
  },
  reason_ar: {
    en: 'Why this is done, in Arabic: public with the revision.',
    ar: 'سبب الفعل بالعربية، ويُنشر مع المراجعة.',
  },
  quotes_elsewhere: {
    en: 'true: somebody looked at the quotes that the kept text of their report does not hold, and they come from elsewhere in it.',
    ar: 'القيمة true: نظر أحد في الاقتباسات التي لا ترد في نص التقرير المحفوظ، وهي مأخوذة من غيره.',
  },
  into: { en: 'Public id of the record that it becomes one with.', ar: 'الرقم العام للسجل الذي يُدمج فيه.' },
  id: {
    en: 'Id of the report, new: small letters, digits and hyphens.',
    ar: 'معرّف جديد للتقرير: أحرف لاتينية صغيرة وأرقام وشرطات.',
  },
  title: { en: 'Title as published.', ar: 'العنوان كما نُشر.' },
  title_en: { en: 'Title in English.', ar: 'العنوان بالإنجليزية.' },
  title_ar: { en: 'Title in Arabic.', ar: 'العنوان بالعربية.' },
  authors: { en: 'Names of the authors.', ar: 'أسماء الكتّاب.' },
  url: { en: 'Where it was published.', ar: 'رابط نشره.' },
  outlet_id: { en: 'Id of the outlet.', ar: 'معرّف وسيلة الإعلام.' },
  date_published: { en: 'Day of publication (EDTF).', ar: 'تاريخ النشر بصيغة EDTF.' },
  language: { en: 'Its language as a BCP 47 tag: ar, en, fa, ckb.', ar: 'رمز لغته في BCP 47، مثل ar وen وfa وckb.' },
  archive_url: { en: 'Link to a kept copy.', ar: 'رابط نسخة محفوظة.' },
  note_en: { en: 'Note in English.', ar: 'ملاحظة بالإنجليزية.' },
  note_ar: { en: 'Note in Arabic.', ar: 'ملاحظة بالعربية.' },
  source_domain: { en: 'The site, such as reuters.com.', ar: 'الموقع، مثل reuters.com.' },
  date_downloaded: { en: 'The day on which it was read.', ar: 'تاريخ الاطلاع عليه.' },
  date_submitted: { en: 'When it was handed in.', ar: 'وقت تقديمه.' },
  date_modified: { en: 'When its entry was last changed.', ar: 'وقت آخر تعديل لبياناته.' },
  text_sha256: { en: 'SHA-256 of its text.', ar: 'بصمة SHA-256 لنصه.' },
  translations: { en: 'Its title in further languages.', ar: 'عنوانه بلغات أخرى.' },
  'translations.language': { en: 'Language of this title.', ar: 'لغة هذا العنوان.' },
  'translations.title': { en: 'The title in it.', ar: 'العنوان بهذه اللغة.' },
  machine: { en: 'Whether a machine translated it.', ar: 'هل ترجمته آلة.' },
  dirty: { en: 'Whether the original changed since.', ar: 'هل تغيّر الأصل بعد ترجمته.' },
  text: { en: 'Its full text, which the desk alone reads.', ar: 'نصه الكامل، ولا يطّلع عليه إلا المكتب.' },
  file_name: { en: 'What the file is called.', ar: 'اسم الملف.' },
  content: { en: 'The file itself, as text.', ar: 'الملف نفسه نصاً.' },
  format: {
    en: 'Whose columns it has; found out from them where it is not said.',
    ar: 'صاحب أعمدته، وإن لم يُذكر عُرف منها.',
  },
  options: { en: 'How the file is read.', ar: 'كيف يُقرأ الملف.' },
  'options.kind': { en: 'Kind of record, where the rows do not say it.', ar: 'نوع السجل إن لم تذكره الأسطر.' },
  'options.source': {
    en: 'Id of the report that new records cite, where the rows name none.',
    ar: 'معرّف التقرير الذي تستند إليه السجلات الجديدة إن لم تذكر الأسطر تقريراً.',
  },
  mapping: {
    en: 'How the columns of a table of nobody we know are read.',
    ar: 'كيف تُقرأ أعمدة جدول من مصدر غير معروف لنا.',
  },
  'mapping.kind': {
    en: 'Kind of every row, or the column that says it.',
    ar: 'نوع السجل لكل الأسطر، أو العمود الذي يذكره.',
  },
  'mapping.fields': {
    en: 'By field: its column, with the codes that the words in it stand for, or one value for all rows.',
    ar: 'لكل حقل عموده، مع الرموز التي تقابل كلماته، أو قيمة واحدة لكل الأسطر.',
  },
  'mapping.id': { en: 'Where each row says its own id.', ar: 'أين يذكر كل سطر معرّفه.' },
  column: { en: 'The column.', ar: 'العمود.' },
  set: { en: 'Name of the data set that the ids belong to.', ar: 'اسم مجموعة البيانات التي تنتمي إليها المعرّفات.' },
  event_id: {
    en: 'The column of public ids, to change records.',
    ar: 'عمود الأرقام العامة، لتعديل السجلات.',
  },
  sources: { en: 'The column of ids of reports, joined with “;”.', ar: 'عمود معرّفات التقارير، تفصل بينها «;».' },
  update: {
    en: 'Whether records that are there already are changed.',
    ar: 'هل تُعدَّل السجلات الموجودة من قبل.',
  },
}

/**
 * What the member of a body at this path (`citations.source_id`) holds. What is added to a record is described as what a new one has.
 * Throws for one that nobody described.
 */
export function bodyWords(path: readonly string[]): Localized {
  const names = path.map(name => name.replace(/^add_/, ''))
  const words = BODY_WORDS[names.slice(-2).join('.')] ?? BODY_WORDS[names.at(-1) ?? '']
  if (!words) throw new Error(`no words describe the member ${path.join('.')}`)
  return words
}
