-- CreateTable
CREATE TABLE "cron" (
    "name" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "ran_at" TIMESTAMPTZ(3),

    CONSTRAINT "cron_pkey" PRIMARY KEY ("name")
);
