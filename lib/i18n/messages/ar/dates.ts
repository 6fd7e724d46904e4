import type { dates as english } from '../en/dates'

export const dates: Record<keyof typeof english, string> = {
  'dates.about': 'نحو {date}',
  'dates.uncertain': '{date} (غير مؤكد)',
  'dates.about_uncertain': 'نحو {date} (غير مؤكد)',
  'dates.interval': 'من {start} إلى {end}',
  'dates.until': 'حتى {end}',
  'dates.from': 'ابتداءً من {start}',
  'dates.unknown': 'تاريخ غير معروف',
  'dates.day_unknown': '{month}، اليوم غير معروف',
  'dates.month_unknown': '{year}، الشهر غير معروف',
  'dates.decade': 'عقد {year}',
  'dates.week_of': 'أسبوع {date}',
  'dates.days': '{n, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}}',
  'dates.range': '{low} إلى {high}',
}
