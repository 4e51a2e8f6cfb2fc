-- CreateTable
CREATE TABLE "contact" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'id',
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "unreachable" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" SERIAL NOT NULL,
    "contact_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "mark" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "chat" INTEGER NOT NULL,
    "state" JSONB NOT NULL DEFAULT '{}',
    "next_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("chat")
);

-- CreateTable
CREATE TABLE "room_dialogue" (
    "chat" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "room_dialogue_pkey" PRIMARY KEY ("chat","person")
);

-- CreateTable
CREATE TABLE "inbox" (
    "seq" BIGSERIAL NOT NULL,
    "chat" INTEGER NOT NULL,
    "sender" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "payload" JSONB,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "outcome" TEXT,
    "privacy" TEXT NOT NULL,
    "agency" TEXT,
    "category" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "wake_at" TIMESTAMPTZ(3),
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "data" JSONB NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporter" (
    "case_id" TEXT NOT NULL,
    "contact" INTEGER NOT NULL,
    "watches" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "reporter_pkey" PRIMARY KEY ("case_id","contact")
);

-- CreateTable
CREATE TABLE "report" (
    "case_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "place" JSONB,
    "district" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "happened" TEXT NOT NULL DEFAULT '',
    "files" JSONB NOT NULL DEFAULT '[]',
    "summary" TEXT NOT NULL DEFAULT '',
    "second_hand" BOOLEAN,

    CONSTRAINT "report_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "contact" INTEGER,
    "by" JSONB NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "happening" JSONB NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "room" INTEGER,
    "undo_group" TEXT,
    "before" JSONB,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content" (
    "event_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "files" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "content_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "outlane" (
    "chat" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "sending_epoch" BIGINT,
    "parked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "outlane_pkey" PRIMARY KEY ("chat","class")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" BIGSERIAL NOT NULL,
    "chat" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "about" TEXT,
    "event_id" TEXT,
    "body" JSONB,
    "choices" JSONB,
    "reply_to" TEXT,
    "coalesce" TEXT,
    "round" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "not_before" TIMESTAMPTZ(3),
    "held_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "external_id" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "why" TEXT,
    "delete_after" INTEGER,
    "if_gone" JSONB,
    "delete_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board" (
    "id" SERIAL NOT NULL,
    "room" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" TEXT,
    "person" INTEGER,
    "message" JSONB,
    "showing" TEXT,
    "reply_to" TEXT,
    "external_id" TEXT,
    "wanted_rev" INTEGER NOT NULL DEFAULT 1,
    "shown_rev" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "why" TEXT,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shown" (
    "id" SERIAL NOT NULL,
    "board_id" INTEGER NOT NULL,
    "room" INTEGER NOT NULL,
    "person" INTEGER,
    "rev" INTEGER NOT NULL,
    "case_id" TEXT,
    "external_id" TEXT NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shown_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "chat" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "agency" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "active" BOOLEAN NOT NULL DEFAULT true,
    "digest_on" TEXT,

    CONSTRAINT "room_pkey" PRIMARY KEY ("chat")
);

-- CreateTable
CREATE TABLE "member" (
    "room" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "member_pkey" PRIMARY KEY ("room","person")
);

-- CreateTable
CREATE TABLE "invite" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency" TEXT,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "watch" (
    "case_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "refusal" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "chat" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "command" TEXT NOT NULL,

    CONSTRAINT "refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "category" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "agency" TEXT,
    "hints" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "category_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "habit" (
    "category" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "agency" TEXT NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "habit_pkey" PRIMARY KEY ("category","district","agency")
);

-- CreateTable
CREATE TABLE "day_off" (
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "day_off_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "decree" (
    "year" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "decree_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" TEXT NOT NULL,
    "contact" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "ref" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'wanted',
    "why" TEXT,
    "mime" TEXT,
    "bytes" INTEGER,
    "path" TEXT,
    "hash_original" TEXT,
    "hash_stripped" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "epoch" BIGINT NOT NULL,
    "owner" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "backend_start" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "secret" (
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "secret_pkey" PRIMARY KEY ("channel","kind","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "address_mark_key" ON "address"("mark");

-- CreateIndex
CREATE INDEX "address_contact_id_idx" ON "address"("contact_id");

-- CreateIndex
CREATE INDEX "conversation_next_at_idx" ON "conversation"("next_at") WHERE "next_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "conversation_expires_at_idx" ON "conversation"("expires_at") WHERE "expires_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "inbox_chat_seq_idx" ON "inbox"("chat", "seq") WHERE "state" = 'waiting';

-- CreateIndex
CREATE INDEX "inbox_handled_at_idx" ON "inbox"("handled_at") WHERE "handled_at" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "inbox_channel_external_id_key" ON "inbox"("channel", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_key" ON "cases"("number");

-- CreateIndex
CREATE INDEX "cases_wake_at_idx" ON "cases"("wake_at") WHERE "wake_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "cases_stage_due_at_idx" ON "cases"("stage", "due_at");

-- CreateIndex
CREATE INDEX "cases_agency_stage_due_at_idx" ON "cases"("agency", "stage", "due_at");

-- CreateIndex
CREATE INDEX "reporter_contact_idx" ON "reporter"("contact");

-- CreateIndex
CREATE INDEX "event_room_filed_at_idx" ON "event"("room", "filed_at") WHERE "undo_group" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "event_case_id_version_key" ON "event"("case_id", "version");

-- CreateIndex
CREATE INDEX "outlane_next_at_idx" ON "outlane"("next_at") WHERE "next_at" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "letter_key_key" ON "letter"("key");

-- CreateIndex
CREATE INDEX "letter_chat_external_id_idx" ON "letter"("chat", "external_id") WHERE "external_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "letter_about_idx" ON "letter"("about") WHERE "about" IS NOT NULL;

-- CreateIndex
CREATE INDEX "letter_event_id_idx" ON "letter"("event_id") WHERE "event_id" IS NOT NULL;

-- CreateIndex
CREATE INDEX "board_next_at_idx" ON "board"("next_at") WHERE "next_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "board_case_id_idx" ON "board"("case_id");

-- CreateIndex
CREATE INDEX "board_room_kind_idx" ON "board"("room", "kind");

-- CreateIndex
CREATE INDEX "shown_room_external_id_idx" ON "shown"("room", "external_id");

-- CreateIndex
CREATE INDEX "shown_board_id_at_idx" ON "shown"("board_id", "at");

-- CreateIndex
CREATE INDEX "attachment_next_at_idx" ON "attachment"("next_at") WHERE "next_at" IS NOT NULL;

-- CreateIndex
CREATE INDEX "attachment_hash_original_idx" ON "attachment"("hash_original") WHERE "hash_original" IS NOT NULL;

-- CreateIndex
CREATE INDEX "secret_channel_kind_saved_at_idx" ON "secret"("channel", "kind", "saved_at");

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporter" ADD CONSTRAINT "reporter_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content" ADD CONSTRAINT "content_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say.

-- The pump's and the sender's hot paths.
CREATE INDEX "letter_lane_idx" ON "letter"("chat", "class", "id") WHERE "state" = 'waiting';
CREATE INDEX "letter_menu_idx" ON "letter"("chat", "id") WHERE "choices" IS NOT NULL;
CREATE INDEX "letter_held_idx" ON "letter"("held_until") WHERE "state" = 'held';
CREATE INDEX "letter_delete_idx" ON "letter"("delete_at") WHERE "delete_at" IS NOT NULL;
CREATE INDEX "letter_coalesce_idx" ON "letter"("chat", "coalesce") WHERE "state" = 'waiting' AND "coalesce" IS NOT NULL;
CREATE UNIQUE INDEX "board_desk_key" ON "board"("room", "person") WHERE "kind" = 'desk';
CREATE UNIQUE INDEX "board_card_key" ON "board"("room", "case_id") WHERE "kind" = 'card';
CREATE INDEX "contact_erased_idx" ON "contact"("id") WHERE "erased_at" IS NOT NULL AND "unreachable" IS DISTINCT FROM 'erased';
CREATE INDEX "cases_near_idx" ON "report"("latitude", "longitude") WHERE "latitude" IS NOT NULL;

-- An open case always has something that wakes it: no deadline is missed in silence.
ALTER TABLE "cases" ADD CONSTRAINT "cases_wake_check" CHECK (("stage" = 'closed') = ("wake_at" IS NULL));

-- The history is append-only.
CREATE FUNCTION "event_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never changed or removed';
END $$;
CREATE TRIGGER "event_is_final" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION "event_is_final"();
CREATE TRIGGER "event_is_kept" BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION "event_is_final"();
