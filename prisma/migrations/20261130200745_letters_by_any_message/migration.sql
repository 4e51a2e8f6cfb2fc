-- Added by hand: only letters of several messages have these, and what is to be found at once isn't put aside.
-- CreateIndex
CREATE INDEX "letter_parts_idx" ON "letter" USING GIN ("parts") WITH (fastupdate = off) WHERE "parts" IS NOT NULL;
