import { describe, expect, test } from "vitest";
import { helpLines } from "../../../src/core/conversation/answer/helpLines.ts";
import { migrate } from "../../../src/core/conversation/state/migrate.ts";
import { noHotlines } from "../../../src/core/office.ts";
import { chat, translate } from "./chat.ts";

const fire = "kebakaran di gudang belakang pasar";
const road = "jalan depan pasar kliwon rusak parah udh 3 bln";
const line = "Kalau ada bahaya sekarang, telepon 112 dulu.";

const line1 = (shown: string) => shown.split("\n")[0];

describe("the line", () => {
  const all = {
    ...noHotlines,
    emergency: "112",
    police: "110",
    ambulance: "119",
    violence: "129",
    crisis: "119 ext. 8",
  };
  const said = (text: string, hotlines: Parameters<typeof helpLines>[1]) =>
    helpLines(text, hotlines)
      .map((one) => translate(one, "id"))
      .join();

  test.each([
    [fire, "telepon 112 dulu"],
    ["ada orang bawa parang di depan sekolah", "telepon 110 atau 112 dulu"],
    ["istri saya mau melahirkan ambulan ga datang", "telepon 119 atau 112 dulu"],
    ["suami saya mukul saya pak", "telepon 129 atau 110 dulu"],
    ["saya mau bunuh diri aja", "119 ext. 8"],
  ])("for %j names %j", (text, number) => {
    expect(said(text, all)).toContain(number);
  });

  test.each([
    "ada orang gantung diri di rumah kosong blok C",
    "temen saya nyilet2 tangan terus ngilang",
    "adik saya mau bunuh diri pak tolong",
    "ada yang mau loncat dari jembatan",
  ])("for %j, somebody else, names the emergency's, too, and the place is asked", (text) => {
    expect(said(text, all)).toContain("telepon 112 dulu");
    expect(said(text, all)).toContain("119 ext. 8");
    expect(said(text, all)).not.toContain("Anda tidak sendirian");
    expect(chat().say(text)).toMatch(/Di mana tepatnya\?/u);
  });

  test.each([
    "saya mau bunuh diri aja pak",
    "anak saya udah meninggal, saya mau mati aja",
    "suami pergi, aku capek hidup",
    "pak saya mau gantung diri aja",
  ])("for %j, the writer, only whoever listens", (text) => {
    expect(said(text, all)).toContain("Anda tidak sendirian");
    expect(chat().say(text)).not.toContain("Di mana tepatnya");
  });

  test("names another number where the best isn't configured, and nothing where none is", () => {
    expect(said("suami saya mukul saya pak", { ...noHotlines, emergency: "112" })).toContain(
      "telepon 112 dulu",
    );
    expect(said(fire, { ...noHotlines, police: "110" })).toContain("telepon 110 dulu");
    expect(said("saya mau bunuh diri aja", { ...noHotlines, emergency: "112" })).toContain(
      "telepon 112 dulu",
    );
    expect(said(fire, { ...noHotlines, protection: "LPSK 148" })).toBe("");
  });
});

describe("a report of danger", () => {
  test("asks the place and nothing else, says first whom to call, and is filed urgent", () => {
    const c = chat({ at: "2026-11-28 02:10" });
    const first = c.say(fire);
    expect(line1(first)).toContain(line);
    expect(first).toContain("Di mana tepatnya?");
    expect(c.state.draft?.danger).toBe("disaster");
    c.say("jl mawar no 3");
    expect(c.press("draft.send")).toContain("petugas langsung kami beri tahu");
    expect(c.actions).toBe(3);
    expect(c.mine[0]?.case).toMatchObject({ urgent: true, rung: true });
  });

  test("of despair asks nothing: one tap brings it to a person", () => {
    const c = chat();
    const first = c.say("capek hidup begini mending mati");
    expect(first).toContain("119 ext. 8");
    c.press("draft.send");
    expect(c.mine[0]?.case.urgent).toBe(true);
  });

  test("isn't urgent once its words are replaced by others", () => {
    const c = chat();
    c.say(fire);
    c.say("jl mawar no 3");
    c.press("draft.change");
    c.press("draft.words");
    c.say("lampu jalan mati di jl mawar no 3");
    expect(c.state.draft?.danger).toBeNull();
  });

  test("stays so in a stored draft, and one of an older version has none", () => {
    const c = chat();
    c.say(fire);
    expect(migrate(JSON.parse(JSON.stringify(c.state))).draft?.danger).toBe("disaster");
    const old = JSON.parse(JSON.stringify(c.state, (key, value) => (key === "danger" ? undefined : value)));
    expect(migrate(old).draft?.danger).toBeNull();
  });
});

describe("danger amid another report", () => {
  const steps = {
    photo: (c: ReturnType<typeof chat>) => c.say(road),
    place: (c: ReturnType<typeof chat>) => [c.say(road), c.press("draft.no_photo")],
    summary: (c: ReturnType<typeof chat>) => [c.photo(road), c.press("draft.hint")],
  };

  test.each(Object.keys(steps) as (keyof typeof steps)[])(
    "at %s it is asked where the words belong",
    (step) => {
      const c = chat();
      steps[step](c);
      const shown = c.say("tolong barusan ada kecelakaan orangnya ga sadar");
      expect(line1(shown)).toContain(line);
      expect(c.state.question).toMatchObject({ type: "second" });
      expect(c.steps).toEqual([]);
      expect(c.state.draft?.place?.place).not.toMatchObject({ text: expect.stringContaining("kecelakaan") });
    },
  );

  test("after filing it goes to the case, which becomes urgent", () => {
    const c = chat();
    c.photo(road);
    c.press("draft.hint");
    c.press("draft.send");
    expect(c.mine[0]?.case.urgent).toBe(false);
    const shown = c.say("barusan ada motor kecelakaan di situ orangnya ga sadar");
    expect(line1(shown)).toContain(line);
    expect(c.mine[0]?.case).toMatchObject({ urgent: true, rung: true });
  });
});

describe("a danger that no report on file is about", () => {
  const filed = (first: string) => {
    const c = chat({ buttons: false });
    c.say(first);
    const asked = c.state.draft?.classification === "information";
    for (const said of asked ? ["kirim"] : ["gak ada foto", "jl mawar no 3", "kirim"]) c.say(said);
    c.at("2026-11-28 02:10");
    return c;
  };

  test.each([
    [road, "KEBAKARAN di gudang belakang pasar legi"],
    ["syarat bikin kk baru apa aja ya", "ada orang bawa parang di depan sekolah"],
    [road, "ada yg hanyut di kali"],
  ])("is a report at once, asked only where: %s, then %s", (first, danger) => {
    const c = filed(first);
    const shown = c.say(danger);
    expect(line1(shown)).toContain(line);
    expect(shown).toContain("laporan tersendiri");
    expect(shown).toMatch(/Di mana tepatnya\?|Sudah benar\?/u);
    expect(c.state.draft?.danger).not.toBeNull();
  });

  test("is asked about where it may be the same one grown worse", () => {
    const c = filed("pohon di depan rumah miring");
    expect(c.say("pohonnya mau tumbang kena rumah")).toContain("Apakah ini tambahan");
    const just = chat({ buttons: false });
    for (const said of [fire, "jl mawar no 3", "kirim"]) just.say(said);
    expect(just.say("masih ada orang di dalam, tolong")).toContain("Sudah masuk ke laporan");
  });

  test("puts an unsent report aside, and both are kept", () => {
    const c = chat({ buttons: false });
    c.say(road);
    const shown = c.say("KEBAKARAN di gudang sebelah, cepat!!");
    expect(shown).toContain("laporan yang tadi kami simpan");
    expect(c.state.draft?.danger).toBe("disaster");
    expect(c.state.shelf[0]?.words[0]?.text).toBe(road);
  });

  test("ends another question about words, with all of them", () => {
    const c = filed(road);
    c.say("di sebelahnya juga ada yang pecah");
    expect(c.say("ada kebakaran di pasar legi")).toContain("laporan tersendiri");
    expect(c.state.draft?.words.map(({ text }) => text)).toContain("ada kebakaran di pasar legi");
  });
});

describe("within half an hour of a report of something else", () => {
  const filed = (first: string) => {
    const c = chat({ buttons: false });
    for (const said of [first, "gak ada foto", "jl mawar no 3", "kirim"]) c.say(said);
    return c;
  };
  const added = (c: ReturnType<typeof chat>) =>
    c.steps.filter(({ event }) => ["added", "supplied"].includes(event.happening.type));

  test.each([
    "saya mau bunuh diri aja pak",
    "suami saya mukulin saya pak",
    "anak tetangga dipukuli bapaknya tiap malam",
    "temen saya mau loncat dari jembatan, orangnya nangis",
    "di rumah saya kebakaran!!",
    "kebakaran di jalan kenanga, apinya besar",
    "ada orang bawa parang di depan sekolah",
    "bapak saya stroke jatuh di kamar mandi",
  ])("%j is a report of its own", (text) => {
    const c = filed(road);
    expect(c.say(text)).toContain("laporan tersendiri");
    expect(added(c)).toEqual([]);
    expect(c.state.draft?.words.map((one) => one.text)).toEqual([text]);
  });

  test.each([
    [fire, "masih ada orang di dalam, tolong"],
    [fire, "apinya makin besar, tetangga pingsan"],
    [fire, "kebakarannya merembet ke rumah sebelah"],
    ["suami saya mukulin saya pak", "barusan saya ditendang suami lagi"],
  ])("after %j, %j goes on with it", (first, text) => {
    const c = chat({ buttons: false });
    for (const said of [first, "jl mawar no 3", "kirim"]) c.say(said);
    expect(c.say(text)).toContain("Sudah masuk ke laporan");
  });

  test.each([
    "barusan ada motor kecelakaan, luka parah",
    "ada anak jatuh pingsan",
    "ibu hamil jatuh, pendarahan",
  ])("%j goes on with the road, which becomes urgent", (text) => {
    const c = filed(road);
    expect(c.say(text)).toContain("Sudah masuk ke laporan");
    expect(c.mine[0]?.case.urgent).toBe(true);
  });

  test.each(["suami saya mukulin saya pak", "saya mau mati aja", "ada anak diperkosa tetangga"])(
    "after a fire %j is no part of it",
    (text) => {
      const c = chat({ buttons: false });
      for (const said of [fire, "jl mawar no 3", "kirim"]) c.say(said);
      expect(c.say(text)).toContain("laporan tersendiri");
      expect(added(c)).toEqual([]);
    },
  );

  test.each(["suami saya mukulin saya pak", "saya mau bunuh diri aja", "kdrt lagi pak, saya takut pulang"])(
    "%j is added to nothing, not even where an addition or a reason was asked for, or a letter is quoted",
    (text) => {
      const c = filed(road);
      c.say("status");
      c.press("mine.add");
      expect(c.say(text)).toContain("laporan tersendiri");
      const d = filed(road);
      const about = d.mine[0]?.case.id ?? "";
      expect(d.say(text, { quoted: { choices: [], about } })).toContain("laporan tersendiri");
      expect([...added(c), ...added(d)]).toEqual([]);
    },
  );

  describe("while the office asks something", () => {
    const asked = (question: string, first = road) => {
      const c = filed(first);
      c.at("2026-11-27 09:00");
      c.office({ type: "ask", question: { type: "written", text: question } });
      return c;
    };

    test.each([
      "ada kebakaran di pasar",
      "suami saya mukulin saya pak",
      "saya mau bunuh diri aja",
      "di rumah saya kebakaran!!",
    ])("%j is no answer, and the question waits", (text) => {
      const c = asked("Di depan rumah nomor berapa?");
      expect(c.say(text)).toContain("laporan tersendiri");
      expect(added(c)).toEqual([]);
      expect(c.mine[0]?.case.stage).toBe("incomplete");
    });

    test.each([
      ["Apakah sudah ada korban?", "ada motor jatuh, pengendaranya luka parah"],
      ["Bagaimana kondisinya sekarang?", "sudah ada yang kecelakaan, orang tergeletak"],
      ["Tiangnya masih berdiri?", "tiang sudah roboh kena rumah warga"],
    ])("but %j is answered by %j", (question, text) => {
      const c = asked(question);
      expect(c.say(text)).toContain("Keterangannya masuk");
    });
  });
});
