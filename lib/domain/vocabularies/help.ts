import type { Localized } from '@/lib/domain/vocabulary'

/** What each list of the codebook is for, by its name. */
export const HELP = {
  scope: {
    en: 'The area that a record or a number belongs to. Numbers of different areas are never added or compared silently; parts that share no ground may be joined with “+”.',
    ar: 'المنطقة التي يعود إليها السجل أو الرقم. ولا تُجمع أرقام مناطق مختلفة ولا تُقارن من دون بيان ذلك، ويمكن ضم مناطق لا تتداخل بعلامة «+».',
  },
  weapon: {
    en: 'What was fired, dropped or planted.',
    ar: 'ما أُطلق أو أُلقي أو زُرع.',
  },
  strike_weapon: {
    en: 'The weapons that a strike may name: a part of the list above, under the same codes.',
    ar: 'الأسلحة التي يمكن أن تُذكر في ضربة: جزء من القائمة السابقة بالرموز نفسها.',
  },
  outcome: {
    en: 'Whether what was fired reached what it was aimed at.',
    ar: 'هل بلغ ما أُطلق هدفه.',
  },
  target_type: {
    en: 'What was aimed at, by sort.',
    ar: 'ما جرى استهدافه بحسب نوعه.',
  },
  acknowledgement: {
    en: 'What a government says of an event; asked apart for the United States and for Iraq.',
    ar: 'ما تقوله الحكومة عن الحدث، ويُسأل عنه للولايات المتحدة وللعراق كلٍّ على حدة.',
  },
  verification: {
    en: 'How sure it is. Used twice for one event and never mixed: for whether it happened, and for who did it. Each grade comes with a written reason.',
    ar: 'مدى التيقن. وتُستعمل مرتين للحدث الواحد من دون خلط: لوقوعه، ولهوية منفّذه. ولكل درجة سبب مدوَّن.',
  },
  milestone_kind: {
    en: 'What sort of step on the way of the withdrawal a milestone is.',
    ar: 'طبيعة الخطوة في مسار الانسحاب.',
  },
  milestone_status: {
    en: 'What the sources say became of it. “Met”, “met late” and “missed” stand only where a cited report says so.',
    ar: 'ما آل إليه الأمر بحسب المصادر. ولا تُستعمل «أُنجز في موعده» و«أُنجز بعد موعده» و«انقضى موعده ولم يُنجز» إلا إذا قال ذلك تقرير مستند إليه.',
  },
  phase: {
    en: 'Names that the start and the end of one phase share. The list is open: a phase may also be named in other words.',
    ar: 'أسماء يشترك فيها بدء المرحلة وانتهاؤها. والقائمة مفتوحة: قد تسمّى المرحلة بلفظ آخر.',
  },
  deadline_kind: {
    en: 'How a statement words its due date, and so until which day it is in time.',
    ar: 'كيف يصوغ الإعلانُ موعدَه، وتبعاً لذلك إلى أي يوم يُعدّ في موعده.',
  },
  force: {
    en: 'Whose personnel a force level counts.',
    ar: 'القوات التي يُحصى أفرادها.',
  },
  definition: {
    en: 'What a stated number of troops means. Levels of different definitions are never drawn as one line.',
    ar: 'ما الذي يعنيه عدد القوات المعلن. ولا تُرسم أعداد مختلفة التعريف في خط واحد.',
  },
  extent: {
    en: 'Whether a number is of the whole area or of one site in it.',
    ar: 'هل العدد للنطاق كله أم لموقع واحد فيه.',
  },
  unit: {
    en: 'What a force level is measured in.',
    ar: 'ما يُقاس به حجم القوات.',
  },
  comparator: {
    en: 'How the source words its number. A comparison with our count respects it: “more than 170” is not contradicted by 180.',
    ar: 'كيف صاغ المصدر رقمه. وتُراعى هذه الصيغة عند المقارنة بعددنا: فعبارة «أكثر من 170» لا يناقضها العدد 180.',
  },
  metric: {
    en: 'What a stated total says it counts, and with which of our records it is compared.',
    ar: 'ما تقول الحصيلة المعلنة إنها تحصيه، وبأي من سجلاتنا تُقارن.',
  },
  gap_reason: {
    en: 'Why a stated total and our own count under the same window and scope may differ.',
    ar: 'لماذا قد تختلف حصيلة معلنة عن عددنا ضمن الفترة والنطاق نفسيهما.',
  },
  reliability: {
    en: 'Admiralty scale A to F: how far an outlet is relied on, whatever it says. Judged apart from the credibility of a statement, with a written reason.',
    ar: 'مقياس الأميرالية من A إلى F: مدى الاعتماد على وسيلة الإعلام أياً كان ما تقوله. ويُقدَّر بمعزل عن مصداقية المعلومة، وبسبب مدوَّن.',
  },
  credibility: {
    en: 'Admiralty scale 1 to 6: how credible one statement in one report is, whoever says it. Judged apart from the reliability of the outlet, with a written reason.',
    ar: 'مقياس الأميرالية من 1 إلى 6: مدى مصداقية معلومة بعينها في تقرير بعينه أياً كان قائلها. ويُقدَّر بمعزل عن موثوقية وسيلة الإعلام، وبسبب مدوَّن.',
  },
  coverage_level: {
    en: 'How closely a period was watched. Zero records in a period that nobody watched is not a zero.',
    ar: 'مدى رصد الفترة. وخلوّ فترة لم يرصدها أحد من السجلات ليس صفراً.',
  },
  link_kind: {
    en: 'How one record is tied to another. A tie runs from one record to the other and is read from both.',
    ar: 'كيف يرتبط سجل بآخر. وللصلة اتجاه من سجل إلى آخر، وتُقرأ من الطرفين.',
  },
  status: {
    en: 'Where a version of a record stands. Readers see the last two only.',
    ar: 'موضع نسخة السجل في مسار النشر. ولا يرى القراء إلا الحالتين الأخيرتين.',
  },
  change: {
    en: 'What a published revision did to a record. Nothing is ever overwritten or deleted.',
    ar: 'ما فعلته مراجعة منشورة بسجل. ولا يُستبدل شيء ولا يُحذف أبداً.',
  },
  date_prec: {
    en: 'How exactly a day is known, after UCDP GED (date_prec, 1 to 5). It follows from the date as written; nobody types it in. A record known only to the month stands in no day’s or week’s bar.',
    ar: 'مدى دقة معرفة اليوم وفق UCDP GED (date_prec، من 1 إلى 5). وتُستنتج من التاريخ كما كُتب ولا يُدخلها أحد. والسجل الذي لا يُعرف منه إلا الشهر لا يدخل في عمود يوم أو أسبوع.',
  },
  where_prec: {
    en: 'How exactly the sources say where it was, after UCDP GED (where_prec, 1 to 7).',
    ar: 'مدى دقة المصادر في تحديد المكان وفق UCDP GED (where_prec، من 1 إلى 7).',
  },
  actor_kind: {
    en: 'What sort of body or person an actor is.',
    ar: 'طبيعة الجهة أو الشخص.',
  },
  place_kind: {
    en: 'What sort of place a name in the gazetteer stands for.',
    ar: 'نوع المكان الذي يدل عليه الاسم في دليل الأماكن.',
  },
  tag: {
    en: 'Tags with a name and a meaning of their own. The list is open: any other tag is free text.',
    ar: 'وسوم لها أسماء ومعانٍ محددة. والقائمة مفتوحة: أي وسم آخر نص حر.',
  },
} as const satisfies Readonly<Record<string, Localized>>
