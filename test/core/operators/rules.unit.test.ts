import { describe, expect, test } from "vitest";
import { catalogue } from "../../../src/core/message/catalogue.generated.ts";
import type { Format, Formats } from "../../../src/core/message/format.ts";
import { type Said, say } from "../../../src/core/message/message.ts";
import { languages } from "../../../src/core/office.ts";
import { translate } from "./room.ts";

const known: Readonly<Record<string, Formats>> = catalogue;

/** The longest that each format is likely to carry. */
function longest(format: Format): unknown {
  switch (format) {
    case "text":
      return "Dinas Perumahan Rakyat dan Kawasan Permukiman";
    case "quote":
    case "words":
      return "";
    case "count":
      return 1234;
    case "day":
    case "short_day":
      return "2027-09-30";
    case "time":
      return "16:00";
    case "said":
      return say("case.named", { number: "K7M4-2QX", title: "lampu penerangan jalan umum" });
    case "weekdays":
      return ["2027-09-29", "2027-09-30"];
    case "list":
      return ["PUPR", "DISHUB", "INSPEKTORAT", "DUKCAPIL"];
  }
}

const keys = Object.keys(known).filter((key) => /^(letters|operators|card|clock|due)\./.test(key));

function filled(key: string): Said {
  const params = Object.entries(known[key] ?? {}).map(([name, format]) => [name, longest(format)]);
  return { key, params: Object.fromEntries(params) } as Said;
}

describe.each(languages)("in %s, with the longest fillings", (language) => {
  test.each(keys)("%s is one short sentence or two, with at most one question", (key) => {
    const text = translate(filled(key), language);
    expect(text.length).toBeLessThanOrEqual(320);
    expect(text.replace(/"[^"]*"/g, "").match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/!|\p{Extended_Pictographic}|[│┃━─]/u);
  });
});
