import { describe, expect, test } from "vitest";
import type { Delivery, Trouble } from "../../../../src/core/letters/delivery.ts";
import { message } from "../../../../src/core/message/message.ts";
import { liveCard } from "../../../../src/core/operators/desk/liveCard.ts";
import { ledgerLines } from "../../../../src/core/operators/say/ledger.ts";
import * as w from "../../procedure/world.ts";
import { office } from "../office.ts";
import { shown } from "../room.ts";

const letter = (more: Partial<Delivery>): Delivery => ({
  name: "forwarded",
  state: "sent",
  folded: false,
  channel: "telegram",
  tries: 1,
  sentAt: null,
  trouble: null,
  blocked: false,
  ...more,
});
const sent = (at: string, more: Partial<Delivery> = {}) => letter({ sentAt: w.when(at), ...more });

function told(
  deliveries: readonly Delivery[],
  language: "id" | "en" = "id",
  current = w.inStage("forwarded"),
): string {
  return shown(message(ledgerLines(deliveries, current, office)), language).text;
}

test("says how many reached the reporter and when the last one did, and what didn't and why", () => {
  const deliveries = [
    sent("2026-11-30 09:01"),
    sent("2026-12-01 10:05", { name: "progressed" }),
    letter({ name: "answered", state: "parked", blocked: true, tries: 2 }),
  ];
  expect(told(deliveries)).toBe(
    "Kabar ke pelapor lewat Telegram: 2 terkirim, terakhir 1 Des 10.05 WIB.\n1 belum (jawaban dinas): pelapor memblokir bot; sudah dicoba 2 kali.",
  );
  expect(told(deliveries, "en")).toBe(
    "News to the reporter on Telegram: 2 sent, last on 1 Dec 10.05 WIB.\n1 not yet (the agency's answer): the reporter has blocked the bot; tries so far: 2.",
  );
});

test.each([
  ["sms", "lewat SMS"],
  ["fax", "lewat fax"],
])(
  "calls a channel by its name, and one that isn't there any more by what is on file: %s",
  (channel, words) => {
    const channelNames = { ...office.channelNames, sms: "SMS" };
    const lines = ledgerLines([letter({ channel })], w.inStage("forwarded"), { ...office, channelNames });
    expect(shown(message(lines), "id").text).toContain(words);
  },
);

const reasons: readonly (readonly [string, Partial<Delivery>, string])[] = [
  ["blocked", { state: "parked", blocked: true }, "pelapor memblokir bot"],
  ["gone", { state: "parked" }, "pelapor tidak bisa dihubungi"],
  ["parked, whatever was in the way before", { state: "parked", trouble: "down" }, "tidak bisa dihubungi"],
  ["the number is down", { state: "waiting", trouble: "down" }, "WhatsApp/Telegram sedang tidak tersambung"],
  ["the platform says later", { state: "waiting", trouble: "asked_to_wait" }, "WhatsApp/Telegram minta jeda"],
  ["a photo isn't there", { state: "waiting", trouble: "attachment" }, "menunggu lampirannya"],
  ["it may have arrived", { state: "waiting", trouble: "doubtful" }, "belum pasti sampai"],
  ["after office hours", { state: "held" }, "menunggu jam kerja"],
  ["refused", { state: "failed", trouble: "refused" }, "1 gagal (kabar bahwa laporan diteruskan): ditolak"],
];

test.each(reasons)("names what is in the way: %s", (_, more, words) => {
  expect(told([letter({ tries: 0, ...more })])).toContain(words);
});

test("says nothing of what is just leaving, and has no lines while there is nothing to say", () => {
  expect(told([])).toBe("");
  expect(told([letter({ state: "undo" }), letter({ state: "waiting" })])).toBe("");
});

test("puts letters of one reason together, each kind once, the latest first", () => {
  const parked = (name: Delivery["name"]) => letter({ name, state: "parked", blocked: true, tries: 0 });
  const names = ["forwarded", "progressed", "progressed", "overdue", "answered"] as const;
  expect(told(names.map(parked))).toContain(
    "5 belum (jawaban dinas, kabar keterlambatan, kabar perkembangan, dan lainnya): pelapor memblokir bot.",
  );
});

test("tells what was put into one letter, and what was left out", () => {
  const text = told([sent("2026-12-01 10:05", { folded: true }), letter({ state: "spared" })]);
  expect(text).toContain("1 di antaranya dirangkum");
  expect(text).toContain("1 tidak dikirim supaya tidak terlalu sering");
});

describe("behind the wall", () => {
  const secret = w.inStage("forwarded", { privacy: "confidential", title: "" });
  const troubles: readonly Trouble[] = ["gone", "asked_to_wait", "down", "doubtful", "attachment", "refused"];

  test("there is only how many: not what they were, nor the channel, nor why", () => {
    const deliveries = [
      sent("2026-12-01 10:05", { name: "answered" }),
      letter({ name: "answered", state: "parked", blocked: true }),
      ...troubles.map((trouble) => letter({ name: "forwarded", state: "waiting" as const, trouble })),
      letter({ name: "rejected", state: "failed", trouble: "refused" }),
    ];
    expect(told(deliveries, "id", secret)).toBe(
      "Kabar ke pelapor: 1 terkirim, terakhir 1 Des 10.05 WIB.\n7 belum sampai.\n1 gagal.",
    );
  });
});

test("an agency's card has none of it", () => {
  const current = w.inStage("forwarded");
  const said = { report: null, events: [], deliveries: [letter({ state: "parked", blocked: true })] };
  const facts = { office, now: w.when("2026-12-01 10:00"), identity: null };
  expect(shown(liveCard(current, said, "operators", facts)).text).toContain("Kabar ke pelapor");
  expect(shown(liveCard(current, said, "agency", facts)).text).not.toContain("Kabar ke pelapor");
});
