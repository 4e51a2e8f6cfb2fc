import { createTranslate } from "../../../src/adapters/i18n.ts";
import { type Said, say } from "../../../src/core/message/message.ts";
import { projectPath } from "../../../src/projectPath.ts";

const translate = createTranslate({
  locales: projectPath("locales"),
  zoneName: "WIB",
  today: () => "2026-11-26",
});

export const number = "K7M4-2QX";
const words = "jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh";
const agency = "Dinas PUPR";
const due = "2026-12-07";
const road = say("case.named", { number, title: "jalan rusak" });
const sent = say("operators.sent_in", { seconds: 60 });
const place = say("place.pin_near", { near: "Kec. Kota" });

const lines = (...said: readonly Said[]): string => said.map((one) => translate(one, "id")).join("\n");

/** What the program says on a report's way, in its own sentences. */
export const sentences = {
  words,
  welcome: lines(
    say("greet.welcome", { service: "Lapor Maju", office: "Pemkab Maju" }),
    say("notice.who", { office: "Pemkab Maju" }),
  ),
  noted: lines(say("draft.noted"), say("ask.photo")),
  photo: lines(say("draft.photo_in"), say("ask.place"), say("ask.place_how")),
  summary: lines(
    say("summary.check"),
    say("summary.words", { words }),
    say("summary.place", { place }),
    say("summary.ordinary"),
  ),
  receipt: lines(
    say("receipt.sent", { number }),
    say("receipt.next", { due: "2026-12-01", days: 3 }),
    say("receipt.status"),
  ),
  linked: lines(say("operators.linked", { who: "Rina" })),
  invited: lines(
    say("operators.invited", { agency, code: "4KT7-M2W" }),
    say("operators.invited.how", { code: "4KT7-M2W" }),
  ),
  linkedAgency: lines(say("operators.linked.agency", { agency, who: "Joko" })),
  role: (who: string) => lines(say("operators.roles.set", { who, roles: say("operators.role.verifier") })),
  desk: (waiting: number) => {
    const clock = say("clock.day", { n: "1", of: "3", due: say("due.on", { day: "2026-12-01" }) });
    return lines(
      say("operators.desk.head", { waiting, number, title: "jalan rusak", clock }),
      say("operators.desk.both", {
        place: say("plain", { text: "Kec. Kota" }),
        files: say("card.photos", { count: 1 }),
      }),
      say("card.words", { words }),
      say("operators.desk.proposed", { agency, category: "Jalan" }),
    );
  },
  empty: lines(say("operators.desk.empty")),
  forwarded: lines(
    say("operators.done.forwarded", { number, agency: "PUPR", due, sent }),
    say("operators.desk.empty"),
  ),
  card: lines(
    say("card.head", { case: road, stage: say("card.new", { agency }) }),
    say("card.answer_by", { due, time: "16:00" }),
    say("card.words", { words }),
  ),
  toAgency: lines(
    say("letters.forwarded", { case: road, agency }),
    say("letters.answer_by", { due, days: 5 }),
  ),
  answering: lines(say("operators.done.answered", { number, agency, sent, due: "2026-12-18" })),
  answer: lines(
    say("letters.answer", { agency, case: road }),
    say("letters.words", { words: "Lubang sudah ditambal." }),
    say("about.settled"),
  ),
  settled: lines(say("accept.days", { case: road, count: 7 }), say("ask.rate")),
  rated: lines(
    say("rate.noted", { score: "5", label: say("choice.rate5") }),
    say("rate.reopen", { until: "2026-12-30" }),
  ),
  keys: {
    noPhoto: lines(say("choice.no_photo")),
    here: lines(say("choice.here")),
    draft: (["send", "change", "cancel"] as const).map((key) => lines(say(`choice.${key}`))),
    settled: [lines(say("choice.settled")), lines(say("choice.unsettled"))] as const,
    forward: lines(say("operators.button.forward", { agency: "PUPR" })),
    desk: (["other", "ask", "reject", "merge", "skip"] as const).map((key) =>
      lines(say(`operators.button.${key}`)),
    ),
  },
} as const;
