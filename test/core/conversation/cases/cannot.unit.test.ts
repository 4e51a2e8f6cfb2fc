import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

function answered(kind: "cannot" | "done"): Chat {
  const c = chat({ buttons: false });
  c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
  c.pin();
  c.say("1");
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-04 15:00");
  c.office({ type: "answer", kind, text: "Ruas ini jalan provinsi.", files: [], day: null });
  c.at("2026-12-07 09:00");
  return c;
}

const happened = (c: Chat) => c.steps.at(-1)?.event.happening.type;

describe("a reproach that nobody looked, to an office that can't do it", () => {
  test.each([
    "kamu belum sempat mengecek",
    "kalian belum sempat ngecek",
    "petugasnya belum cek lokasi kok bilang ga bisa",
    "belum dicek pak",
    "sempat ngecek ga sih",
    "cek dulu dong baru jawab",
    "kok belum dicek udah nyerah",
  ])("%j accepts nothing and gives no time: it is asked about, with the words", (text) => {
    const c = answered("cannot");
    const shown = c.say(text);
    expect(shown).toContain(`"${text}"`);
    expect(shown).toContain("1. Sudah\n2. Belum");
    expect(happened(c)).toBe("filed");
    c.say("2");
    expect(c.steps.at(-1)?.event).toMatchObject({ happening: { type: "replied" }, text });
  });

  test.each(["belum sempat mengecek", "blm sempat cek pak", "saya belum sempat lihat"])(
    "but %j is the citizen's own",
    (text) => {
      const c = answered("cannot");
      const shown = c.say(text);
      expect(happened(c) === "postponed" || shown.includes("3. Belum sempat mengecek")).toBe(true);
      expect(c.mine[0]?.case.stage).toBe("answered");
    },
  );

  test("of what is said to be done, 'belum dicek' is the citizen's own too", () => {
    const c = answered("done");
    c.say("belum dicek");
    expect(happened(c)).toBe("postponed");
  });
});

describe("what is still wanting is asked in other words after three misses, with an example", () => {
  test("stays open, without the general help, and takes the answer", () => {
    const c = answered("cannot");
    expect(c.say("belum")).toContain("Apa yang masih kurang?");
    expect(c.say("ya")).toMatch(/^Maaf, kami belum paham\. Tulis dengan kata lain\.\nApa yang masih kurang/u);
    expect(c.say("iya")).toContain("Tulis dengan kata lain, atau ketik LEWATI");
    const third = c.say("ya");
    expect(third).toContain(
      'Cukup satu kalimat tentang yang belum beres, misalnya: "baru ditambal separuh".',
    );
    expect(third).not.toContain("STATUS");
    expect(c.state.question).toMatchObject({ type: "add", reason: true });
    expect(c.say("lubang depan warung belum ditambal")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });

  test.each([
    ["tambah", "Cukup satu kalimat tentang hal yang baru", "received"],
    ["buka", "Cukup satu kalimat tentang yang masih salah", "closed"],
  ])("after %j too", (word, example, stage) => {
    const c = stage === "closed" ? answered("done") : chat({ buttons: false });
    if (stage === "closed") {
      c.say("sudah");
      c.say("lewati");
      c.at("2026-12-08 09:00");
    } else {
      c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
      c.pin();
      c.say("1");
    }
    c.say(word);
    for (const text of ["ya", "iya"]) c.say(text);
    expect(c.say("ya")).toContain(example);
    expect(c.state.question).not.toBeNull();
  });
});

describe("who asks where to turn, to an office that can't do it", () => {
  test.each([
    "terus saya lapor kemana dong",
    "ke dinas mana?",
    "harus kemana ya pak",
    "trus siapa yang berwenang pak",
    "lapor ke siapa kalau gitu",
  ])("%j hears what the answer says and who else there is, and the question stays", (text) => {
    const c = answered("cannot");
    const shown = c.say(text);
    expect(shown).toContain("Jawaban Dinas PUPR: tidak dapat mengerjakannya.");
    expect(shown).toContain("lapor.go.id atau SMS 1708");
    expect(shown).toContain("(0271) 642020");
    expect(shown).toContain("1. Sudah\n2. Belum");
    expect(happened(c)).toBe("filed");
    expect(c.say(text)).toContain("lapor.go.id");
    c.say("1");
    expect(happened(c)).toBe("accepted");
  });

  test.each(["ya sudah pak", "nggih mpun"])("%j is asked about", (text) => {
    const c = answered("cannot");
    expect(c.say(text)).toContain("Apakah jawaban ini sudah cukup?");
    expect(happened(c)).toBe("filed");
  });

  test("but under an answer that it is done no other office is named", () => {
    expect(answered("done").say("harus kemana ya pak")).not.toContain("lapor.go.id");
  });
});

test.each(["👎", "😡", "🤦"])("%s under an answer isn't thanked for", (text) => {
  const c = answered("done");
  const shown = c.say(text);
  expect(shown).toContain("Apakah masalahnya sudah beres?");
  expect(shown).not.toContain("Terima kasih");
});
