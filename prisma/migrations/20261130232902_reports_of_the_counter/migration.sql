-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "join_code" (
    "hash" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,

    CONSTRAINT "join_code_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "join_code_case_id_key" ON "join_code"("case_id");
