-- What the office asked a chat, for each message that comes from it. The names as in the statement that looks for them.
CREATE INDEX "letter_asking_idx" ON "letter"("chat") WHERE "name" IN ('asked', 'supply_reminded', 'supply_last_call');
