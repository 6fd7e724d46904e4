import type { Localized } from '../vocabulary'
import { COMMAND_WORDS } from './command-words'

/** What each address of the API answers or does. */
export const OPERATION_WORDS = {
  listEntries: {
    en: 'Records by filter, newest first, in pages or as one file.',
    ar: 'السجلات بحسب التصفية، الأحدث أولاً، صفحات أو ملفاً واحداً.',
  },
  getEntry: {
    en: 'One record with its reports, differing values, due dates, links and history. A merged one leads (308) to what it became.',
    ar: 'سجل واحد بتقاريره وقيمه المتعارضة ومواعيده وصلاته وتاريخه. والمدموج يقود (308) إلى ما آل إليه.',
  },
  countEntries: {
    en: 'Counts of events by period, each with low, best and high.',
    ar: 'أعداد الأحداث بحسب المدد، لكل منها أدنى وأرجح وأعلى.',
  },
  listSources: { en: 'The reports that public records rest on.', ar: 'التقارير التي تستند إليها السجلات المنشورة.' },
  listChanges: {
    en: 'Revisions, newest first, with what each added, changed, retracted, merged, reinstated and corrected.',
    ar: 'المراجعات، الأحدث أولاً، وما أضافته كل منها أو غيّرته أو سحبته أو دمجته أو أعادته أو صححته.',
  },
  getRevision: {
    en: 'One revision with what its hash is made of and all the records that it touched.',
    ar: 'مراجعة واحدة وما صُنعت منه بصمتها وكل السجلات التي مستها.',
  },
  describe: { en: 'This description.', ar: 'هذا الوصف.' },
  readDesk: {
    en: 'One outlet, actor, place, report, period of watched time, import or named link as the desk has it, with what a command needs to change it.',
    ar: 'وسيلة إعلام أو جهة فاعلة أو مكان أو تقرير أو مدة متابعة أو استيراد أو رابط مسمّى كما هو في المكتب، مع ما يلزم الأمر لتعديله.',
  },
  addEntry: { en: 'Begins a record as a draft.', ar: 'يبدأ سجلاً بوصفه مسودة.' },
  changeEntry: {
    en: 'Changes the draft of a record; begins one where the record is public.',
    ar: 'يعدّل مسودة سجل، ويبدأ مسودة إذا كان السجل منشوراً.',
  },
  publishEntry: { en: 'Publishes the draft as one revision.', ar: 'ينشر المسودة مراجعةً واحدة.' },
  retractEntry: {
    en: 'Takes a public record back; it stays readable and says so.',
    ar: 'يسحب سجلاً منشوراً، ويبقى مقروءاً مع بيان سحبه.',
  },
  reinstateEntry: { en: 'Undoes a retraction that was wrong.', ar: 'يلغي سحباً كان خطأ.' },
  mergeEntry: {
    en: 'Makes it one with another record, to which its id leads for ever.',
    ar: 'يدمجه في سجل آخر يقود إليه رقمه إلى الأبد.',
  },
  addSource: { en: 'Files a report that records can cite.', ar: 'يودع تقريراً يمكن الاستشهاد به.' },
  addImport: {
    en: 'Brings a file of many records, which waits at the desk.',
    ar: 'يحضر ملفاً فيه سجلات كثيرة، وينتظر على المكتب.',
  },
  ...COMMAND_WORDS,
} as const satisfies Readonly<Record<string, Localized>>

export type OperationName = keyof typeof OPERATION_WORDS
