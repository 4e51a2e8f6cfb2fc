-- AlterTable
ALTER TABLE "invite" ADD COLUMN     "title" TEXT;

-- CreateTable
CREATE TABLE "superior" (
    "agency" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "contact" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "superior_pkey" PRIMARY KEY ("agency")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" SERIAL NOT NULL,
    "case_id" TEXT NOT NULL,
    "room" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "day" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "superior_contact_idx" ON "superior"("contact");

-- CreateIndex
CREATE INDEX "reminder_day_idx" ON "reminder"("day");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_case_id_room_person_key" ON "reminder"("case_id", "room", "person");
