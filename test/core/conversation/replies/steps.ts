import { type Chat, chat } from "../chat.ts";

/** How each step of the rows comes about: by talking, as a citizen would. */

const road = "jalan depan pasar kliwon rusak parah udh 3 bln";
const bribe = "sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama petugas loket";
const bribeNowhere = "saya dimintai uang 300rb waktu ngurus surat pindah";

function shows(shown: string, words: string): void {
  if (!shown.includes(words)) throw new Error(`setting up: expected ${words}, got ${shown}`);
}
const fresh = () => chat({ buttons: false, at: "2026-11-26 13:00" });
function photo(): Chat {
  const c = fresh();
  shows(c.say(road), "Ada foto?");
  return c;
}
function place(): Chat {
  const c = photo();
  shows(c.say("1"), "Di mana tepatnya?");
  return c;
}
function privacy(): Chat {
  const c = fresh();
  shows(c.say(bribe), "1. Rahasia");
  return c;
}
function whenAsked(): Chat {
  const c = privacy();
  shows(c.say("1"), "Kapan kejadiannya?");
  return c;
}
function office(): Chat {
  const c = fresh();
  c.say(bribeNowhere);
  c.say("1");
  shows(c.say("lewati"), "kejadiannya");
  return c;
}
function summary(): Chat {
  const c = fresh();
  c.photo(road);
  shows(c.say("1"), "1. Kirim");
  return c;
}
function filed(): Chat {
  const c = summary();
  shows(c.say("1"), "K7M4-2QX");
  return c;
}
function forwarded(): Chat {
  const c = filed();
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  return c;
}
function answered(kind: "done" | "cannot", text: string): Chat {
  const c = forwarded();
  c.at("2026-12-04 15:00");
  c.office({ type: "answer", kind, text, files: [], day: null });
  return c;
}
const done = () => answered("done", "Lubang sudah ditambal Jumat 4 Desember.");
function later(c: Chat, at: string): Chat {
  c.at(at);
  return c;
}
function waited(c: Chat, minutes: number): Chat {
  c.wait(minutes);
  return c;
}

/** Each step with the settings in which the same must come of a text. */
export const settings: Readonly<Record<string, readonly (() => Chat)[]>> = {
  first: [fresh],
  photo: [photo],
  place: [place],
  when: [whenAsked],
  office: [office],
  privacy: [privacy],
  summary: [summary],
  draft_waiting: [() => waited(summary(), 300)],
  filed: [() => waited(filed(), 10), () => later(filed(), "2026-11-27 10:00")],
  forwarded: [() => later(forwarded(), "2026-12-02 10:00")],
  incomplete: [
    () => {
      const c = filed();
      c.at("2026-11-30 10:00");
      c.office({
        type: "ask",
        question: { type: "written", text: "Di depan nomor berapa, atau dekat bangunan apa?" },
      });
      return later(c, "2026-11-30 15:00");
    },
  ],
  scheduled: [
    () => {
      const c = forwarded();
      c.at("2026-12-04 10:00");
      c.office({
        type: "answer",
        kind: "scheduled",
        text: "Pengaspalan masuk pekerjaan Februari.",
        files: [],
        day: "2027-02-26",
      });
      return later(c, "2026-12-04 13:00");
    },
  ],
  answered_done: [() => later(done(), "2026-12-07 09:00")],
  answered_cannot: [
    () =>
      later(answered("cannot", "Ruas ini jalan provinsi, di luar kewenangan kabupaten."), "2026-12-07 09:00"),
  ],
  closed_recent: [
    () => {
      const c = later(done(), "2026-12-07 09:00");
      c.say("sudah");
      c.say("lewati");
      return later(c, "2026-12-10 09:00");
    },
  ],
  rate: [
    () => {
      const c = later(done(), "2026-12-07 09:00");
      shows(c.say("sudah"), "1");
      return c;
    },
  ],
};

/** The steps at which a draft is open. */
export const drafting = new Set(["photo", "place", "when", "office", "privacy", "summary", "draft_waiting"]);
