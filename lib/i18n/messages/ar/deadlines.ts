import type { deadlines as english } from '../en/deadlines'

export const deadlines: Record<keyof typeof english, string> = {
  'deadlines.when.in': 'خلال {date}',
  'deadlines.when.on': 'في {date}',
  'deadlines.when.by': 'بحلول {date}',
  'deadlines.when.no_later_than': 'في موعد أقصاه {date}',
  'deadlines.when.from': 'ابتداءً من {date}',
  'deadlines.found.overdue':
    '{n, plural, zero {لم ينقضِ أي موعد} one {انقضى موعد معلن واحد {days, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}} بلا نتيجة موثقة} two {انقضى موعدان معلنان بلا نتيجة موثقة، آخرهما {days, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}} few {انقضت # مواعيد معلنة بلا نتيجة موثقة، آخرها {days, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}} many {انقضى # موعداً معلناً بلا نتيجة موثقة، آخرها {days, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}} other {انقضى # موعد معلن بلا نتيجة موثقة، آخرها {days, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يوماً} other {قبل # يوم}}}}',
  'deadlines.found.due':
    '{days, plural, zero {الموعد المعلن التالي اليوم} one {بقي يوم واحد على الموعد المعلن التالي} two {بقي يومان على الموعد المعلن التالي} few {بقيت # أيام على الموعد المعلن التالي} many {بقي # يوماً على الموعد المعلن التالي} other {بقي # يوم على الموعد المعلن التالي}}، ولا موعد سابقاً بلا نتيجة موثقة',
  'deadlines.found.settled':
    '{n, plural, zero {لا التزامات في هذه المدة} one {التزام واحد في هذه المدة عُرف مآله} two {التزامان في هذه المدة عُرف مآلهما} few {# التزامات في هذه المدة عُرف مآلها} many {# التزاماً في هذه المدة عُرف مآلها} other {# التزام في هذه المدة عُرف مآلها}}؛ {late, plural, zero {ولا تأخر في أي منها} one {وواحد منها متأخر} two {واثنان منها متأخران} few {و# منها متأخرة} many {و# منها متأخرة} other {و# منها متأخرة}}',
  'deadlines.found.none': 'لا التزام له موعد معلن في هذه المدة',
  'deadlines.subtitle': 'كل موعد معلن منذ يوم إعلانه، {scope}',
  'deadlines.series.statement': 'موعد معلن: خط رفيع من يوم إعلانه إلى اليوم الذي حدده',
  'deadlines.series.overdue': 'انقضى موعده بلا نتيجة موثقة',
  'deadlines.series.late': 'تحقق بعد الموعد الساري',
  'deadlines.series.early': 'تحقق في موعده',
  'deadlines.series.ahead': 'لم يحن موعده',
  'deadlines.series.missed': 'لم يتحقق، أو تحقق بعضه',
  'deadlines.sign.conditional': 'طرف مفرغ وخط متقطع: موعد أُعلن بشرط',
  'deadlines.sign.end': 'شريط باهت: معروف بالشهر فقط أو تقريباً',
  'deadlines.sign.cut': 'سهم: يمتد إلى ما بعد حافة الرسم',
  'deadlines.statement':
    '{stated, select, none {أُعلن في يوم غير معروف} other {أُعلن في {date}}}: {due}{conditional, select, yes { (بشرط)} other {}}{by, select, none {} other {. أعلنه: {actor}}}',
  'deadlines.today': 'اليوم',
  'deadlines.days': '{n, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}',
  'deadlines.outside':
    '{n, plural, zero {لا التزامات} one {التزام واحد} two {التزامان} few {# التزامات} many {# التزاماً} other {# التزام}} خارج هذه المدة: اعرض السجل كله',
  'deadlines.too_many':
    '{n, plural, zero {لا التزامات أخرى} one {التزام آخر} two {التزامان آخران} few {# التزامات أخرى} many {# التزاماً آخر} other {# التزام آخر}} لا يتسع لها الرسم: قصّر المدة',
  'deadlines.sentence':
    '{name}: {state}. {n, plural, zero {لا إعلانات} one {إعلان واحد بالموعد {first}} two {إعلانان، أولهما {first}} few {# إعلانات، أولها {first}} many {# إعلاناً، أولها {first}} other {# إعلان، أولها {first}}}؛ والموعد الساري {due}{slip, plural, =0 {} other {، وقد تغيّر بمقدار {moved}}}.',
  'deadlines.table.commitment': 'الالتزام',
  'deadlines.table.state': 'ما آل إليه',
  'deadlines.page.title': 'المواعيد: ما الذي وُعد به ومتى',
  'deadlines.page.intro':
    'كل التزام له موعد معلن: كل تاريخ ذُكر له، ومن ذكره ومتى وفي أي تقرير، وما آل إليه. وتُحسب أيام التأخر من الموعد الذي كان سارياً حين انقضى، ولا يمحو التأخرَ موعدٌ سُمّي بعده.',
  'deadlines.page.uncovered':
    'تابعنا التقارير حتى {date}، أما ما صدر بعده فلم يُقرأ، ولذلك لا تعني عبارة «لا نتيجة موثقة» أن شيئاً لم يحدث.',
  'deadlines.page.none': 'لا يضم السجل عند هذه المراجعة أي التزام له موعد معلن.',
  'deadlines.page.index': 'الالتزامات في هذه الصفحة',
  'deadlines.page.parties': 'الأطراف',
  'deadlines.page.scope': 'المنطقة',
  'deadlines.page.original': 'أول موعد',
  'deadlines.page.current': 'الموعد الساري',
  'deadlines.page.latest': 'آخر موعد ذُكر',
  'deadlines.page.actual': 'تحقق في',
  'deadlines.page.actual_none': 'لم يذكر أي تقرير أنه تحقق',
  'deadlines.page.slip': 'التأخر أو التقدّم',
  'deadlines.page.slip_none': 'لا تأخر: تحقق في أول موعد',
  'deadlines.page.unmoved': 'لم يتغير الموعد',
  'deadlines.page.slip_why':
    'تحقق بعد {days, plural, zero {صفر يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من الموعد الساري ({due}) وبعد {n, plural, zero {صفر يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من أول موعد ({first}): فقد {way, select, earlier {قُدّم} other {أُخّر}} الموعد {moved, plural, zero {صفر يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}}.',
  'deadlines.page.slip_late':
    '{n, plural, zero {لا تأخر} one {يوم واحد بعد أول موعد} two {يومان بعد أول موعد} few {# أيام بعد أول موعد} many {# يوماً بعد أول موعد} other {# يوم بعد أول موعد}}',
  'deadlines.page.slip_early':
    '{n, plural, zero {لا تأخر} one {يوم واحد قبل أول موعد} two {يومان قبل أول موعد} few {# أيام قبل أول موعد} many {# يوماً قبل أول موعد} other {# يوم قبل أول موعد}}',
  'deadlines.page.condition': 'الشرط',
  'deadlines.page.statements':
    '{n, plural, zero {لا إعلانات لموعد} one {إعلان واحد لموعده} two {إعلانان لموعده} few {# إعلانات لموعده} many {# إعلاناً لموعده} other {# إعلان لموعده}}',
  'deadlines.page.linked': 'سجلات مرتبطة',
  'deadlines.page.moved_later':
    '{n, plural, zero {لم يتغير الموعد} one {تأخر الموعد نفسه يوماً واحداً} two {تأخر الموعد نفسه يومين} few {تأخر الموعد نفسه # أيام} many {تأخر الموعد نفسه # يوماً} other {تأخر الموعد نفسه # يوم}}',
  'deadlines.page.moved_earlier':
    '{n, plural, zero {لم يتغير الموعد} one {تقدّم الموعد نفسه يوماً واحداً} two {تقدّم الموعد نفسه يومين} few {تقدّم الموعد نفسه # أيام} many {تقدّم الموعد نفسه # يوماً} other {تقدّم الموعد نفسه # يوم}}',
  'deadlines.page.in_ledger': 'هذا الالتزام بين سائر الالتزامات، مع رسمه البياني',
}
