import type { Localized } from '../vocabulary'

/** What each command does that programs run by its own name (`POST /api/v1/commands/{name}`), by the name of its operation. */
export const COMMAND_WORDS = {
  publish: {
    en: 'Publishes the drafts and links of any number of records, and the stated periods of watched time, as one revision. Publishing approves.',
    ar: 'ينشر مسودات أي عدد من السجلات وصلاتها، ومدد المتابعة المذكورة، مراجعةً واحدة. والنشر هو الموافقة.',
  },
  discardDraft: {
    en: 'Throws a draft away, with all that was prepared in it. That of others asks for entries:review as well.',
    ar: 'يحذف مسودة بكل ما أُعدّ فيها. ومسودات الآخرين تحتاج إلى entries:review أيضاً.',
  },
  restoreEntry: {
    en: 'Begins a draft that says what the record said at an earlier revision.',
    ar: 'يبدأ مسودة تقول ما كان يقوله السجل في مراجعة سابقة.',
  },
  cite: { en: 'Adds a citation to the draft.', ar: 'يضيف استشهاداً إلى المسودة.' },
  addConflict: {
    en: 'Adds to the draft what one report says of a field on which reports disagree.',
    ar: 'يضيف إلى المسودة ما يقوله تقرير عن حقل تختلف فيه التقارير.',
  },
  stateDue: {
    en: 'Adds a stated due date to the draft of a milestone.',
    ar: 'يضيف موعداً معلناً إلى مسودة محطة.',
  },
  linkEntries: {
    en: 'Ties two records; public with the next publication of either.',
    ar: 'يصل بين سجلين، وتُنشر الصلة مع النشر التالي لأحدهما.',
  },
  unlinkEntries: {
    en: 'Takes a link away: one that waits at once, a public one with the next publication.',
    ar: 'يزيل صلة: التي تنتظر تُزال في الحال، والمنشورة مع النشر التالي.',
  },
  submitEntry: { en: 'Asks for the draft to be reviewed.', ar: 'يطلب مراجعة المسودة.' },
  returnEntry: {
    en: 'Gives a draft back to who prepared it, saying what is wanted.',
    ar: 'يرد المسودة إلى من أعدّها مع بيان المطلوب.',
  },
  commentEntry: {
    en: 'Says something of a record to the others of the desk.',
    ar: 'يضيف تعليقاً على سجل يقرؤه أهل المكتب.',
  },
  addOutlet: { en: 'Adds an outlet.', ar: 'يضيف وسيلة إعلام.' },
  addActor: { en: 'Adds an actor.', ar: 'يضيف جهة فاعلة.' },
  addPlace: { en: 'Adds a place.', ar: 'يضيف مكاناً.' },
  amendOutlet: {
    en: 'Corrects an outlet; by a revision where readers have seen it.',
    ar: 'يصحح وسيلة إعلام، بمراجعة إن كان القراء قد رأوها.',
  },
  amendActor: {
    en: 'Corrects an actor; by a revision where readers have seen it.',
    ar: 'يصحح جهة فاعلة، بمراجعة إن كان القراء قد رأوها.',
  },
  amendPlace: {
    en: 'Corrects a place; by a revision where readers have seen it.',
    ar: 'يصحح مكاناً، بمراجعة إن كان القراء قد رأوه.',
  },
  amendSource: {
    en: 'Corrects what is said of a report; by a revision where readers have seen it. Its text stays as it was filed.',
    ar: 'يصحح بيانات تقرير، بمراجعة إن كان القراء قد رأوه. ويبقى نصه كما أُودع.',
  },
  mergeNames: {
    en: 'Says that one place or actor is a spelling of another, as one revision.',
    ar: 'يقرر أن مكاناً أو جهة فاعلة إملاء آخر لغيره، بمراجعة واحدة.',
  },
  setCoverage: {
    en: 'States how closely a period was watched; public with the next publication of coverage.',
    ar: 'يذكر مدى متابعة مدة، ويُنشر ذلك مع نشر المتابعة التالي.',
  },
  amendCoverage: {
    en: 'Corrects a stated period; by a revision where it is public.',
    ar: 'يصحح مدة مذكورة، بمراجعة إن كانت منشورة.',
  },
  setImport: {
    en: 'Changes how a file is read that has not been imported yet.',
    ar: 'يغيّر طريقة قراءة ملف لم يُستورد بعد.',
  },
  discardImport: { en: 'Puts a file aside that was never imported.', ar: 'ينحّي ملفاً لم يُستورد.' },
  undoImport: {
    en: 'Takes an import back as a whole: drafts are thrown away, what was published is undone by one revision.',
    ar: 'يتراجع عن استيراد كله: تُحذف المسودات، ويُلغى المنشور بمراجعة واحدة.',
  },
  makeShare: { en: 'Makes a named link to one view of a chart.', ar: 'ينشئ رابطاً مسمّى إلى حالة واحدة من رسم بياني.' },
  reviseShare: {
    en: 'Changes how a named link is called, how long and for whom it opens. What it shows never changes.',
    ar: 'يغيّر اسم الرابط ومدته ومن يُفتح له. أما ما يعرضه فلا يتغير.',
  },
  revokeShare: { en: 'Ends a named link for good.', ar: 'ينهي رابطاً مسمّى نهائياً.' },
} as const satisfies Readonly<Record<string, Localized>>

export type CommandOperation = keyof typeof COMMAND_WORDS
