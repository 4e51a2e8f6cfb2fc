import type { Evidence } from "./evidence.ts";
import type { Options } from "./options.ts";
import type { Outcome } from "./verdict.ts";

const mostShown = 20;
const longest = 1_600;

/** A table for people, and one line of JSON at the end. */
export function print(
  options: Options,
  expected: Evidence,
  day: Evidence,
  outcome: Outcome,
  say: (line: string) => void,
): void {
  const { db, channel, mode, messages, chats, processes, freeze, seed } = options;
  if (options.show !== null) {
    for (const { text } of expected.told.get(`chat ${options.show}`) ?? []) say(`◀ ${text}`);
    for (const [where, texts] of expected.told)
      if (where.startsWith("room")) for (const { text } of texts) say(`${where} ◀ ${text}`);
    for (const story of expected.ledger.stories) if (story.includes(`warga ${options.show}"`)) say(story);
  }
  for (const line of [...firstOf(outcome), ...sideBySide(expected, day, outcome)]) say(line);
  const flights = day.interruptions.map(({ inFlight }) => inFlight);
  const kills = [...day.points.values()].reduce((sum, times) => sum + times, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    ["kills and freezes", [...day.points].map(([name, times]) => `${name} ${times}`).join(", ") || "none"],
    ["messages of people and room", day.said],
    ["messages on file, handled", day.ledger.handled],
    ["cases", day.ledger.stories.length],
    ["letters sent", day.ledger.sent],
    ["lost", outcome.lost],
    ["handled or told twice", outcome.twice],
    ["out of order", outcome.outOfOrder],
    ["repeats", outcome.repeats],
    ["most repeats per kill", outcome.mostRepeatsPerKill],
    ["most chats in flight at a kill", Math.max(0, ...flights)],
    ["kills with more repeats than chats in flight", outcome.excessive],
    ["polls answered 409", day.conflicts],
    ["seconds, without and with kills", `${expected.seconds}, ${day.seconds}`],
  ];
  for (const [name, value] of rows) say(`${name.padEnd(46)} ${value}`);
  const { lost, twice, outOfOrder, repeats, mostRepeatsPerKill } = outcome;
  say(
    JSON.stringify({
      crash: { db, channel, mode, kills, messages, chats, processes, freeze, seed },
      lost,
      twice,
      outOfOrder,
      repeats,
      mostRepeatsPerKill,
      excessive: outcome.excessive,
      points: Object.fromEntries(day.points),
      cases: day.ledger.stories.length,
      letters: day.ledger.sent,
      seconds: day.seconds,
    }),
  );
}

/** The first finding of each place: what follows is as a rule its consequence. */
function firstOf({ findings }: Outcome): readonly string[] {
  const firsts = findings.filter(
    ({ where, kind }, at) =>
      findings.findIndex((other) => other.where === where && other.kind === kind) === at,
  );
  const lines = firsts
    .slice(0, mostShown)
    .map(({ where, kind, what }) => `${kind} · ${where} · ${JSON.stringify(what).slice(0, longest)}`);
  return findings.length > lines.length ? [...lines, `… ${findings.length} findings in all`] : lines;
}

const mostPlaces = 2;
const head = 70;

/** What some places with findings were told, with the seconds and the interruptions between, and what they should have been. */
function sideBySide(expected: Evidence, day: Evidence, { findings }: Outcome): readonly string[] {
  const places = [...new Set(findings.map(({ where }) => where))].filter((where) => day.told.has(where));
  return places.slice(0, mostPlaces).flatMap((where) => {
    const short = (text: string): string => JSON.stringify(text).slice(0, head);
    const told = day.told.get(where) ?? [];
    const began = told[0]?.at ?? 0;
    return [
      `${where} should have been told`,
      ...(expected.told.get(where) ?? []).map(({ text }) => `  ${short(text)}`),
      "and was told",
      ...[
        ...told.map(({ text, at }) => ({ at, line: short(text) })),
        ...day.interruptions.map(({ at, inFlight }) => ({
          at,
          line: `— interrupted, ${inFlight} in flight`,
        })),
      ]
        .sort((one, other) => one.at - other.at)
        .map(({ at, line }) => `  ${((at - began) / 1_000).toFixed(1).padStart(6)} ${line}`),
    ];
  });
}
