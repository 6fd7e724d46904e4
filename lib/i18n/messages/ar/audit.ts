import type { audit as english } from '../en/audit'

export const audit: Record<keyof typeof english, string> = {
  'audit.title': 'سجل الأعمال',
  'audit.lead': 'كل ما جرى في المكتب، ولا يمكن تغيير شيء منه.',
  'audit.who': 'من',
  'audit.anybody': 'أي شخص',
  'audit.command': 'العمل',
  'audit.anything': 'أي عمل',
  'audit.subject': 'الموضوع',
  'audit.from': 'من يوم',
  'audit.to': 'إلى يوم',
  'audit.file': 'ملف CSV',
  'audit.older': 'الأقدم',
  'audit.by_token': 'برمز الوصول «{name}»',
  'audit.more_subjects': 'و{n, number} غيرها',
}
