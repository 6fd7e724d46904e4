import type { compare as english } from '../en/compare'

export const compare: Record<keyof typeof english, string> = {
  'compare.title_attacks': 'الهجمات المسجلة: {now} من {from} إلى {to}، مقابل {before} من {then_from} إلى {then_to}',
  'compare.title_strikes': 'الضربات المسجلة: {now} من {from} إلى {to}، مقابل {before} من {then_from} إلى {then_to}',
  'compare.total': '{n, number}',
  'compare.total_partial':
    '{n, number} (رُصد {seen, number} من أصل {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}})',
  'compare.total_uncovered': 'عدد غير مرصود',
  'compare.subtitle': 'مقارنةً بالمدة من {from} إلى {to}',
  'compare.subtitle_cut': 'مقارنةً بالمدة من {from} إلى {to}، مقصورة على العدد نفسه من الفترات',
  'compare.series': 'مدة المقارنة: من {from} إلى {to}',
  'compare.coarse': '{period}، ضمن مدة المقارنة، وتاريخه معروف بدقة أقل',
  'compare.undated': 'ضمن مدة المقارنة، وتاريخه أقل دقة من أن يوضع على محور الزمن',
  'compare.legend_foot': 'تهشير عند القاعدة: غير مرصود في مدة المقارنة',
  'compare.then_period': 'يقابله',
  'compare.then': 'العدد المقابل',
  'compare.difference': 'الفرق',
  'compare.up': 'أكثر بـ\u00A0{n, number}',
  'compare.down': 'أقل بـ\u00A0{n, number}',
  'compare.same': 'مساوٍ',
  'compare.summary_totals': 'المجموع {now}، مقابل {before} في مدة المقارنة ({label}).',
  'compare.summary_pair': '{now} في {period} مقابل {before} في {then_period}.',
  'compare.choose': 'قارن مع',
  'compare.none': 'لا شيء',
  'compare.previous': 'المدة السابقة',
  'compare.year': 'المدة نفسها قبل سنة',
  'compare.own': 'من {from} إلى {to}',
}
