export const deadlines = {
  'deadlines.when.in': 'in {date}',
  'deadlines.when.on': 'on {date}',
  'deadlines.when.by': 'by {date}',
  'deadlines.when.no_later_than': 'no later than {date}',
  'deadlines.when.from': 'from {date}',
  'deadlines.found.overdue':
    '{n, plural, one {One stated due date passed {days, plural, one {# day} other {# days}} ago without a sourced outcome} other {# stated due dates have passed without a sourced outcome, the latest {days, plural, one {# day} other {# days}} ago}}',
  'deadlines.found.due':
    'The next stated due date is {days, plural, =0 {today} one {# day ahead} other {# days ahead}}; no earlier one is without a sourced outcome',
  'deadlines.found.settled':
    '{n, plural, one {The one commitment} other {All # commitments}} of this window came to an outcome; {late, plural, =0 {none} one {one} other {#}} late',
  'deadlines.found.none': 'No commitment with a stated due date in this window',
  'deadlines.subtitle': 'Each stated due date from the day it was stated, {scope}',
  'deadlines.series.statement': 'Stated: thin line from the day it was said to the day it named',
  'deadlines.series.overdue': 'Past due, no sourced outcome',
  'deadlines.series.late': 'Done after the date in force',
  'deadlines.series.early': 'Done in time',
  'deadlines.series.ahead': 'Still ahead',
  'deadlines.series.missed': 'Not done, or in part only',
  'deadlines.sign.conditional': 'Hollow end, dashed line: said under a condition',
  'deadlines.sign.end': 'Pale bar: known to the month only, or about',
  'deadlines.sign.cut': 'Arrow: goes on beyond the picture',
  'deadlines.statement':
    'Stated {stated, select, none {on an unknown day} other {{date}}}: {due}{conditional, select, yes { (under a condition)} other {}}{by, select, none {} other {. Stated by {actor}}}',
  'deadlines.today': 'Today',
  'deadlines.days': '{n, plural, =0 {0 days} one {# day} other {# days}}',
  'deadlines.outside':
    '{n, plural, one {One commitment lies} other {# commitments lie}} outside this window: show the whole record',
  'deadlines.too_many':
    '{n, plural, one {One commitment} other {# commitments}} more than can be drawn: shorten the window',
  'deadlines.sentence':
    '{name}: {state}. {n, plural, one {# statement, {first}} other {# statements, first {first}}}; in force {due}{slip, plural, =0 {} other {, moved by {moved}}}.',
  'deadlines.table.commitment': 'Commitment',
  'deadlines.table.state': 'What became of it',
  'deadlines.page.title': 'Deadlines: what was promised, and when',
  'deadlines.page.intro':
    'Every commitment with a stated due date: each date that was ever given, who gave it, when and in which report, and what became of it. Days late count from the date that was in force when it passed; one named afterwards undoes no delay.',
  'deadlines.page.uncovered':
    'Reports were followed to {date}. What came after was not read: “no sourced outcome” does not mean that nothing happened.',
  'deadlines.page.none': 'No commitment of the record carries a stated due date as of this revision.',
  'deadlines.page.index': 'Commitments on this page',
  'deadlines.page.parties': 'Parties',
  'deadlines.page.scope': 'Area',
  'deadlines.page.original': 'First due',
  'deadlines.page.current': 'Due date in force',
  'deadlines.page.latest': 'Last date named',
  'deadlines.page.actual': 'Done',
  'deadlines.page.actual_none': 'no report says so',
  'deadlines.page.slip': 'Slip',
  'deadlines.page.slip_none': 'none: done on the first due date',
  'deadlines.page.unmoved': 'the date has not moved',
  'deadlines.page.slip_why':
    'Done {days, plural, one {# day} other {# days}} after the date in force ({due}) and {n, plural, one {# day} other {# days}} after the one first stated ({first}): the date had been {way, select, earlier {brought forward} other {put off}} by {moved, plural, one {# day} other {# days}}.',
  'deadlines.page.slip_late':
    '{n, plural, one {# day after the first due date} other {# days after the first due date}}',
  'deadlines.page.slip_early':
    '{n, plural, one {# day before the first due date} other {# days before the first due date}}',
  'deadlines.page.condition': 'Condition',
  'deadlines.page.statements': '{n, plural, one {# statement of a due date} other {# statements of due dates}}',
  'deadlines.page.linked': 'Linked records',
  'deadlines.page.moved_later': '{n, plural, one {the date moved # day later} other {the date moved # days later}}',
  'deadlines.page.moved_earlier':
    '{n, plural, one {the date moved # day earlier} other {the date moved # days earlier}}',
  'deadlines.page.in_ledger': 'This commitment beside the others, with its chart',
} as const
