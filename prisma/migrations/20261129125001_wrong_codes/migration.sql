-- CreateTable
CREATE TABLE "wrong_code" (
    "mark" BYTEA NOT NULL,
    "times" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wrong_code_pkey" PRIMARY KEY ("mark")
);

-- CreateIndex
CREATE INDEX "wrong_code_since_idx" ON "wrong_code"("since");
