import { accusedSaid, filesForAgency, filesSaid, hearsaySaid } from "../../../letters/case/card.ts";
import { timeOf } from "../../../letters/case/dates.ts";
import { happenedSaid } from "../../../letters/case/happened.ts";
import { named } from "../../../letters/case/naming.ts";
import { placeForRoom } from "../../../letters/case/place.ts";
import { saidToAgency } from "../../../letters/case/since.ts";
import { type Message, message, type Said, say } from "../../../message/message.ts";
import type { AttachmentId } from "../../../procedure/case.ts";
import type { Report } from "../../../procedure/content.ts";
import { decide } from "../../../procedure/decide.ts";
import type { CaseEvent } from "../../../procedure/event.ts";
import { standingEvents } from "../../../procedure/standing.ts";
import type { Found } from "../../facts.ts";
import { refusalSaid } from "../../say/refusals.ts";
import { storyOf, targetOf } from "../../target.ts";
import { actorOf, answering, type Result, settingFor, type Turn } from "../../turn.ts";
import { type AskedCommand, type Command, numbered } from "../command.ts";
import { clerks, officers } from "../row.ts";

export const look: Command = {
  name: { id: "lihat", en: "look" },
  also: ["view"],
  group: "look",
  roles: { operators: clerks, agency: officers },
  onCase: true,
  words: "none",
  bare: true,
  button: "desk.look",
  needs: (asked) => [...numbered(asked), { type: "stories" }],
  run: looked,
};

/** Seconds after which a look is deleted from the private chat. */
const lookSeconds = 3_600;

/**
 * `/lihat`: sends the content to the person's private chat and deletes it after an hour; of a confidential
 * case only for a designated person. Every look is on file. The room hears of it once it was sent, since the
 * private chat may not be open.
 */
function looked(turn: Turn, asked: AskedCommand): Result {
  const target = targetOf(turn, asked.number, asked.words);
  if (!target.ok) return target.result;
  const { found } = target;
  const { case: current } = found;
  const { person, office } = turn.facts;
  const decision = decide(current, { type: "look" }, actorOf(turn), settingFor(current, turn));
  if (!decision.ok) {
    const why = message(refusalSaid(decision.refusal, current, turn));
    return {
      state: turn.state,
      effects: [{ type: "refused", command: asked.command.name.id }, answering(why, current.id)],
    };
  }
  const logged = say("operators.looked", {
    who: person.name,
    minutes: lookSeconds / 60,
    time: timeOf(turn.now, office.calendar),
  });
  const [step] = decision.steps;
  return {
    state: turn.state,
    effects: [
      { type: "steps", steps: decision.steps, report: null, undoable: false },
      {
        type: "whisper",
        message: lookMessage(turn, found),
        about: current.id,
        event: step?.event.id ?? null,
        noted: turn.facts.private === true ? null : message(logged),
        deleteAfterSeconds: lookSeconds,
      },
    ],
  };
}

/**
 * What a look shows: everything, except that an agency's officer sees only the summary of a confidential
 * case.
 */
function lookMessage(turn: Turn, found: Found): Message {
  const { case: current, report } = found;
  const story = storyOf(turn, current);
  const content = report ?? story?.report ?? null;
  const head = say("operators.look", { case: named(current, current.number) });
  const agencyOnly = turn.room.type === "agency";
  const walled = agencyOnly && current.privacy === "confidential";
  if (content === null) return guarded(message([head, say("operators.look.nothing")]));
  if (walled) {
    const summary = content.summary === "" ? say("operators.look.no_summary") : whole(content.summary);
    const back = sentBackSaid(story?.events ?? []);
    return guarded(
      message([head, summary, ...back], [say("operators.look.how", { number: current.number })]),
    );
  }
  const words = agencyOnly && content.summary !== "" ? content.summary : content.words;
  const events = story?.events ?? [];
  const files = agencyOnly
    ? filesForAgency(current, content, events)
    : [...content.files.map(({ id }) => id), ...sent(events)];
  const said = agencyOnly
    ? saidToAgency(content, events, current, { office: turn.facts.office, whole: true })
    : exchanged(events);
  const own = agencyOnly ? [] : [...hearsaySaid(content), ...accusedSaid(current, turn.facts.office)];
  const body = message([head, ...(words === "" ? [] : [whole(words)]), ...details(content), ...own], said);
  return guarded({ ...body, files });
}

/** Why a supervisor gave the agency's last answer back, which its group isn't told of a confidential case. */
function sentBackSaid(events: readonly CaseEvent[]): readonly Said[] {
  const last = standingEvents(events).findLast(
    ({ happening: { type } }) => type === "proposed" || type === "approved" || type === "sent_back",
  );
  return last?.happening.type === "sent_back" ? [say("operators.look.sent_back", { words: last.text })] : [];
}

function details(report: Report): readonly Said[] {
  const files = filesSaid(report.files);
  return [
    ...(report.place === null ? [] : [say("card.place", { place: placeForRoom(report.place) })]),
    ...happenedSaid(report),
    ...(files === null ? [] : [files]),
  ];
}

/** Every file that the citizen sent since. */
function sent(events: readonly CaseEvent[]): readonly AttachmentId[] {
  return events.filter(({ by }) => by.type === "citizen").flatMap(({ files }) => files);
}

/** What was said since it was filed. */
function exchanged(events: readonly CaseEvent[]): readonly Said[] {
  return events
    .filter(({ text, happening }) => text !== "" && happening.type !== "filed")
    .map((event) => say("operators.look.said", { who: whoSaid(event), words: event.text }));
}

function whoSaid({ by }: CaseEvent): Said {
  return by.type === "operator" ? say("plain", { text: by.name }) : say("operators.history.citizen");
}

/** In full: what doesn't fit into one message goes into several. */
function whole(words: string): Said {
  return say("letters.words.whole", { words });
}

function guarded(body: Message): Message {
  return { ...body, guarded: true };
}
