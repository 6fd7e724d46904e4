import type { filters as english } from '../en/filters'

export const filters: Record<keyof typeof english, string> = {
  'filters.label': 'عوامل التصفية',
  'filters.busy': 'جارٍ جلب العرض',
  'filters.period': 'المدة',
  'filters.period_typed': 'اكتب مدة',
  'filters.period_hint':
    'مثل 2024 أو تشرين الأول 2023 أو 17/10/2023 - 28/1/2024 أو منذ 2025-10 أو 2023-10-17/2024-01-28',
  'filters.period_shape':
    'لم تُفهم هذه المدة فبقيت المدة السارية. اكتب 2024 أو تشرين الأول 2023 أو 17/10/2023 - 28/1/2024 أو 2023-10-17/2024-01-28.',
  'filters.usual': 'المعتادة',
  'filters.whole': 'السجل كله',
  'filters.last_12_months': 'آخر 12 شهراً',
  'filters.since': 'من {from}',
  'filters.until': 'حتى {to}',
  'filters.between': 'من {from} إلى {to}',
  'filters.many':
    '{n, plural, zero {لا شيء} one {خيار واحد} two {خياران} few {# خيارات} many {# خياراً} other {# خيار}}',
  'filters.others':
    '{n, plural, zero {لا غير} one {قيمة أخرى} two {قيمتان أخريان} few {# قيم أخرى} many {# قيمة أخرى} other {# قيمة أخرى}}',
  'filters.not_stated': 'غير مذكور',
  'filters.with_words': 'فيه «{words}»',
  'filters.narrow': 'ضيّق القائمة',
  'filters.words': 'ابحث عن كلمات',
  'filters.force': 'القوات',
  'filters.apply': 'طبّق',
  'filters.aside': 'لا يُطبّق هنا: {name}. {why}',
  'filters.aside_mark': 'لا يُطبّق هنا',
  'filters.left_out': 'غير معروف في السجل فأُهمل: {names}',
  'filters.unread': 'تعذّرت قراءته فأُهمل: {names}',
  'charts.more':
    'إعدادات هذا الرسم، و{marks, plural, zero {لا محطات} one {محطة واحدة} two {محطتان} few {# محطات} many {# محطة} other {# محطة}} و{sources, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}} وراءه',
}
