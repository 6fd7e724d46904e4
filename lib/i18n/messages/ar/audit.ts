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
  'audit.all': 'السجل كله',
  'audit.none': 'لا شيء في السجل يطابق هذه المرشحات.',
  'audit.not_asked': 'لا تُفهم هذه المرشحات كما هي، فلم يُعرض شيء.',
  'audit.wrong_day': 'لم يُفهم تاريخاً. اكتب 2026-11-29 أو تشرين الثاني 2026 أو 2026.',
  'audit.wrong_order': 'آخر يوم يسبق أول يوم.',
  'audit.wrong_who': 'لا أحد في السجل معرّفه «{value}».',
  'audit.wrong_command': 'لا عمل في السجل اسمه «{value}».',
  'audit.wrong_value': 'أطول مما يُسمّى به شيء، أو فيه رموز لا يُسمّى بها شيء.',
  'audit.of':
    '{what, select, actor {جهة فاعلة} coverage {مدة متابعة} import {استيراد} invitation {دعوة} outlet {جهة ناشرة} place {مكان} secret {مفتاح سري} setting {قاعدة} share {رابط مسمّى} source {تقرير} synthetic {سجلات مولّدة} token {رمز وصول} user {شخص} webhook {خطاف ويب} rollups {أعداد محسوبة سلفاً} other {}}',
  'audit.more_subjects': 'و{n, number} غيرها',
}
