-- CreateTable
CREATE TABLE "post" (
    "room" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "holder" INTEGER,

    CONSTRAINT "post_pkey" PRIMARY KEY ("room","name")
);

-- CreateTable
CREATE TABLE "post_change" (
    "id" SERIAL NOT NULL,
    "room" INTEGER NOT NULL,
    "post" TEXT NOT NULL,
    "holder" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "post_holder_idx" ON "post"("holder");

-- CreateIndex
CREATE INDEX "post_change_room_post_idx" ON "post_change"("room", "post");
