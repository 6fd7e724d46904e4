import type { DataColumn } from '../dataset/column'
import { NAME_TABLES } from '../dataset/name-tables'
import { PART_TABLES } from '../dataset/part-tables'
import type { Localized } from '../vocabulary'
import { COMMAND_BODY_WORDS, COMMAND_TABLES } from './command-body-words'

/**
 * What each member of a body holds that is no column of the data set, by its name; one that means something else in its place stands
 * with its path (`options.kind`).
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
  url: { en: 'Where it was published.', ar: 'رابط نشره.' },
  date_published: { en: 'Day of publication (EDTF).', ar: 'تاريخ النشر بصيغة EDTF.' },
  language: { en: 'Its language as a BCP 47 tag: ar, en, fa, ckb.', ar: 'رمز لغته في BCP 47، مثل ar وen وfa وckb.' },
  date_submitted: { en: 'When it was handed in.', ar: 'وقت تقديمه.' },
  date_modified: { en: 'When its entry was last changed.', ar: 'وقت آخر تعديل لبياناته.' },
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
  value: { en: 'One value for all rows.', ar: 'قيمة واحدة لكل الأسطر.' },
  values: {
    en: 'By word of the column the code that it stands for.',
    ar: 'لكل كلمة في العمود الرمز الذي تقابله.',
  },
  set: { en: 'Name of the data set that the ids belong to.', ar: 'اسم مجموعة البيانات التي تنتمي إليها المعرّفات.' },
  'mapping.event_id': {
    en: 'The column of public ids, to change records.',
    ar: 'عمود الأرقام العامة، لتعديل السجلات.',
  },
  'mapping.sources': {
    en: 'The column of ids of reports, joined with “;”.',
    ar: 'عمود معرّفات التقارير، تفصل بينها «;».',
  },
  update: {
    en: 'Whether records that are there already are changed.',
    ar: 'هل تُعدَّل السجلات الموجودة من قبل.',
  },
}

/** The tables of the data set that lists of a body fill; what stands in no list and has no words of its own is of a report. */
const TABLES: Readonly<Record<string, string>> = {
  citations: 'citations',
  conflicts: 'conflicting-values',
  dues: 'due-statements',
}

const ID = { en: 'id', ar: 'معرّف' }

/** A column of the data set in a sentence: what it is called, whether it holds an id, and what it holds where that says more. */
function columnWords({ label, help, refers }: DataColumn): Localized {
  const said = (locale: 'ar' | 'en'): string => {
    const name = refers ? `${label[locale]} (${ID[locale]})` : label[locale]
    return help ? `${name}: ${help[locale]}` : `${name}.`
  }
  return { en: said('en'), ar: said('ar') }
}

function columnOf(table: string | undefined, name: string): Localized | undefined {
  const column = [...PART_TABLES, ...NAME_TABLES]
    .find(one => one.name === table)
    ?.columns.find(one => one.name === name)
  return column && columnWords(column)
}

/**
 * What the member at this path (`citations.source_id`) of the body of an operation holds, from the definition of its column where it is
 * one. What is added to a record is described as what a new one has. Throws for one that nobody described.
 */
export function bodyWords(path: readonly string[], operation = ''): Localized {
  const names = path.map(name => name.replace(/^add_/, ''))
  const [list = '', name = ''] = names.length > 1 ? names.slice(-2) : ['', ...names]
  const words =
    COMMAND_BODY_WORDS[operation]?.[names.join('.')] ??
    BODY_WORDS[`${list}.${name}`] ??
    columnOf(TABLES[list], name) ??
    columnOf(COMMAND_TABLES[operation], name) ??
    BODY_WORDS[name] ??
    columnOf('sources', name)
  if (!words) throw new Error(`no words describe the member ${path.join('.')} of ${operation}`)
  return words
}
