import { cite, draft, entry, hash, open, revision, two, version } from './db-guard-rows'

type Case = [what: string, ...statements: string[]]

export const accepted: Case[] = [
  ['a draft beside the published version', draft('attack', 1)],
  [
    'a full event',
    draft('attack', 11, {
      date_edtf: "'2024-01'",
      date_min: "'2024-01-01'",
      date_max: "'2024-01-31'",
      date_prec: '4',
      scope: "'IQ+SY'",
      where_prec: '7',
      fatalities_low: '1',
      fatalities_best: '1',
      fatalities_high: '3',
      weapon: "'drone'",
    }),
  ],
  ['an event with only a lower bound', draft('strike', 12, { fatalities_low: '3', injured_high: '0' })],
  ['a date open at one end', draft('milestone', 13, { date_edtf: "'../2025-09-30'", date_max: "'2025-09-30'" })],
  ['a share of 80 percent', draft('force_level', 14, { unit: "'percent'", best: '80', comparator: "'≈'" })],
  [
    'the next version, the old one closed',
    two,
    'UPDATE attack SET until = 2 WHERE entry_id = 1',
    version('attack', 1, { ...open(2), change: "'changed'" }),
  ],
  [
    'a draft published with its citation',
    two,
    draft('strike', 12, { content_sha256: hash('e'), change: "'added'" }),
    cite(12),
    'UPDATE citation SET since = 2 WHERE entry_id = 12',
    "UPDATE strike SET since = 2, status = 'published' WHERE entry_id = 12",
  ],
  [
    'a retraction, citation and all',
    two,
    'UPDATE attack SET until = 2 WHERE entry_id = 1',
    version('attack', 1, { ...open(2), status: "'retracted'", change: "'retracted'" }),
    'UPDATE citation SET until = 2 WHERE entry_id = 1',
  ],
  ['a citation replaced by another', two, 'UPDATE citation SET until = 2 WHERE entry_id = 1', cite(1, { since: '2' })],
  ['a published citation marked as dropped', 'UPDATE citation SET dropped = true WHERE entry_id = 1'],
  ['a draft thrown away', draft('attack', 11), 'DELETE FROM attack WHERE entry_id = 11'],
  ['a named link that is revoked', share(), "UPDATE share_link SET revoked_at = now(), revoke_reason = 'x'"],
  ['a record merged into another', 'UPDATE entry SET merged_into = 1 WHERE id = 11'],
]

function token(scopes: string, sha256 = hash('7'), ends = 'null'): string {
  return `INSERT INTO api_token (name, token_sha256, user_id, scopes, created_by, created_at, expires_at)
    VALUES ('t', ${sha256}, 'loader', ${scopes}, 'loader', now(), ${ends})`
}

function share(changes: Readonly<Record<string, string>> = {}): string {
  const row = {
    ...{ slug: "'a-link'", page: "'charts/attacks'", view: "'{}'", locked: "'{}'", title_en: "'T'", title_ar: "'T'" },
    ...{ created_by: "'loader'", created_at: 'now()', ...changes },
  }
  return `INSERT INTO share_link (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

type Refusal = [what: string, reason: string, ...statements: string[]]

/** The statements before the last must pass; the last is refused for the reason. */
export const refused: Refusal[] = [
  // Vocabularies and forms
  ['an unknown status', 'attack_status_one_of', version('attack', 11, { ...open(1), status: "'odd'" })],
  ['a weapon of attacks in a strike', 'strike_weapon_one_of', draft('strike', 12, { weapon: "'ied'" })],
  [
    'an unknown kind of milestone',
    'milestone_milestone_kind_one_of',
    draft('milestone', 13, { milestone_kind: "'party'" }),
  ],
  ['an unknown comparator', 'tally_claim_comparator_one_of', draft('tally_claim', 15, { comparator: "'~'" })],
  ['an unknown verification', 'force_level_verification_one_of', draft('force_level', 14, { verification: "'sure'" })],
  ['an unknown scope', 'attack_scope_form', draft('attack', 11, { scope: "'IQ+XX'" })],
  ['an id of another kind', 'entry_public_id_of_kind', entry(90, 'strike', 'IWM-A-0090')],
  ['an id with three digits', 'entry_public_id_of_kind', entry(90, 'strike', 'IWM-S-090')],
  ['an id given twice', '23505', entry(90, 'attack', 'IWM-A-0001')],
  ['an unknown kind of entry', 'entry_public_id_of_kind', entry(90, 'rumour', 'IWM-A-0090')],
  [
    'an unknown role',
    'user_role_one_of',
    `INSERT INTO "user" (id, name, role, kind) VALUES ('u', 'U', 'boss', 'person')`,
  ],
  ['a hash that is none', 'attack_content_sha256_format', draft('attack', 11, { content_sha256: "'ABC'" })],
  [
    'a language that is none',
    'source_language_form',
    "INSERT INTO source (id, title, language) VALUES ('s9', 'x', 'Arabic')",
  ],
  [
    'half a coordinate',
    'place_coordinates',
    "INSERT INTO place (id, name_en, name_ar, kind, scope, where_prec, latitude) VALUES ('p9', 'x', 'س', 'city', 'IQ', 1, 33.5)",
  ],
  // Tokens
  ['a token for nothing', 'api_token_scopes_known', token("'{}'")],
  ['a token for whatever', 'api_token_scopes_known', token("'{everything}'")],
  ['a token in clear', 'api_token_sha256_format', token("'{import}'", "'iwm_secret'")],
  ['a token that never held', 'api_token_ends_later', token("'{import}'", hash('7'), "'2020-01-01'")],
  [
    'a kept refusal',
    'api_request_did_something',
    token("'{import}'"),
    `INSERT INTO api_request (token_id, key, request_sha256, status, headers, body, created_at)
      SELECT id, 'k', ${hash('8')}, 422, '{}', '', now() FROM api_token`,
  ],
  // Named links
  ['a name with capitals', 'share_link_slug_form', share({ slug: "'A-Link'" })],
  ['a page that is no chart', 'share_link_page_form', share({ page: "'admin'" })],
  ['a lock on what cannot be locked', 'share_link_locked_known', share({ locked: "'{rev}'" })],
  ['a revision without its day', 'share_link_pinned_whole', share({ revision: '1' })],
  ['a password in clear', 'share_link_password_hashed', share({ password_hash: "'open sesame'" })],
  [
    'more views than the limit',
    'share_link_views_counted',
    share({ max_views: '1', views: '2', last_viewed_on: "'2026-01-01'" }),
  ],
  ['a view on no day', 'share_link_viewed_has_day', share({ views: '1' })],
  ['a note in one language', 'share_link_note_in_both', share({ note_en: "'x'" })],
  ['a revoked link without a reason', 'share_link_revoked_why', share({ revoked_at: 'now()' })],
  ['a link that shows something else', 'never changes', share(), "UPDATE share_link SET page = 'charts/strikes'"],
  ['a deleted link', 'never deleted', share(), 'DELETE FROM share_link'],
  // Numbers and dates
  ['low above best', 'attack_fatalities_ordered', draft('attack', 11, { fatalities_low: '5', fatalities_best: '3' })],
  ['best above high', 'strike_injured_ordered', draft('strike', 12, { injured_best: '5', injured_high: '3' })],
  ['low above high without a best', 'force_level_ordered', draft('force_level', 14, { low: '9', high: '3' })],
  ['a number below zero', 'force_level_ordered', draft('force_level', 14, { best: '-1' })],
  [
    'more than a hundred percent',
    'force_level_percent_range',
    draft('force_level', 14, { unit: "'percent'", best: '101' }),
  ],
  [
    'the last day before the first',
    'attack_date_ordered',
    draft('attack', 11, { date_edtf: "'x'", date_min: "'2024-02-01'", date_max: "'2024-01-01'" }),
  ],
  ['a derived day without its text', 'attack_date_ordered', draft('attack', 11, { date_min: "'2024-02-01'" })],
  [
    'an end before the start',
    'attack_start_before_end',
    draft('attack', 11, { date_start: "'2024-02-01'", date_end: "'2024-01-01'" }),
  ],
  [
    'a window that ends before it begins',
    'tally_claim_window_ordered',
    draft('tally_claim', 15, {
      window_start_edtf: "'a'",
      window_start_min: "'2024-02-01'",
      window_end_edtf: "'b'",
      window_end_max: "'2024-01-01'",
    }),
  ],
  ['a date precision of 6', 'attack_date_prec_range', draft('attack', 11, { date_prec: '6' })],
  ['a place precision of 8', 'attack_where_prec_range', draft('attack', 11, { where_prec: '8' })],
  ['a credibility of 7', 'citation_credibility_range', cite(1, { credibility: '7', credibility_reason_en: "'r'" })],
  ['a credibility without a reason', 'citation_credibility_reasoned', cite(1, { credibility: '2' })],
  [
    'a reliability of G',
    'outlet_reliability_one_of',
    "INSERT INTO outlet (id, name_en, name_ar, reliability, reliability_reason_en) VALUES ('o', 'x', 'س', 'G', 'r')",
  ],
  [
    'coverage that ends before it begins',
    'coverage_date_ordered',
    "INSERT INTO coverage (date_min, date_max, kind, level) VALUES ('2024-02-01', '2024-01-01', 'attack', 'full')",
  ],
  [
    'more independent sources than sources',
    'attack_sources_range',
    draft('attack', 11, { number_of_sources: '1', independent_sources: '2' }),
  ],
  // Versions
  ['published without a revision', 'attack_since_published', version('attack', 11, { status: "'published'" })],
  ['a draft with a revision', 'attack_since_published', version('attack', 11, { ...open(1), status: "'in_review'" })],
  [
    'published without a hash',
    'attack_since_complete',
    version('attack', 11, { since: '1', status: "'published'", change: "'added'" }),
  ],
  ['closed by the revision that opened it', 'citation_until_after_since', cite(1, { since: '1', until: '1' })],
  ['closed and never opened', 'citation_until_after_since', cite(1, { until: '1' })],
  ['a revision that does not exist', 'newest revision', version('attack', 11, open(9))],
  ['two versions at one time', 'attack_one_at_a_time', two, version('attack', 1, open(2))],
  ['two drafts of one entry', 'attack_one_draft', draft('attack', 1), draft('attack', 1)],
  ['a version of another kind than its entry', 'not a record of kind strike', draft('strike', 11)],
  [
    'a link from a record to itself',
    'entry_link_two_entries',
    "INSERT INTO entry_link (from_id, to_id, kind) VALUES (1, 1, 'about')",
  ],
  [
    'the same link twice',
    'entry_link_one_at_a_time',
    "INSERT INTO entry_link (from_id, to_id, kind, since) VALUES (1, 11, 'about', 1)",
    "INSERT INTO entry_link (from_id, to_id, kind, since) VALUES (1, 11, 'about', 1)",
  ],
  ['a draft that is dropped', 'citation_dropped_published', cite(1, { dropped: 'true' })],
  // Sources
  [
    'published without a citation',
    'without a citation',
    two,
    draft('strike', 12, { content_sha256: hash('e'), change: "'added'" }),
    "DO $$ BEGIN UPDATE strike SET since = 2, status = 'published' WHERE entry_id = 12; SET CONSTRAINTS ALL IMMEDIATE; END $$",
  ],
  [
    'published with a citation that is still a draft',
    'without a citation',
    two,
    cite(12),
    `DO $$ BEGIN ${version('strike', 12, open(2))}; SET CONSTRAINTS ALL IMMEDIATE; END $$`,
  ],
  [
    'the last citation of a published record taken away',
    'without a citation',
    two,
    'DO $$ BEGIN UPDATE citation SET until = 2 WHERE entry_id = 1; SET CONSTRAINTS ALL IMMEDIATE; END $$',
  ],
  ['a source that is cited deleted', 'citation_source_id_fkey', "DELETE FROM source WHERE id = 's1'"],
  // History
  ['a published version changed', 'closed, not changed', "UPDATE attack SET weapon = 'rocket' WHERE entry_id = 1"],
  ['a published version deleted', 'is published and stays', 'DELETE FROM attack WHERE entry_id = 1'],
  ['a published citation changed', 'closed, not changed', "UPDATE citation SET quote_exact = 'x' WHERE entry_id = 1"],
  ['a version opened in the past', 'newest revision', two, version('strike', 12, open(1))],
  [
    'a version closed in the past',
    'newest revision',
    two,
    revision(3, '2', '3'),
    'UPDATE attack SET until = 2 WHERE entry_id = 1',
  ],
  [
    'a closed version opened again',
    'closed, not changed',
    two,
    'UPDATE attack SET until = 2 WHERE entry_id = 1',
    'UPDATE attack SET until = NULL WHERE entry_id = 1',
  ],
  ['a revision changed', 'never changed or deleted', "UPDATE revision SET reason_en = 'other' WHERE number = 1"],
  ['a revision deleted', 'never changed or deleted', two, 'DELETE FROM revision WHERE number = 2'],
  ['a revision left out', 'does not follow', revision(3, '1', '3')],
  ['a revision twice', 'does not follow', revision(1, '1', '3')],
  ['a revision with another hash before it', 'does not carry the hash', revision(2, 'f', '2')],
  ['an audit record changed', 'never changed or deleted', "UPDATE audit SET command = 'other'"],
  ['an audit record deleted', 'never changed or deleted', 'DELETE FROM audit'],
  ['the audit emptied', 'never changed or deleted', 'TRUNCATE audit'],
  ['the revisions emptied', 'never changed or deleted', 'TRUNCATE revision CASCADE'],
  ['an entry deleted', 'never changed or deleted', 'DELETE FROM entry WHERE id = 11'],
  ['an entry given another id', 'identity of entry', "UPDATE entry SET public_id = 'IWM-A-0099' WHERE id = 11"],
  ['an entry merged into itself', 'entry_merged_elsewhere', 'UPDATE entry SET merged_into = 11 WHERE id = 11'],
]
