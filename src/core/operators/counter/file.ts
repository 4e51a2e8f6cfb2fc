import { dayOf } from "../../calendar/day.ts";
import { accusedIn } from "../../conversation/understand/accused.ts";
import { isAboutConduct } from "../../conversation/understand/conduct.ts";
import { dangerIn } from "../../conversation/understand/danger.ts";
import { firstKindOf } from "../../conversation/understand/kinds/first.ts";
import { titleOf } from "../../conversation/understand/title.ts";
import type { Effect } from "../../effect.ts";
import { sourceSaid } from "../../letters/case/source.ts";
import { categoryOf } from "../../message/category.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Case, Classification } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import { file } from "../../procedure/file.ts";
import { policyAt } from "../../procedure/policy.ts";
import type { Door } from "../channelSeen.ts";
import { actorOf, answering, type Result, type Turn } from "../turn.ts";
import type { Counter } from "./draft.ts";
import { sourceOf } from "./read.ts";

/**
 * Files what was taken down, with the clocks and guesses of a citizen's own report, and gives the code by which its reporter
 * joins it. The receipt is for them: printed, or shown on the clerk's screen.
 */
export function fileCounter(turn: Turn, counter: Counter): Result {
  const { facts, now, chance, state } = turn;
  const { calendar, categories, agencies, oversightLimits } = facts.office;
  const { words, files } = counter;
  const source = sourceOf(counter) ?? { type: "counter" as const };
  const conduct = isAboutConduct(words);
  const classification = kindOf(words, conduct);
  const asks = classification === "aspiration" || classification === "information";
  const category = categoryOf(words, categories);
  const step = file(
    {
      id: chance.id(),
      number: chance.number(),
      reporter: null,
      source,
      privacy: counter.privacy ?? "ordinary",
      classification,
      // A category's topic names a problem.
      title: titleOf(words, asks ? null : category),
      category: category?.code ?? null,
      accused: conduct ? accusedIn(words, agencies) : null,
      needsHelp: counter.place === "",
    },
    actorOf(turn),
    {
      now,
      calendar,
      policy: policyAt(dayOf(now, calendar), { oversight: oversightLimits }),
      newId: chance.id,
      urgent: dangerIn(words) !== null,
    },
  );
  const report: Report = {
    words,
    place: counter.place === null || counter.place === "" ? null : { type: "typed", text: counter.place },
    happened: "",
    files,
    summary: "",
  };
  const code = chance.code();
  const { id } = step.after;
  const effects: readonly Effect[] = [
    { type: "steps", steps: [step], report, undoable: true },
    { type: "join_code", case: id, code },
    answering(receipt(turn, step.after, code), id),
  ];
  return { state: { ...state, counter: null, last: null }, effects };
}

function kindOf(words: string, conduct: boolean): Classification {
  if (conduct) return "oversight";
  const kind = firstKindOf(words)?.type;
  return kind === "aspiration" || kind === "information" ? kind : "complaint";
}

/** What the clerk reads, with the picture for the reporter: of a confidential case nothing but its number and code. */
function receipt({ facts, now }: Turn, filed: Case, code: string): Message {
  const { calendar } = facts.office;
  const { number, clock, source, title, privacy } = filed;
  const secret = privacy === "confidential";
  const due = dayOf(clock?.due ?? now, calendar);
  const doors = (facts.channels ?? []).flatMap(({ name, door }) => (door == null ? [] : [{ name, ...door }]));
  const body = message(
    [
      secret || source === undefined
        ? say("counter.filed.secret", { number })
        : title === ""
          ? say("counter.filed", { number, source: sourceSaid(source) })
          : say("counter.filed.titled", { number, title, source: sourceSaid(source) }),
      ...(filed.urgent ? [say("card.urgent")] : []),
      say("counter.filed.due", { due, days: clock?.days ?? 0 }),
    ],
    [say("counter.filed.code", { code }), ...doors.map((door) => joining(door, code))],
    [say("counter.filed.picture")],
  );
  return {
    ...body,
    guarded: secret,
    drawn: { type: "receipt", number, code, doors, filed: dayOf(now, calendar), due: secret ? null : due },
  };
}

/** Most characters of a link that is shown: a longer one is for the picture's code alone. */
const longestLink = 60;

/** How the reporter joins on one channel: by writing the code there, or by its link if that is short. */
function joining({ name, address, link: whole }: Door & { readonly name: string }, code: string): Said {
  const link = whole.replace("{code}", code).replace(/^https:\/\//u, "");
  return link.length > longestLink || link.includes("%")
    ? say("counter.filed.door", { name, address, code })
    : say("counter.filed.door.link", { name, address, code, link });
}
