import { describe, expect, test } from "vitest";
import { telegramKindsFor, whatsappKindsFor } from "../../src/playground/kinds/kindsFor.ts";
import { texts } from "../../src/playground/page/words.ts";

const inGroup = { group: true };
const lists = { telegram: telegramKindsFor(inGroup), whatsapp: whatsappKindsFor(inGroup) };

describe("what else a person can send in the playground", () => {
  test("is called something in each language, and whatever is called so can be sent", () => {
    const ids = new Set([...lists.telegram, ...lists.whatsapp].map(({ id }) => id));
    for (const { kinds } of Object.values(texts)) expect(new Set(Object.keys(kinds))).toEqual(ids);
  });

  test.each(Object.entries(lists))("is listed once on %s", (_channel, rows) => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
