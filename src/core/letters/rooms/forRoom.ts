import { catalogue } from "../../message/catalogue.generated.ts";
import type { Format, Formats } from "../../message/format.ts";
import { mask } from "../../message/mask.ts";
import { type Message, type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";

/**
 * A message as a group may see it, or an operator outside a logged look: identity, phone and card numbers and
 * addresses in people's words are masked, and a line says so. Neither stored words nor what reporters read
 * are masked. Every letter, card, desk and answer to a room passes here; twice is harmless.
 */
export function forRoom(body: Message, { hotlines }: Pick<Office, "hotlines">): Message {
  const spared = Object.values(hotlines).filter((line): line is string => line !== null);
  const paragraphs = body.paragraphs.map((lines) => {
    const shown = lines.map((said) => maskSaid(said, spared));
    const changed = JSON.stringify(shown) !== JSON.stringify(lines);
    return { lines: shown, changed };
  });
  const last = paragraphs.findLastIndex(({ changed }) => changed);
  const { spot } = body;
  const choices = body.menu?.choices.map((one) => ({ ...one, label: maskSaid(one.label, spared) }));
  return {
    ...body,
    ...(spot !== undefined && {
      spot: { ...spot, name: maskSaid(spot.name, spared), address: maskSaid(spot.address, spared) },
    }),
    paragraphs: paragraphs.map(({ lines }, index) =>
      index === last ? [...lines, say("masked.how")] : lines,
    ),
    menu: body.menu === null || choices === undefined ? body.menu : { ...body.menu, choices },
  };
}

/** Parameters that are never masked: the office's own words, and what a reporter agreed to show (`who`). */
const plain: ReadonlySet<string> = new Set([
  "number",
  "code",
  "command",
  "commands",
  "agency",
  "holder",
  "name",
  "who",
  "near",
  "into",
  "point",
  "contact",
  "address",
  "link",
]);

function maskSaid(said: Said, spared: readonly string[]): Said {
  const formats: Formats = catalogue[said.key];
  const params = Object.entries<unknown>(said.params).map(([name, value]) => {
    const format = formats[name];
    return [name, format === undefined ? value : maskValue(name, format, value, spared)];
  });
  return { key: said.key, params: Object.fromEntries(params) } as Said;
}

function maskValue(name: string, format: Format, value: unknown, spared: readonly string[]): unknown {
  switch (format) {
    case "said":
      return maskSaid(value as Said, spared);
    case "quote":
    case "words":
      return mask(String(value), spared);
    case "text":
      return plain.has(name) ? value : mask(String(value), spared);
    case "list":
      return plain.has(name) || !Array.isArray(value) ? value : value.map((one) => mask(String(one), spared));
    case "count":
    case "day":
    case "short_day":
    case "time":
    case "weekdays":
      return value;
  }
}
