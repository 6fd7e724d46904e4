import type { gallery as english } from '../en/gallery'

export const gallery: Record<keyof typeof english, string> = {
  'gallery.title': 'المعرض',
  'gallery.intro': 'كل رسم وكل جزء من الصفحات في كل حالاته، لمن يعتني بالشكل والقراءة. والرسوم من السجل نفسه.',
  'gallery.parts': 'الأجزاء',
  'gallery.charts': 'الرسوم البيانية',
  'gallery.colours': 'الألوان',
  'gallery.kinds': 'أنواع السجلات',
  'gallery.states': 'أحوال الالتزام',
  'gallery.banners': 'التنبيهات',
  'gallery.controls': 'الأزرار والروابط',
  'gallery.usual': 'كما يُفتح',
  'gallery.chosen': 'بعد الاختيار',
  'gallery.narrow': 'بعرض هاتف',
  'gallery.short': 'مدة قصيرة، بحسب اليوم',
  'gallery.whole': 'السجل كله، بحسب السنة',
  'gallery.empty': 'مدة بلا سجلات',
  'gallery.split': 'موزعة بحسب المكان، بالأسبوع',
  'gallery.scope': 'سوريا وحدها',
}
