/** The log of what was done at the desk. */
export const audit = {
  'audit.title': 'Log',
  'audit.lead': 'Everything that was done at the desk. Nothing of it can be changed.',
  'audit.who': 'Who',
  'audit.anybody': 'anybody',
  'audit.command': 'Did what',
  'audit.anything': 'anything',
  'audit.subject': 'To what',
  'audit.from': 'From',
  'audit.to': 'To',
  'audit.file': 'As a file (CSV)',
  'audit.older': 'Older',
  'audit.by_token': 'by the token “{name}”',
  'audit.more_subjects': 'and {n, number} more',
} as const
