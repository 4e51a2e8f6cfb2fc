import { expect, test } from "vitest";
import { loggedError, safeMessage } from "../../src/app/loggedError.ts";
import { forEachDatabase } from "../store/databases.ts";

const secret = "Pak Broto minta uang";

forEachDatabase((open) => {
  test.each([
    ["a value that is of another type", "select $1::text::int", "22P02"],
    ["a row that breaks a rule", "insert into contact (kind, unreachable) values (null, $1)", "23502"],
    ["a text that isn't JSON", "select $1::text::jsonb", "22P02"],
  ])("what the database says of %s is logged without what it quotes", async (_, text, code) => {
    const { pool } = await open();
    const error = await pool.query(text, [secret]).catch((thrown: unknown) => thrown);
    if (!(error instanceof Error)) throw new Error("the database takes it");
    expect(safeMessage(error)).toContain(`the database refused (${code})`);
    expect(JSON.stringify(loggedError(error))).not.toContain("Broto");
    expect(JSON.stringify(loggedError(new Error("a batch failed", { cause: error })))).not.toContain("Broto");
  });
});
