import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReceive } from "../../../src/app/loops/receive.ts";
import type { Inbound, RawInput } from "../../../src/ports/inbound.ts";
import { type Cast, openCast, type Seat } from "../cast.ts";

let cast: Cast;
let serial = 0;

beforeAll(async () => {
  cast = await openCast({ undoSeconds: 0 });
});
afterAll(async () => {
  await cast.office.close();
});

/** Nothing is left half done, and nothing had to be set aside. */
async function atRest(): Promise<void> {
  await cast.office.quiet();
  const { program } = cast.office;
  const left = await program().store.transaction((tx) => tx.backlog(program().clock.now()));
  expect(left).toMatchObject({ inbox: 0, letters: left.delayed, boards: 0, attachments: 0, setAside: 0 });
}

/** What the person heard since, in one piece. */
async function heardSince(seat: Seat, deed: () => Promise<unknown>): Promise<readonly string[]> {
  const before = seat.heard().length;
  await deed();
  await atRest();
  return seat.heard().slice(before);
}

/** Hands something over as a channel would that didn't clean it. */
async function hand(seat: Seat, input: RawInput, more: Partial<Inbound> = {}): Promise<void> {
  serial += 1;
  const { store, clock } = cast.office.program();
  const inbound: Inbound = {
    from: {
      channel: "telegram",
      chat: String(seat.chat === cast.office.bot ? seat.id : seat.chat),
      kind: "private",
    },
    sender: { id: String(seat.id), name: "Sari", anonymous: false, language: "id" },
    externalId: `handed:${serial}`,
    ref: String(900_000 + serial),
    on: null,
    sentAt: clock.now(),
    forwardedOften: false,
    input,
    ...more,
  };
  await store.transaction((tx) => tx.inbox.file([inbound]));
  cast.office.program().ring();
}

async function newcomer(): Promise<Seat> {
  const sari = cast.citizen("Sari");
  await sari.say("/start");
  return sari;
}

async function draftedBy(seat: Seat): Promise<void> {
  await seat.say("jalan rusak parah di depan pasar");
}

describe("a citizen's message", () => {
  test("with signs that no database takes is kept without them", async () => {
    const sari = await newcomer();
    const heard = await heardSince(sari, () =>
      sari.say("jalan\u0000 rusak \ud800 di depan pasar \udfff kliwon"),
    );
    expect(heard).toHaveLength(1);
    await sari.choose("Tidak ada foto");
    await sari.say("Jalan Merdeka 12");
    expect(sari.last()).toMatch(/jalan.+rusak.+kliwon/);
  });

  test("of 100 kB is kept whole and shown shortened", async () => {
    const sari = await newcomer();
    const heard = await heardSince(sari, () =>
      hand(sari, { type: "text", text: `jalan rusak ${"sekali ".repeat(15_000)}`, quoted: null }),
    );
    expect(heard).toHaveLength(1);
    await sari.choose("Tidak ada foto");
    await sari.say("Jalan Merdeka 12");
    expect(sari.last().length).toBeLessThan(4_096);
    await sari.choose("Kirim");
    expect(sari.last()).toContain("Nomornya");
  });

  test("that Telegram cuts in two ends up in one draft", async () => {
    const sari = await newcomer();
    await sari.say(`jalan rusak ${"a".repeat(4_000)}`);
    await sari.say(`dan juga ${"b".repeat(3_000)}`);
    await atRest();
    expect(sari.heard().length).toBeLessThanOrEqual(3);
  });

  test("of a kind that isn't known is answered or left, and the next one is heard", async () => {
    const sari = await newcomer();
    await heardSince(sari, () => hand(sari, { type: "unknown", what: "hologram" }));
    const heard = await heardSince(sari, () => draftedBy(sari));
    expect(heard).toHaveLength(1);
  });

  test("with a forged button changes nothing", async () => {
    const sari = await newcomer();
    await draftedBy(sari);
    for (const id of ["send", "filing.send", "settle.yes", "x".repeat(64), ""]) {
      await heardSince(sari, () =>
        hand(sari, { type: "choice", id, arg: "K7M4-2QX", message: "1" }, { ref: null }),
      );
    }
    const mine = await cast.office.program().store.transaction((tx) => tx.cases.recent(100));
    expect(sari.heard().join("\n")).not.toContain("Nomornya");
    expect(mine.length).toBeLessThan(5);
  });

  test("with a button of a question that is long answered does nothing twice", async () => {
    const sari = await newcomer();
    await draftedBy(sari);
    const { world } = cast.office.api;
    const asked = world
      .view(sari.chat, sari.id)
      .messages.findLast(({ buttons }) => buttons.flat().length > 0);
    await sari.choose("Tidak ada foto");
    await sari.say("Jalan Merdeka 12");
    await sari.choose("Kirim");
    const receipts = () => sari.heard().filter((text) => text.includes("Nomornya")).length;
    expect(receipts()).toBe(1);
    if (asked !== undefined) {
      const label = asked.buttons.flat()[0]?.text ?? "";
      await heardSince(sari, async () => world.press(sari.id, sari.chat, asked.id, label));
    }
    expect(receipts()).toBe(1);
  });

  test("with a command of the operators is a citizen's message, of which they learn nothing", async () => {
    const sari = await newcomer();
    for (const command of [
      "/antrean",
      "/teruskan K7M4-2QX PUPR",
      "/hubungkan AAAA-BBBB",
      "/lihat K7M4-2QX",
    ]) {
      const heard = await heardSince(sari, () => sari.say(command));
      expect(heard.join("\n")).not.toMatch(/antrean|petugas saja|tidak berhak|peran/i);
    }
  });
});

describe("a file", () => {
  test("that isn't what it says is refused, with a reason and a way on", async () => {
    const sari = await newcomer();
    await draftedBy(sari);
    const heard = await heardSince(sari, () =>
      sari.send({
        document: { bytes: Buffer.from("MZ\u0090\u0000 program"), name: "foto.jpg", mime: "image/jpeg" },
      }),
    );
    expect(heard.length).toBeGreaterThanOrEqual(1);
    expect(heard.join("\n")).toMatch(/tidak bisa|bukan|jenis/i);
    await sari.choose("Tidak ada foto");
    await sari.say("Jalan Merdeka 12");
    expect(sari.last()).toContain("Sudah benar?");
  });

  test("that is too big is refused", async () => {
    const sari = await newcomer();
    await draftedBy(sari);
    const media = {
      kind: "video",
      remote: "gone",
      bytes: 60 * 1024 * 1024,
      mime: "video/mp4",
      name: null,
    } as const;
    const heard = await heardSince(sari, () =>
      hand(sari, { type: "media", kind: "video", media, caption: "", album: null, quoted: null }),
    );
    expect(heard.join("\n")).toMatch(/besar/i);
  });

  test("is one of ten that came at once: all are kept, and one answer says so", async () => {
    const sari = await newcomer();
    await draftedBy(sari);
    const heard = await heardSince(sari, () => sari.album(10));
    expect(heard).toHaveLength(1);
    await sari.say("Jalan Merdeka 12");
    expect(sari.last()).toContain("Foto: 10");
  });
});

describe("in a group", () => {
  test("that isn't linked a stranger's commands do nothing", async () => {
    const { world } = cast.office.api;
    const { id } = world.addPerson({ first_name: "Orang", language_code: "id" });
    const group = world.addGroup({ title: "Arisan", kind: "supergroup", creator: id });
    world.addBot(group, id);
    await atRest();
    for (const text of ["/antrean", "/hubungkan AAAA-BBBB", "/kasus K7M4"]) {
      world.send(id, group, { text });
      await atRest();
    }
    const said = world.view(group, id).messages.filter(({ from }) => from.bot);
    // That it isn't linked, and that the code isn't one.
    expect(said).toHaveLength(2);
    expect(said[1]?.text).toMatch(/^Kode itu tidak berlaku/u);
  });

  test("of the operators an anonymous administrator and a newcomer may do nothing", async () => {
    const { world } = cast.office.api;
    const { rina } = cast;
    const before = await cast.office.program().store.transaction((tx) => tx.cases.recent(100));
    world.promote(rina.id, rina.chat, rina.id);
    const open = before.find(({ stage }) => stage === "received");
    if (open === undefined) throw new Error("no case to try it on");
    world.sendAsAnonymousAdmin(rina.id, rina.chat, { text: `/teruskan ${open.number} PUPR` });
    await atRest();
    const { id } = world.addPerson({ first_name: "Baru", language_code: "id" });
    world.join(id, rina.chat);
    world.send(id, rina.chat, { text: `/teruskan ${open.number} PUPR` });
    await atRest();
    const after = await cast.office.program().store.transaction((tx) => tx.cases.recent(100));
    expect(after.find(({ number }) => number === open.number)?.stage).toBe("received");
  });
});

describe("an update", () => {
  test("that can't be put on file as it is stands in nobody's way", async () => {
    const sari = await newcomer();
    const heard = await heardSince(sari, async () => {
      // As a channel might hand it over: with a time that is none, and something readable behind it.
      const { store } = cast.office.program();
      const receive = createReceive({
        store,
        channel: "telegram",
        logger: pino({ level: "silent" }),
        now: () => cast.office.clock.now(),
        wakePump: cast.office.program().ring,
      });
      const dirty = (externalId: string, text: string, sentAt: Date): Inbound => ({
        from: { channel: "telegram", chat: String(sari.id), kind: "private" },
        sender: { id: String(sari.id), name: "Sari", anonymous: false, language: "id" },
        externalId,
        ref: null,
        on: null,
        sentAt,
        forwardedOften: false,
        input: { type: "text", text, quoted: null },
      });
      await receive([
        dirty("dirty:1", "tanpa waktu", new Date(Number.NaN)),
        dirty("dirty:2", "jalan rusak di pasar", cast.office.clock.now()),
      ]);
    });
    expect(heard.length).toBeGreaterThanOrEqual(1);
    expect(heard.at(-1)).toMatch(/foto/i);
  });
});
