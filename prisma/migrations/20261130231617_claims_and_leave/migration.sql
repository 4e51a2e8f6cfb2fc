-- AlterTable
ALTER TABLE "board" ADD COLUMN     "asked_by" INTEGER;

-- CreateTable
CREATE TABLE "claim" (
    "case_id" TEXT NOT NULL,
    "room" INTEGER NOT NULL,
    "how" TEXT NOT NULL,
    "person" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "part" TEXT,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("case_id","room","how"),
    CONSTRAINT "claim_how" CHECK (how = 'opened' AND until IS NOT NULL OR how = 'handed' AND part IS NOT NULL)
);

-- CreateTable
CREATE TABLE "leave" (
    "person" INTEGER NOT NULL,
    "from_day" TEXT NOT NULL,
    "to_day" TEXT NOT NULL,
    "begun" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("person"),
    CONSTRAINT "leave_days" CHECK (from_day <= to_day)
);

-- CreateIndex
CREATE INDEX "claim_person_idx" ON "claim"("person");
