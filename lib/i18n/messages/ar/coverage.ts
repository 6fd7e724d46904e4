import type { coverage as english } from '../en/coverage'

export const coverage: Record<keyof typeof english, string> = {
  'watch.title': 'أوقات المتابعة',
  'watch.lead': 'الأيام التي تُوبعت لكل نوع من السجلات. وما لم يرد هنا يُعلَّم في كل رسم بأنه «لم يُتابَع».',
  'watch.kind': 'نوع السجل',
  'watch.from': 'أول يوم',
  'watch.to': 'آخر يوم',
  'watch.level': 'درجة المتابعة',
  'watch.note_en': 'بمن وكيف، بالإنجليزية',
  'watch.note_ar': 'بمن وكيف، بالعربية',
  'watch.add': 'تسجيل مدة',
  'watch.publish': 'نشر ما سُجّل',
  'watch.pending':
    '{n, plural, =0 {لا شيء بانتظار النشر.} zero {لا شيء بانتظار النشر.} one {تغيير واحد بانتظار النشر.} two {تغييران بانتظار النشر.} few {# تغييرات بانتظار النشر.} many {# تغييراً بانتظار النشر.} other {# تغيير بانتظار النشر.}}',
  'watch.stated': 'سُجّلت، وتظهر عند نشرها.',
  'watch.published': 'نُشرت في المراجعة {n, number}.',
  'watch.correct': 'تصحيح مدة متابعة',
  'watch.correct_do': 'تصحيح',
  'watch.correct_this': 'تصحيح المدة من {day}',
  'watch.correct_help':
    'ما رآه القراء يُصحَّح بمراجعة، وتبقى المراجعات السابقة كما قالت. ولا تُقتطع مدة أخرى، بل تُسجَّل مدة تشملها.',
  'watch.corrected_since': 'صُحّحت هذه المدة أو حلّت محلها أخرى، والقائم الآن في قائمة مدد المتابعة.',
  'watch.corrected_unseen': 'صُحّحت، ولم تكن منشورة بعد.',
  'watch.waiting': 'لم تُنشر بعد',
  'watch.since_last': 'بلا متابعة منذ {day}',
  'watch.never': 'لم يُتابَع قط',
  'watch.scope': 'المنطقة',
  'watch.outlets': 'الوسائل التي قُرئت',
  'watch.outlets_help': 'الأسماء أو المعرّفات، بفواصل بينها.',
  'watch.read': 'قُرئت: {outlets}',
  'watch.who': 'سجّلها {who}',
}
