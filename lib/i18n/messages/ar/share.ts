import type { share as english } from '../en/share'

export const share: Record<keyof typeof english, string> = {
  'share.state': 'المراجعة {n} بتاريخ {date}',
  'share.more_lanes':
    '{n, plural, zero {ولا سطر آخر} one {وسطر آخر} two {وسطران آخران} few {و# أسطر أخرى} many {و# سطراً آخر} other {و# سطر آخر}}',
  'share.badge_live': 'محدَّث · المراجعة {n} بتاريخ {date}',
  'share.badge_pinned': 'كما في {date} · المراجعة {n}',
  'share.full': 'افتح الرسم كاملاً',
  'share.open': 'مشاركة',
  'share.title': 'مشاركة هذا الرسم',
  'share.close': 'إغلاق',
  'share.link': 'الرابط',
  'share.live': 'محدَّث',
  'share.pinned': 'مثبَّت عند المراجعة {n}',
  'share.difference': 'الرابط المحدَّث يعرض ما يقوله السجل ساعة فتحه، أما المثبَّت فيعرض دائماً ما يقوله عند المراجعة {n}.',
  'share.copy': 'نسخ',
  'share.copy_live': 'نسخ الرابط المحدَّث',
  'share.copy_pinned': 'نسخ الرابط المثبَّت',
  'share.copied': 'نُسخ',
  'share.not_copied': 'لم يسمح المتصفح بالنسخ: حدِّد النص وانسخه بنفسك',
  'share.picture': 'الصورة',
  'share.copy_picture': 'نسخ الصورة',
  'share.saved': 'حُفظت ملفاً لأن المتصفح لا ينسخ الصور',
  'share.system': 'مشاركة عبر تطبيق آخر…',
  'share.embed': 'التضمين في صفحة',
  'share.embed_live': 'محدَّث',
  'share.embed_pinned': 'مثبَّت عند المراجعة {n}',
  'share.copy_embed_live': 'نسخ شفرة الرسم المحدَّث',
  'share.copy_embed_pinned': 'نسخ شفرة الرسم المثبَّت',
  'share.files': 'التنزيل',
  'share.files_and_links': 'ملفات هذا الرسم وأشكاله الأخرى',
  'share.form.svg': 'صورة (SVG)',
  'share.form.png': 'صورة (PNG)',
  'share.form.png_2x': 'صورة بضعف الحجم (PNG)',
  'share.form.png_square': 'صورة مربعة 1080 × 1080 (PNG)',
  'share.form.png_card': 'بطاقة 1200 × 630 (PNG)',
  'share.form.csv': 'الصفوف المعروضة (CSV)',
  'share.form.csv_excel': 'الصفوف المعروضة لبرنامج إكسل (CSV)',
  'share.form.csv_short': 'الصفوف المعروضة للبرامج (CSV)',
  'share.form.csv_full': 'السجلات التي يستند إليها (CSV)',
  'share.form.csv_full_excel': 'السجلات التي يستند إليها لبرنامج إكسل (CSV)',
  'share.form.json': 'البيانات (JSON)',
  'share.form.table': 'الجدول وحده',
  'share.form.embed': 'صفحة التضمين',
  'share.cite': 'الاستشهاد',
  'share.cite_text': 'نص',
  'share.copy_citation': 'نسخ الاستشهاد',
  'share.citation': '{site}: «{title}». {subtitle}. المراجعة {n} بتاريخ {date}. {url} (اطُّلع عليه في {accessed}).',
  'share.qr': 'رمز QR',
  'share.qr_label': 'رمز يفتح هذا الرسم على الهاتف',
  'card.tables': '{n, plural, zero {جدول} one {جدول} two {جدولان} few {جداول} many {جدولاً} other {جدول}}',
  'card.narrowed': 'السجلات التي تبقيها مرشّحات العنوان وحدها.',
  'card.revisions':
    '{n, plural, zero {مراجعة منشورة} one {مراجعة منشورة} two {مراجعتان منشورتان} few {مراجعات منشورة} many {مراجعة منشورة} other {مراجعة منشورة}}',
  'card.records': '{n, plural, zero {سجل} one {سجل} two {سجلان} few {سجلات} many {سجلاً} other {سجل}}',
  'card.newest': 'أحدثها، {date}',
  'card.touched':
    '{n, plural, zero {سجل مسّته هذه المراجعة} one {سجل مسّته هذه المراجعة} two {سجلان مسّتهما هذه المراجعة} few {سجلات مسّتها هذه المراجعة} many {سجلاً مسّته هذه المراجعة} other {سجل مسّته هذه المراجعة}}',
  'card.reports': '{n, plural, zero {تقرير} one {تقرير} two {تقريران} few {تقارير} many {تقريراً} other {تقرير}}',
  'card.outlets':
    '{n, plural, zero {وسيلة إعلام} one {وسيلة إعلام} two {وسيلتا إعلام} few {وسائل إعلام} many {وسيلة إعلام} other {وسيلة إعلام}}',
  'card.resting':
    '{n, plural, zero {سجل منشور يستند إليه} one {سجل منشور يستند إليه} two {سجلان منشوران يستندان إليه} few {سجلات منشورة تستند إليه} many {سجلاً منشوراً يستند إليه} other {سجل منشور يستند إليه}}',
  'card.its_reports':
    '{n, plural, zero {تقرير لها في هذا السجل} one {تقرير لها في هذا السجل} two {تقريران لها في هذا السجل} few {تقارير لها في هذا السجل} many {تقريراً لها في هذا السجل} other {تقرير لها في هذا السجل}}',
  'card.citing':
    '{n, plural, zero {سجل منشور يستند إليها} one {سجل منشور يستند إليها} two {سجلان منشوران يستندان إليها} few {سجلات منشورة تستند إليها} many {سجلاً منشوراً يستند إليها} other {سجل منشور يستند إليها}} من أصل {all, number}',
  'card.alone':
    '{n, plural, zero {سجل منها لا يستند إلى سواها} one {سجل منها لا يستند إلى سواها} two {سجلان منها لا يستندان إلى سواها} few {سجلات منها لا تستند إلى سواها} many {سجلاً منها لا يستند إلى سواها} other {سجل منها لا يستند إلى سواها}}',
  'card.corrected':
    '{n, plural, zero {اسم وتقرير صُحِّحت} one {اسم أو تقرير صُحِّح} two {اسمان أو تقريران صُحِّحا} few {أسماء وتقارير صُحِّحت} many {اسماً وتقريراً صُحِّحت} other {اسم وتقرير صُحِّحت}}',
  'card.coverage':
    '{n, plural, zero {فترة رصد دُوّنت} one {فترة رصد دُوّنت} two {فترتا رصد دُوّنتا} few {فترات رصد دُوّنت} many {فترة رصد دُوّنت} other {فترة رصد دُوّنت}}',
  'card.kinds':
    '{n, plural, zero {نوع من السجلات} one {نوع من السجلات} two {نوعان من السجلات} few {أنواع من السجلات} many {نوعاً من السجلات} other {نوع من السجلات}}',
  'card.fields': '{n, plural, zero {حقل} one {حقل} two {حقلان} few {حقول} many {حقلاً} other {حقل}}',
  'card.lists': '{n, plural, zero {قائمة} one {قائمة} two {قائمتان} few {قوائم} many {قائمة} other {قائمة}}',
  'card.codes':
    '{n, plural, zero {رمز في هذه القوائم} one {رمز في هذه القوائم} two {رمزان في هذه القوائم} few {رموز في هذه القوائم} many {رمزاً في هذه القوائم} other {رمز في هذه القوائم}}',
  'card.reads':
    '{n, plural, zero {عملية للقراءة} one {عملية للقراءة} two {عمليتان للقراءة} few {عمليات للقراءة} many {عملية للقراءة} other {عملية للقراءة}}',
  'card.writes':
    '{n, plural, zero {عملية للكتابة} one {عملية للكتابة} two {عمليتان للكتابة} few {عمليات للكتابة} many {عملية للكتابة} other {عملية للكتابة}}، برمز وصول',
  'card.charts':
    '{n, plural, zero {رسم بياني} one {رسم بياني} two {رسمان بيانيان} few {رسوم بيانية} many {رسماً بيانياً} other {رسم بياني}}',
  'card.states': '{n, plural, zero {حالة} one {حالة} two {حالتان} few {حالات} many {حالة} other {حالة}} لكل رسم',
  'card.added':
    '{n, plural, zero {سجل أُضيف} one {سجل أُضيف} two {سجلان أُضيفا} few {سجلات أُضيفت} many {سجلاً أُضيف} other {سجل أُضيف}}',
  'card.changed':
    '{n, plural, zero {سجل عُدِّل} one {سجل عُدِّل} two {سجلان عُدِّلا} few {سجلات عُدِّلت} many {سجلاً عُدِّل} other {سجل عُدِّل}}',
  'card.retracted':
    '{n, plural, zero {سجل سُحب} one {سجل سُحب} two {سجلان سُحبا} few {سجلات سُحبت} many {سجلاً سُحب} other {سجل سُحب}}',
  'card.merged':
    '{n, plural, zero {سجل دُمج في غيره} one {سجل دُمج في غيره} two {سجلان دُمجا في غيرهما} few {سجلات دُمجت في غيرها} many {سجلاً دُمج في غيره} other {سجل دُمج في غيره}}',
  'card.reinstated':
    '{n, plural, zero {سجل أُعيد} one {سجل أُعيد} two {سجلان أُعيدا} few {سجلات أُعيدت} many {سجلاً أُعيد} other {سجل أُعيد}}',
}
