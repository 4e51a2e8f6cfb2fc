-- CreateTable
CREATE TABLE "reply_template" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "category" TEXT,
    "text" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "reply_template_pkey" PRIMARY KEY ("code")
);
