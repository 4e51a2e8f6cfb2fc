import { type Message, message, type Said, say } from "../../message/message.ts";
import { isCut } from "../../message/shorten.ts";
import { reopenDay } from "../case/dates.ts";
import { named } from "../case/naming.ts";
import { placeForRoom } from "../case/place.ts";
import { toldBy } from "../case/since.ts";
import type { News } from "./news.ts";
import { quoted, wordsSaid } from "./quote.ts";

/**
 * The letter that a report is another body's: who is competent and how they are reached, why, until when one may
 * object, and below it the reporter's own words, to be copied. Who follows a report didn't write its words.
 */
export function referred(news: News): Message {
  const { case: current, now, office, leads } = news;
  const until = reopenDay(current, now, office.calendar);
  const own = leads ? ownWords(news) : [];
  return message(
    [
      ...whereTo(news),
      ...(own.length === 0 ? [] : [say("letters.referred.below")]),
      say("letters.rejected.sorry"),
      say("letters.object", { until }),
    ],
    ...(own.length === 0 ? [] : [own]),
  );
}

function whereTo(news: News): readonly Said[] {
  const { case: current, event, office, number, whole } = news;
  const { happening } = event;
  const called = named(current, number);
  const code = happening.type === "referred" ? happening.body : null;
  if (code === null) return [say("letters.referred.elsewhere", { case: called, reason: wordsSaid(news) })];
  const why = quoted({ text: event.text, files: [] }, whole).map((said, n) =>
    n === 0 ? say("letters.referred.why", { reason: said }) : said,
  );
  const body = office.bodies.find((one) => one.code === code);
  if (body === undefined) return [say("letters.referred.lapor", { case: called }), ...why];
  const { name, competence, contact, onLapor } = body;
  return [
    say("letters.referred", { case: called, body: name, competence }),
    ...why,
    onLapor ? say("letters.referred.reach.lapor", { contact }) : say("letters.referred.reach", { contact }),
  ];
}

/** What the leader wrote, on filing and since, and where it is: without quotation marks, so that it can be copied. */
function ownWords({ case: current, report, history, whole }: News): readonly Said[] {
  if (report === null) return [];
  const leader = current.reporters[0]?.contact;
  const told = leader === undefined ? [] : toldBy(leader, history);
  const words = [report.words, ...told].filter((part) => part !== "").join("\n");
  const place = report.place === null ? [] : [say("card.place", { place: placeForRoom(report.place) })];
  if (words === "") return [];
  if (whole) return [say("plain", { text: words }), ...place];
  return [say("letters.written", { words }), ...place, ...(isCut(words) ? [say("letters.cut")] : [])];
}
