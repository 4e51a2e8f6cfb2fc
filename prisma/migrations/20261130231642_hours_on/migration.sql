-- CreateTable
CREATE TABLE "hours_on" (
    "day" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "hours_on_pkey" PRIMARY KEY ("day")
);
