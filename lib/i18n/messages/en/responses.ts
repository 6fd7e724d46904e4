export const responses = {
  'responses.total': '{attacks} and {strikes}',
  'responses.lag.exact': '{n, plural, =0 {the same day} one {# day} other {# days}}',
  'responses.lag.between': '{low, select, 0 {the same day} other {{low, number}}} to {high, number} days',
  'responses.lag.next_day': 'the same day or one day later',
  'responses.lag.unknown': 'not known',
  'responses.found.pairs':
    'Strikes linked to an attack followed it {spread, select, one {{high, plural, =0 {the same day} one {after # day} other {after # days}}} next_day {the same day or one day later} other {after {low, number} to {high, number} days}} (median of {n, plural, one {# pair} other {# pairs}}); {open, plural, =0 {no attack} one {# attack} other {# attacks}} of {attacks, number} {open, plural, one {has} other {have}} no linked response',
  'responses.found.undated':
    '{n, plural, one {One strike is} other {# strikes are}} linked to an attack, after a time not known; {open, plural, =0 {no attack} one {# attack} other {# attacks}} of {attacks, number} {open, plural, one {has} other {have}} no linked response',
  'responses.found.unlinked':
    '{attacks, plural, one {# attack} other {# attacks}} and {strikes, plural, =0 {no strike} one {# strike} other {# strikes}} in this window, none linked as attack and answer',
  'responses.found.none': 'No attack or strike recorded in this window',
  'responses.subtitle': 'Attacks above, strikes below, one mark an event, {scope}',
  'responses.subtitle_range': 'Attacks above, strikes below, one mark an event, {scope} · lag of the pairs: {range}',
  'responses.lane.attack': 'Attacks',
  'responses.lane.strike': 'Strikes',
  'responses.lane.attack_state':
    '{n, number} recorded, {linked, number} with a linked response, {open, number} without',
  'responses.lane.strike_state': '{n, number} recorded, {linked, number} linked as an answer to an attack',
  'responses.lane.partners':
    '{state} · {n, plural, one {# more, outside the filter, drawn as a partner} other {# more, outside the filter, drawn as partners}}',
  'responses.series.attack_linked': 'Attack with a linked response',
  'responses.series.attack': 'Attack without',
  'responses.series.strike_linked': 'Strike linked as an answer',
  'responses.series.strike': 'Other strike',
  'responses.series.pair': 'Attack and the strike that answered it, with the days between',
  'responses.sign.wide': 'Wide dashed mark: the day is not known exactly',
  'responses.event': '{date}: {kind, select, attack {attack} other {strike}}, {place}',
  'responses.event_nowhere': '{date}: {kind, select, attack {attack} other {strike}}',
  'responses.pair': '{attack} → {strike}: {lag}',
  'responses.more': '{n, plural, one {and # more} other {and # more}}',
  'responses.too_many':
    '{n, number} events: more than can be drawn one by one. Only linked ones are shown; a shorter window shows all',
  'responses.sentence.counts':
    '{attacks, plural, =0 {No attack} one {# attack} other {# attacks}}, {open, number} without a linked response; {strikes, plural, =0 {no strike} one {# strike} other {# strikes}}, {linked, number} linked as an answer.',
  'responses.sentence.lag':
    'Lag of {n, plural, one {# linked pair} other {# linked pairs}}: median {median}; range {range}.',
  'responses.table.attack': 'Attack',
  'responses.table.attack_date': 'Date of the attack',
  'responses.table.strike': 'Strike',
  'responses.table.strike_date': 'Date of the strike',
  'responses.table.lag': 'Lag',
  'responses.table.places': 'From where to where',
  'responses.table.note': 'Note',
  'responses.series.return': 'The other way round: a strike and the attack that answered it',
  'responses.return': '{strike} → {attack}: {lag}',
  'responses.lag.return': 'after the strike: {lag}',
  'responses.sentence.returned':
    '{n, plural, one {# attack is} other {# attacks are}} presented as the answer to a strike; that is no part of the lag above.',
} as const
