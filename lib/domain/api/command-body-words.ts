import type { Localized } from '../vocabulary'

/** The tables of the data set whose columns the members of a command are, by the name of its operation. */
export const COMMAND_TABLES: Readonly<Record<string, string>> = {
  cite: 'citations',
  addConflict: 'conflicting-values',
  stateDue: 'due-statements',
  addOutlet: 'outlets',
  addActor: 'actors',
  addPlace: 'places',
  amendOutlet: 'outlets',
  amendActor: 'actors',
  amendPlace: 'places',
}

const RECORD = { event_id: { en: 'Public id of the record.', ar: 'الرقم العام للسجل.' } }

const ADDED = {
  id: {
    en: 'Its id, new and for good: small letters, digits and hyphens.',
    ar: 'معرّفه، جديد ودائم: أحرف لاتينية صغيرة وأرقام وشرطات.',
  },
}

const AMENDED = {
  id: { en: 'Id of what is corrected.', ar: 'معرّف ما يُصحَّح.' },
  expected: {
    en: 'The “mark” that stood beside it when it was read: nothing is done where somebody corrected it since.',
    ar: 'قيمة mark التي كانت معه عند قراءته: لا يُنفَّذ شيء إن صححه أحد بعد ذلك.',
  },
  fields: { en: 'All that is said of it from now on.', ar: 'كل ما يقال عنه من الآن.' },
}

const NOTES = {
  note_en: { en: 'A note in English.', ar: 'ملاحظة بالإنجليزية.' },
  note_ar: { en: 'A note in Arabic.', ar: 'ملاحظة بالعربية.' },
}

const PERIOD = {
  date_min: { en: 'First day.', ar: 'أول يوم.' },
  date_max: { en: 'Last day, included.', ar: 'آخر يوم، وهو داخل في المدة.' },
  level: { en: 'How closely it was watched.', ar: 'مدى متابعتها.' },
  scope: { en: 'The area that was watched; null for the whole theatre.', ar: 'النطاق المتابَع، وnull للمسرح كله.' },
  outlets: { en: 'Ids of the outlets that were read.', ar: 'معرّفات وسائل الإعلام التي قُرئت.' },
  ...NOTES,
}

const IMPORT = { id: { en: 'Number of the import.', ar: 'رقم الاستيراد.' } }

const LINK = {
  slug: {
    en: 'Its name in the address /s/{slug}: small letters, digits and hyphens.',
    ar: 'اسمه في العنوان \u2066/s/{slug}\u2069: أحرف لاتينية صغيرة وأرقام وشرطات.',
  },
  title_en: { en: 'What it is called in English.', ar: 'عنوانه بالإنجليزية.' },
  title_ar: { en: 'What it is called in Arabic.', ar: 'عنوانه بالعربية.' },
  note_en: {
    en: 'A note above the chart, in English; in both languages or in none.',
    ar: 'ملاحظة فوق الرسم بالإنجليزية، باللغتين معاً أو لا شيء.',
  },
  note_ar: {
    en: 'A note above the chart, in Arabic; in both languages or in none.',
    ar: 'ملاحظة فوق الرسم بالعربية، باللغتين معاً أو لا شيء.',
  },
  locale: {
    en: 'The language it opens in; null for that of its reader.',
    ar: 'اللغة التي يُفتح بها، وnull للغة القارئ.',
  },
  locked: { en: 'Filters that its reader cannot change.', ar: 'مرشحات لا يستطيع القارئ تغييرها.' },
  expires_at: { en: 'When it ends; null for never.', ar: 'متى ينتهي، وnull إن كان لا ينتهي.' },
  max_views: { en: 'How often it may be opened; null for as often as one likes.', ar: 'كم مرة يُفتح، وnull بلا حد.' },
  password: {
    en: 'What opens it, 8 to 128 characters; null for none. Left out in a change, it stays.',
    ar: 'كلمة المرور التي تفتحه، من 8 أحرف إلى 128، وnull إن لم تكن. وإن أُغفلت عند التعديل بقيت كما هي.',
  },
}

/** What the members of a command mean, by the name of its operation, where another body means something else by the same name. */
export const COMMAND_BODY_WORDS: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  publish: {
    event_ids: { en: 'Public ids of the records.', ar: 'الأرقام العامة للسجلات.' },
    coverage: {
      en: 'Whether the stated periods of watched time are published too.',
      ar: 'هل تُنشر مدد المتابعة المذكورة أيضاً.',
    },
    expected: {
      en: 'By public id the version that was seen: nothing is done where a draft changed since.',
      ar: 'لكل رقم عام النسخة التي اطّلعت عليها: لا يُنفَّذ شيء إن تغيرت مسودة بعدها.',
    },
  },
  discardDraft: RECORD,
  restoreEntry: {
    ...RECORD,
    revision: { en: 'The revision at which it said so.', ar: 'المراجعة التي كان يقول فيها ذلك.' },
  },
  cite: RECORD,
  addConflict: RECORD,
  stateDue: RECORD,
  linkEntries: {
    from: { en: 'Public id of the record that the link starts from.', ar: 'الرقم العام للسجل الذي تبدأ منه الصلة.' },
    to: { en: 'Public id of the record that it leads to.', ar: 'الرقم العام للسجل الذي تنتهي إليه.' },
    kind: { en: 'What the first is to the second.', ar: 'ما يكونه الأول للثاني.' },
    ...NOTES,
  },
  unlinkEntries: {
    ...RECORD,
    link: { en: 'Number of the link, as the draft of the record names it.', ar: 'رقم الصلة كما تذكره مسودة السجل.' },
  },
  submitEntry: { ...RECORD, note: { en: 'A word to who reviews it.', ar: 'كلمة لمن يراجعها.' } },
  returnEntry: { ...RECORD, note: { en: 'What is wanted.', ar: 'المطلوب.' } },
  commentEntry: { ...RECORD, note: { en: 'The comment.', ar: 'التعليق.' } },
  addOutlet: ADDED,
  addActor: ADDED,
  addPlace: ADDED,
  amendOutlet: AMENDED,
  amendActor: AMENDED,
  amendPlace: AMENDED,
  amendSource: AMENDED,
  mergeNames: {
    table: { en: 'Whether places or actors.', ar: 'الأماكن أم الجهات الفاعلة.' },
    id: { en: 'Id of the one that goes.', ar: 'معرّف الذي يزول.' },
    into: { en: 'Id of the one that stays.', ar: 'معرّف الذي يبقى.' },
  },
  setCoverage: { kind: { en: 'Kind of record that was watched for.', ar: 'نوع السجلات المتابَعة.' }, ...PERIOD },
  amendCoverage: { id: { en: 'Number of the period.', ar: 'رقم المدة.' }, ...PERIOD },
  setImport: IMPORT,
  discardImport: IMPORT,
  undoImport: IMPORT,
  makeShare: {
    ...LINK,
    page: { en: 'What it shows: charts/{slug}.', ar: 'ما يعرضه: \u2066charts/{slug}\u2069.' },
    view: {
      en: 'The state of the chart, by the parameters of its address.',
      ar: 'حالة الرسم، بمعاملات عنوانه.',
    },
    revision: {
      en: 'The revision to pin it to; null shows the record as it stands.',
      ar: 'المراجعة التي يُثبَّت عليها، وnull يعرض السجل كما هو.',
    },
    pinned_on: {
      en: 'The day that a pinned revision is read on; today unless given.',
      ar: 'اليوم الذي تُقرأ فيه المراجعة المثبتة، وإن لم يُذكر فاليوم.',
    },
  },
  reviseShare: LINK,
  revokeShare: {
    slug: LINK.slug,
    reason: { en: 'Why: the desk keeps it.', ar: 'السبب، ويحفظه المكتب.' },
  },
}
