import type { sources as english } from '../en/sources'

export const sources: Record<keyof typeof english, string> = {
  'sources.title': 'المصادر',
  'sources.intro': 'كل تقرير يستند إليه سجل منشور، مع درجة موثوقية وسيلة الإعلام التي نشرته وسببها.',
  'sources.count':
    '{n, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}',
  'sources.text': 'كلمات في العنوان أو اسم الوسيلة',
  'sources.outlet': 'وسيلة الإعلام',
  'sources.any_outlet': 'جميع وسائل الإعلام',
  'sources.reliability': 'الموثوقية',
  'sources.any': 'الكل',
  'sources.apply': 'اعرض التقارير',
  'sources.clear': 'أزل جميع عوامل التصفية',
  'sources.none': 'لا يطابق أي تقرير عوامل التصفية هذه.',
  'sources.report': 'التقرير',
  'sources.language': 'اللغة',
  'sources.published': 'نُشر في',
  'sources.records': 'السجلات',
  'sources.more': 'تقارير أخرى',
  'sources.first': 'التقارير الأولى',
  'sources.ungraded': 'بلا تقدير',
  'sources.all_of_outlet': 'جميع تقارير هذه الوسيلة',
  'outlet.over': 'وسيلة إعلام',
  'outlet.all': 'جميع المصادر',
  'outlet.reports': 'تقاريرها',
  'outlet.weight': 'كم من السجلات يستند إليها',
  'outlet.cited':
    '{n, plural, zero {لا يستند إليها أي سجل منشور.} one {يستند إليها سجل منشور واحد من أصل {all, number}.} two {يستند إليها سجلان منشوران من أصل {all, number}.} few {تستند إليها # سجلات منشورة من أصل {all, number}.} many {يستند إليها # سجلاً منشوراً من أصل {all, number}.} other {يستند إليها # سجل منشور من أصل {all, number}.}}',
  'outlet.alone':
    '{n, plural, zero {ولا يستند أي منها إليها وحدها.} one {ومنها سجل واحد لا يستند إلى سواها.} two {ومنها سجلان لا يستندان إلى سواها.} few {ومنها # سجلات لا تستند إلى سواها.} many {ومنها # سجلاً لا يستند إلى سواها.} other {ومنها # سجل لا يستند إلى سواها.}}',
  'outlet.alone_note':
    'حيث لا تورد وسيلة أخرى الخبر نفسه لا يكون السجل أوثق من هذه الوسيلة. وتُقدَّر هذه السجلات بأنها ضعيفة ما لم يُقرّ بها أحد الأطراف.',
  'outlet.partisan': 'تقدير هذه الوسيلة D أو E: فهي منحازة إلى طرف أو تنقل عن غيرها. وما تنفرد به يُعدّ ادعاءً لا حقيقة.',
  'outlet.kind': 'النوع',
  'outlet.cites': 'تستند إليها',
  'outlet.only': 'لا تستند إلى سواها',
  'outlet.only_list': 'سجلات لا تستند إلى سواها',
  'outlet.only_more':
    '{n, plural, zero {} one {وسجل آخر} two {وسجلان آخران} few {و# سجلات أخرى} many {و# سجلاً آخر} other {و# سجل آخر}}',
  'outlet.no_ownership': 'ليس لدينا مصدر يذكر مالكها.',
}
