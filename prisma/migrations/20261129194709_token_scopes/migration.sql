-- What forms do, programs may do: scopes for review, names, watched time, imports and named links.

ALTER TABLE "api_token"
  DROP CONSTRAINT "api_token_scopes_known",
  ADD CONSTRAINT "api_token_scopes_known" CHECK ("scopes" IS NOT NULL AND cardinality("scopes") > 0 AND "scopes" <@ ARRAY[
    'entries:draft', 'entries:publish', 'entries:retract', 'entries:merge', 'sources:write', 'import',
    'imports:publish', 'entries:review', 'names:write', 'coverage:write', 'shares:write']);
