-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "token_id" INTEGER;

-- CreateTable
CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_request" (
    "token_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request_sha256" TEXT NOT NULL,
    "status" SMALLINT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_request_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_sha256_key" ON "api_token"("token_sha256");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "api_request_created_at_idx" ON "api_request"("created_at");

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_request" ADD CONSTRAINT "api_request_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the types cannot say.
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_sha256_format" CHECK ("token_sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_named" CHECK (btrim("name") <> '');
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_scopes_known" CHECK ("scopes" IS NOT NULL AND cardinality("scopes") > 0 AND "scopes" <@ ARRAY[
  'entries:draft', 'entries:publish', 'entries:retract', 'entries:merge', 'sources:write', 'import']);
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_ends_later" CHECK ("expires_at" > "created_at");
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_used_later" CHECK ("last_used_at" >= "created_at");
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_revoked_later" CHECK ("revoked_at" >= "created_at");
ALTER TABLE "api_request" ADD CONSTRAINT "api_request_key_form" CHECK (length("key") BETWEEN 1 AND 200);
ALTER TABLE "api_request" ADD CONSTRAINT "api_request_sha256_format" CHECK ("request_sha256" ~ '^[0-9a-f]{64}$');
-- What was refused did nothing, so it is not kept.
ALTER TABLE "api_request" ADD CONSTRAINT "api_request_did_something" CHECK ("status" BETWEEN 200 AND 299);
ALTER TABLE "api_request" ADD CONSTRAINT "api_request_headers_object" CHECK (jsonb_typeof("headers") = 'object');
