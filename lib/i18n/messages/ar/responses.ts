import type { responses as english } from '../en/responses'

export const responses: Record<keyof typeof english, string> = {
  'responses.total': '{attacks} و{strikes}',
  'responses.lag.exact':
    '{n, plural, zero {في اليوم نفسه} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}',
  'responses.lag.between':
    '{low, select, 0 {من اليوم نفسه إلى } other {بين {low, number} و}}{high, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}}',
  'responses.lag.next_day': 'في اليوم نفسه أو بعد يوم واحد',
  'responses.lag.unknown': 'غير معروفة',
  'responses.found.pairs':
    '{spread, select, one {وسيط المدة بين الهجوم والضربة المرتبطة به {high, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}} next_day {جاءت الضربات المرتبطة بهجوم في اليوم نفسه أو بعد يوم واحد بحسب الوسيط} other {وسيط المدة بين الهجوم والضربة المرتبطة به بين {low, number} و{high, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}}}} ({n, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}})؛ {open, plural, zero {ولا هجوم بلا رد مرتبط من أصل {attacks, number}} one {وهجوم واحد من أصل {attacks, number} بلا رد مرتبط} two {وهجومان من أصل {attacks, number} بلا رد مرتبط} few {و# هجمات من أصل {attacks, number} بلا رد مرتبط} many {و# هجوماً من أصل {attacks, number} بلا رد مرتبط} other {و# هجوم من أصل {attacks, number} بلا رد مرتبط}}',
  'responses.found.undated':
    '{n, plural, zero {لا ضربات مرتبطة بهجوم} one {ضربة واحدة مرتبطة بهجوم} two {ضربتان مرتبطتان بهجوم} few {# ضربات مرتبطة بهجوم} many {# ضربة مرتبطة بهجوم} other {# ضربة مرتبطة بهجوم}} بعد مدة غير معروفة؛ {open, plural, zero {ولا هجوم بلا رد مرتبط من أصل {attacks, number}} one {وهجوم واحد من أصل {attacks, number} بلا رد مرتبط} two {وهجومان من أصل {attacks, number} بلا رد مرتبط} few {و# هجمات من أصل {attacks, number} بلا رد مرتبط} many {و# هجوماً من أصل {attacks, number} بلا رد مرتبط} other {و# هجوم من أصل {attacks, number} بلا رد مرتبط}}',
  'responses.found.unlinked':
    '{attacks, plural, zero {لا هجمات} one {هجوم واحد} two {هجومان} few {# هجمات} many {# هجوماً} other {# هجوم}} و{strikes, plural, zero {لا ضربات} one {ضربة واحدة} two {ضربتان} few {# ضربات} many {# ضربة} other {# ضربة}} في هذه المدة، لا يربط بينها أي مصدر هجوماً برد',
  'responses.found.none': 'لا هجوم ولا ضربة مسجلين في هذه المدة',
  'responses.subtitle': 'الهجمات في الأعلى والضربات في الأسفل، ولكل حادث علامة، {scope}',
  'responses.subtitle_range':
    'الهجمات في الأعلى والضربات في الأسفل، ولكل حادث علامة، {scope} · مدد الرد المسجلة: {range}',
  'responses.lane.attack': 'الهجمات',
  'responses.lane.strike': 'الضربات',
  'responses.lane.attack_state': 'المسجّل {n, number}، منها {linked, number} يرتبط بها رد و{open, number} بلا رد مرتبط',
  'responses.lane.strike_state': 'المسجّل {n, number}، منها {linked, number} مرتبطة رداً على هجوم',
  'responses.lane.partners':
    '{state} · {n, plural, zero {ولا غيرها} one {وواحد خارج الترشيح رُسم لارتباطه} two {واثنان خارج الترشيح رُسما لارتباطهما} few {و# خارج الترشيح رُسمت لارتباطها} many {و# خارج الترشيح رُسمت لارتباطها} other {و# خارج الترشيح رُسمت لارتباطها}}',
  'responses.series.attack_linked': 'هجوم يرتبط به رد',
  'responses.series.attack': 'هجوم بلا رد مرتبط',
  'responses.series.strike_linked': 'ضربة مرتبطة رداً على هجوم',
  'responses.series.strike': 'ضربة أخرى',
  'responses.series.pair': 'الهجوم والضربة التي ردّت عليه، وبينهما عدد الأيام',
  'responses.sign.wide': 'علامة عريضة متقطعة: اليوم غير معروف بدقة',
  'responses.event': '{date}: {kind, select, attack {هجوم} other {ضربة}}، {place}',
  'responses.event_nowhere': '{date}: {kind, select, attack {هجوم} other {ضربة}}',
  'responses.pair': '{attack}، ثم {strike}. المدة بينهما: {lag}',
  'responses.more':
    '{n, plural, zero {ولا غيرها} one {وواحد غيرها} two {واثنان غيرها} few {و# غيرها} many {و# غيرها} other {و# غيرها}}',
  'responses.too_many':
    '{n, plural, zero {لا حوادث} one {حادث واحد} two {حادثان} few {# حوادث} many {# حادثاً} other {# حادث}}: أكثر مما يتسع له الرسم واحداً واحداً. يظهر المرتبط منها فقط، وتظهر كلها في مدة أقصر',
  'responses.sentence.counts':
    '{attacks, plural, zero {لا هجمات} one {هجوم واحد} two {هجومان} few {# هجمات} many {# هجوماً} other {# هجوم}}، منها {open, number} بلا رد مرتبط؛ {strikes, plural, zero {ولا ضربات} one {وضربة واحدة} two {وضربتان} few {و# ضربات} many {و# ضربة} other {و# ضربة}}، منها {linked, number} مرتبطة رداً على هجوم.',
  'responses.sentence.lag':
    'مدة الرد في {n, plural, zero {لا حالات} one {حالة واحدة} two {حالتين} few {# حالات} many {# حالة} other {# حالة}}: الوسيط {median}، والمدى {range}.',
  'responses.table.attack': 'الهجوم',
  'responses.table.attack_date': 'تاريخ الهجوم',
  'responses.table.strike': 'الضربة',
  'responses.table.strike_date': 'تاريخ الضربة',
  'responses.table.lag': 'المدة بينهما',
  'responses.table.places': 'من أين إلى أين',
  'responses.table.note': 'ملاحظة',
  'responses.series.return': 'عكس ذلك: ضربة والهجوم الذي جاء رداً عليها',
  'responses.return': '{strike}، ثم {attack}. المدة بينهما: {lag}',
  'responses.lag.return': 'بعد الضربة: {lag}',
  'responses.sentence.returned':
    '{n, plural, zero {لا هجوم قُدّم} one {هجوم واحد قُدّم} two {هجومان قُدّما} few {# هجمات قُدّمت} many {# هجوماً قُدّم} other {# هجوم قُدّم}} رداً على ضربة، ولا يدخل ذلك في المدة المذكورة.',
}
