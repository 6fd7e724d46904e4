import type { overview as english } from '../en/overview'

export const overview: Record<keyof typeof english, string> = {
  'overview.headline_overdue':
    '{n, plural, zero {الموعد النهائي المعلن اليوم، ولم يذكر أي تقرير بعدُ ما حدث} one {مضى يوم واحد على الموعد النهائي المعلن، ولم يذكر أي تقرير ما حدث} two {مضى يومان على الموعد النهائي المعلن، ولم يذكر أي تقرير ما حدث} few {مضت # أيام على الموعد النهائي المعلن، ولم يذكر أي تقرير ما حدث} many {مضى # يوماً على الموعد النهائي المعلن، ولم يذكر أي تقرير ما حدث} other {مضى # يوم على الموعد النهائي المعلن، ولم يذكر أي تقرير ما حدث}}',
  'overview.legend': 'كيف تُقرأ الرسوم',
  'overview.headline_due':
    '{n, plural, zero {الموعد المعلن التالي اليوم} one {يوم واحد يفصلنا عن الموعد المعلن التالي} two {يومان يفصلاننا عن الموعد المعلن التالي} few {# أيام تفصلنا عن الموعد المعلن التالي} many {# يوماً تفصلنا عن الموعد المعلن التالي} other {# يوم تفصلنا عن الموعد المعلن التالي}}',
  'overview.headline_plain': 'أين وصل انسحاب القوات الأجنبية من العراق',
  'overview.standfirst_covered':
    'يغطي السجل التقارير المنشورة حتى {date}. ما جاء بعد ذلك لم يُراجَع، وهذا لا يعني أن شيئاً لم يحدث.',
  'overview.troops': 'القوات الأمريكية في العراق',
  'overview.troops_none': 'لا يضم السجل أي عدد معلن للقوات.',
  'overview.troops_range': 'تقارير ذلك الربع من السنة: {range}',
  'overview.troops_exact': 'لم يذكر أي تقرير في ذلك الربع من السنة عدداً آخر.',
  'overview.as_of': 'بتاريخ {date}',
  'overview.source': 'المصدر:',
  'overview.age':
    '{n, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}',
  'overview.commitments': 'الالتزامات ومواعيدها',
  'overview.commitments_none': 'لا تحمل أي محطة في السجل موعداً معلناً.',
  'overview.commitments_more':
    '{n, plural, zero {لا التزامات أخرى} one {التزام واحد أقدم} two {التزامان أقدم} few {# التزامات أقدم} many {# التزاماً أقدم} other {# التزام أقدم}}',
  'overview.due': 'الموعد',
  'overview.first_due': 'أول موعد أُعلن: {date}',
  'overview.attacks': 'الهجمات على القوات الأمريكية وقوات التحالف والبعثات والقواعد المضيّفة',
  'overview.attacks_window': 'في آخر {days, number} يوماً من الرصد، من {from} إلى {to}',
  'overview.attacks_range': 'بين {low, number} و{high, number} بحسب التشدد في احتساب التقارير',
  'overview.attacks_covered':
    'رُصد منها {covered, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}} فقط من أصل {days, number}.',
  'overview.since_last':
    '{n, plural, zero {اليوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}',
  'overview.since_last_label': 'منذ آخر هجوم في السجل، {date}',
  'overview.since_last_note':
    'يغطي السجل الهجمات حتى {date}، أما ما تلاه، وهو {n, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}، فلم يُراجَع.',
  'overview.since_last_none': 'لا يضم السجل أي هجوم.',
  'overview.charts': 'السجل في رسوم بيانية',
  'overview.timeline': 'المحطات',
  'overview.timeline_note': 'الأحدث أولاً. العلامة المفرغة لموعد حُدِّد، أو لِما لم يذكر أي تقرير أنه حدث.',
  'overview.timeline_all': 'جميع المحطات',
  'overview.today': 'اليوم، {date}',
  'overview.last_change': 'آخر ما تغيّر',
  'overview.changes': 'أحدث التغييرات',
  'overview.changes_all': 'جميع التغييرات',
  'state.met': 'تحقق',
  'state.met_days':
    '{n, plural, zero {تحقق في موعده} one {تحقق قبل موعده بيوم} two {تحقق قبل موعده بيومين} few {تحقق قبل موعده بـ# أيام} many {تحقق قبل موعده بـ# يوماً} other {تحقق قبل موعده بـ# يوم}}',
  'state.met_late_plain': 'تحقق متأخراً',
  'state.partially_met': 'تحقق جزئياً',
  'state.met_late':
    '{n, plural, zero {تحقق في موعده} one {تحقق متأخراً يوماً واحداً} two {تحقق متأخراً يومين} few {تحقق متأخراً # أيام} many {تحقق متأخراً # يوماً} other {تحقق متأخراً # يوم}}',
  'state.missed': 'لم يتحقق',
  'state.missed_days':
    '{n, plural, zero {لم يتحقق} one {لم يتحقق؛ انقضى الموعد قبل يوم واحد} two {لم يتحقق؛ انقضى الموعد قبل يومين} few {لم يتحقق؛ انقضى الموعد قبل # أيام} many {لم يتحقق؛ انقضى الموعد قبل # يوماً} other {لم يتحقق؛ انقضى الموعد قبل # يوم}}',
  'state.overdue_unknown':
    '{n, plural, zero {الموعد اليوم ولا نتيجة موثقة} one {انقضى الموعد قبل يوم واحد ولا نتيجة موثقة} two {انقضى الموعد قبل يومين ولا نتيجة موثقة} few {انقضى الموعد قبل # أيام ولا نتيجة موثقة} many {انقضى الموعد قبل # يوماً ولا نتيجة موثقة} other {انقضى الموعد قبل # يوم ولا نتيجة موثقة}}',
  'state.due':
    '{n, plural, zero {الموعد اليوم} one {بقي يوم واحد} two {بقي يومان} few {بقيت # أيام} many {بقي # يوماً} other {بقي # يوم}}',
  'state.superseded': 'حلّ محله اتفاق لاحق',
  'state.cancelled': 'أُلغي',
  'changes.title': 'ما الذي تغيّر ولماذا',
  'changes.intro': 'كل تغيير منشور مراجعة مرقّمة لا تُعدَّل بعد نشرها. ويمكن قراءة أي صفحة كما كانت عند أي مراجعة.',
  'changes.added':
    '{n, plural, zero {لم يُضف شيء} one {أُضيف سجل واحد} two {أُضيف سجلان} few {أُضيفت # سجلات} many {أُضيف # سجلاً} other {أُضيف # سجل}}',
  'changes.changed':
    '{n, plural, zero {لم يُعدَّل شيء} one {عُدّل سجل واحد} two {عُدّل سجلان} few {عُدّلت # سجلات} many {عُدّل # سجلاً} other {عُدّل # سجل}}',
  'changes.retracted':
    '{n, plural, zero {لم يُسحب شيء} one {سُحب سجل واحد} two {سُحب سجلان} few {سُحبت # سجلات} many {سُحب # سجلاً} other {سُحب # سجل}}',
  'changes.merged':
    '{n, plural, zero {لم يُدمج شيء} one {دُمج سجل واحد} two {دُمج سجلان} few {دُمجت # سجلات} many {دُمج # سجلاً} other {دُمج # سجل}}',
  'changes.reinstated':
    '{n, plural, zero {لم يُعَد شيء} one {أُعيد سجل واحد بعد سحبه} two {أُعيد سجلان بعد سحبهما} few {أُعيدت # سجلات بعد سحبها} many {أُعيد # سجلاً بعد سحبها} other {أُعيد # سجل بعد سحبها}}',
  'changes.view_as_of': 'السجل كما كان حينها',
  'changes.older': 'تغييرات أقدم',
  'changes.none': 'لم تُنشر أي مراجعة بعد.',
  'changes.more':
    '{n, plural, zero {ولا غيرها} one {وسجل آخر} two {وسجلان آخران} few {و# سجلات أخرى} many {و# سجلاً آخر} other {و# سجل آخر}}',
}
