-- CreateTable
CREATE TABLE "standing_answer" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hints" TEXT[],
    "text" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "standing_answer_pkey" PRIMARY KEY ("code")
);
