-- CreateTable
CREATE TABLE "link_request" (
    "chat" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "person" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "link_request_pkey" PRIMARY KEY ("chat")
);

-- CreateIndex
CREATE UNIQUE INDEX "link_request_id_key" ON "link_request"("id");
