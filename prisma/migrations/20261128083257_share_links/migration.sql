-- CreateTable
CREATE TABLE "share_link" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "locked" TEXT[],
    "locale" TEXT,
    "revision" INTEGER,
    "pinned_on" DATE,
    "password_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "max_views" INTEGER,
    "views" INTEGER NOT NULL DEFAULT 0,
    "last_viewed_on" DATE,
    "title_en" TEXT NOT NULL,
    "title_ar" TEXT NOT NULL,
    "note_en" TEXT NOT NULL DEFAULT '',
    "note_ar" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "share_link_slug_key" ON "share_link"("slug");

-- CreateIndex
CREATE INDEX "share_link_created_by_idx" ON "share_link"("created_by");

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_revision_fkey" FOREIGN KEY ("revision") REFERENCES "revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the types cannot say.
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_slug_form" CHECK ("slug" ~ '^[a-z0-9](-?[a-z0-9])*$' AND length("slug") BETWEEN 3 AND 60);
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_page_form" CHECK ("page" ~ '^charts/[a-z0-9-]+$');
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_view_object" CHECK (jsonb_typeof("view") = 'object');
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_locked_known" CHECK ("locked" IS NOT NULL AND "locked" <@ ARRAY[
  'time', 'kind', 'scope', 'grain', 'stack', 'bounds', 'weapon', 'place', 'actor', 'outcome', 'verification', 'q', 'claims']);
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_locale_one_of" CHECK ("locale" IN ('ar', 'en'));
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_pinned_whole" CHECK (("revision" IS NULL) = ("pinned_on" IS NULL));
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_password_hashed" CHECK ("password_hash" ~ '^[0-9a-f]+:[0-9a-f]+$');
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_ends_later" CHECK ("expires_at" > "created_at");
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_views_counted" CHECK ("views" >= 0 AND "max_views" >= 1 AND "views" <= "max_views");
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_viewed_has_day" CHECK (("views" > 0) = ("last_viewed_on" IS NOT NULL));
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_titled" CHECK (btrim("title_en") <> '' AND btrim("title_ar") <> '');
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_note_in_both" CHECK (("note_en" = '') = ("note_ar" = ''));
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_revoked_why" CHECK (("revoked_at" IS NULL) = ("revoke_reason" IS NULL));
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_revoked_later" CHECK ("revoked_at" >= "created_at");

-- A link is a promise of what it shows: whoever was given it must not find something else there.
CREATE FUNCTION "share_link_keeps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a share link is revoked, never deleted' USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  IF (OLD."slug", OLD."page", OLD."view", OLD."revision", OLD."pinned_on", OLD."created_by", OLD."created_at")
    IS DISTINCT FROM (NEW."slug", NEW."page", NEW."view", NEW."revision", NEW."pinned_on", NEW."created_by", NEW."created_at") THEN
    RAISE EXCEPTION 'what a share link shows never changes' USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  IF OLD."revoked_at" IS NOT NULL AND NEW."revoked_at" IS DISTINCT FROM OLD."revoked_at" THEN
    RAISE EXCEPTION 'a revoked share link stays revoked' USING ERRCODE = 'IWM01', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "share_link_keeps" BEFORE UPDATE OR DELETE ON "share_link" FOR EACH ROW EXECUTE FUNCTION "share_link_keeps"();
CREATE TRIGGER "share_link_kept" BEFORE TRUNCATE ON "share_link" FOR EACH STATEMENT EXECUTE FUNCTION iwm_append_only();
