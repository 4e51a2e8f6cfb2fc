-- CreateTable
CREATE TABLE "referral_body" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "competence" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "on_lapor" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "referral_body_pkey" PRIMARY KEY ("code")
);
