export const filters = {
  'filters.label': 'Filters',
  'filters.busy': 'Fetching the view',
  'filters.period': 'Period',
  'filters.period_typed': 'Type a period',
  'filters.period_hint': 'Such as 2024, October 2023, 17/10/2023 - 28/1/2024, since 2025-10, or 2023-10-17/2024-01-28',
  'filters.period_shape':
    'Not understood as a period, and the one in force stays. Write 2024, October 2023, 17/10/2023 - 28/1/2024 or 2023-10-17/2024-01-28.',
  'filters.usual': 'usual',
  'filters.whole': 'whole record',
  'filters.last_12_months': 'last 12 months',
  'filters.since': 'from {from}',
  'filters.until': 'to {to}',
  'filters.between': '{from} to {to}',
  'filters.many': '{n, plural, one {# chosen} other {# chosen}}',
  'filters.narrow': 'Narrow the list',
  'filters.words': 'Search words',
  'filters.force': 'Force',
  'filters.apply': 'Apply',
  'filters.left_out': 'Not known to the record and left out: {names}',
  'charts.more':
    'Settings of this chart, {marks, plural, one {# milestone} other {# milestones}} and {sources, plural, one {# report} other {# reports}} behind it',
} as const
