/** Which time was watched. */
export const coverage = {
  'watch.title': 'Watched time',
  'watch.lead':
    'Which days were watched for which kind of record. What is not listed here is marked “not checked” in every chart.',
  'watch.kind': 'Kind of record',
  'watch.from': 'First day',
  'watch.to': 'Last day',
  'watch.level': 'How closely',
  'watch.note_en': 'By whom and how, in English',
  'watch.note_ar': 'By whom and how, in Arabic',
  'watch.add': 'State a period',
  'watch.publish': 'Publish what is stated',
  'watch.pending':
    '{n, plural, =0 {Nothing waits to be published.} one {# change waits to be published.} other {# changes wait to be published.}}',
  'watch.stated': 'Stated. It becomes public when it is published.',
  'watch.published': 'Published in revision {n, number}.',
  'watch.correct': 'Correct a watched period',
  'watch.correct_do': 'Correct',
  'watch.correct_this': 'Correct the period from {day}',
  'watch.correct_help':
    'What readers have seen is corrected by a revision: earlier revisions go on saying what they said. Another period is never cut: state a period that holds it instead.',
  'watch.corrected_since':
    'It was corrected, or another period took its place. What stands now is in the list of watched time.',
  'watch.corrected_unseen': 'Corrected. It was not public yet.',
  'watch.waiting': 'not public yet',
  'watch.since_last': 'not watched since {day}',
  'watch.never': 'never watched',
  'watch.scope': 'Area',
  'watch.outlets': 'Outlets that were read',
  'watch.outlets_help': 'Names or ids, with commas between.',
  'watch.read': 'read: {outlets}',
  'watch.who': 'stated by {who}',
} as const
