import type { Said } from "./message.ts";

/**
 * How a parameter is shown. text: as it is. quote: a person's words in quotation marks, cut if long. words:
 * the same without quotation marks. count: a number, which chooses the plural. day: "2026-12-01" as "Selasa 1
 * Desember" (with the year if it isn't the present one). short_day: "1 Des". time: "16:00" as "16.00 WIB".
 * said: a sentence inside a sentence. list: "a, b dan c".
 */
export type Format = "text" | "quote" | "words" | "count" | "day" | "short_day" | "time" | "said" | "list";

/** The formats of a sentence's parameters. */
export type Formats = Readonly<Record<string, Format>>;

export type Value<F extends Format> = F extends "count"
  ? number
  : F extends "said"
    ? Said
    : F extends "list"
      ? readonly string[]
      : string;
