import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MediaRef } from "../../../src/ports/inbound.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { found, textsOf } from "../../store/dump.ts";
import { at } from "../journeys/both.ts";
import { token } from "../office.ts";
import { type Cast, openCast, type Seat, voiceNote, type WhatsAppSeat } from "../whatsapp/cast.ts";
import { lastNumber } from "../whatsapp/play.ts";

/** Who reports; nobody else is called so. What they write into a report is their own words, and isn't looked for. */
const names = ["Srikandiwangi", "Lestariningrum", "srikandi_rahasia_99"];
const telegramId = 918_273_645;
const fileName = "gaji-kepala-dinas.jpg";

/** Said in reports and nowhere else: for the log, which has no words at all. */
const words = ["zebrakuning", "lantaitigabelas", "pakbudiwati"];

/** More that a person needn't say of themselves: where their files were fetched from, with the keys that open them. */
const remotes: string[] = [];

forEachDatabase((open) => {
  let database: Database;
  let cast: Cast;
  let onTelegram: Seat;
  let onWhatsApp: WhatsAppSeat;
  const logged: string[] = [];

  const marks = (): readonly string[] => [
    ...names,
    fileName,
    String(telegramId),
    ...addressesOf(onWhatsApp.id),
    ...remotes,
  ];
  const inDatabase = async (): Promise<readonly string[]> => found(await textsOf(database), marks());

  beforeAll(async () => {
    database = await open();
    cast = await openCast({
      database,
      telegram: true,
      rooms: "telegram",
      around: noting(remotes),
      log: { write: (line) => void logged.push(line) },
    });
    const { api } = cast.office;
    api?.world.addPerson({
      id: telegramId,
      first_name: names[0] ?? "",
      last_name: names[1] ?? "",
      username: names[2] ?? "",
      language_code: "id",
    });
    onTelegram = cast.private({ ...cast.rina, id: String(telegramId), name: "Srikandi" });
    onWhatsApp = await cast.citizen(names.slice(0, 2).join(" "));
    await onTelegram.say("/start");
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("whole journeys leave nobody's address, name or file's name in clear", async () => {
    const { rina, joko } = cast;
    const all = [onTelegram, onWhatsApp];
    for (const seat of all) await confidential(seat);
    const hidden = all.map(lastNumber);
    for (const seat of all) await ordinary(seat);
    const open = all.map(lastNumber);
    for (const seat of all) await contactable(seat);
    const named = all.map(lastNumber);

    await cast.goTo(at("2026-11-27 09.00"));
    for (const number of open) await rina.say(`/tanya ${number} Di depan nomor berapa?`);
    await cast.flush();
    for (const seat of all) await seat.say(`di depan nomor 12, ${words[0]}`);
    for (const number of [...open, ...named]) await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    for (const number of hidden) await cast.private(rina).say(`/lihat ${number}`);
    for (const number of [...open, ...named, ...hidden]) await joko.say(`/kasus ${number}`);
    await cast.goTo(at("2026-11-30 09.00"));
    for (const number of open) await joko.say(`/jawab ${number} selesai Sudah ditambal.`);
    await cast.flush();
    for (const seat of all) {
      await seat.say("sudah");
      await seat.say("5");
    }
    await cast.flush();
    await refresh(all);
    // That there was something to be found: the words are on file, and the files were fetched.
    expect(found(await textsOf(database), words).join("\n")).toContain("report.words");
    expect(remotes.length).toBeGreaterThan(8);
    expect(await inDatabase()).toEqual([]);
  });

  test("what a look showed is gone with its message", async () => {
    const looks = "from letter where delete_after is not null";
    const { rows } = await database.pool.query<{ text: string }>(`select body::text as text ${looks}`);
    expect(rows.map(({ text }) => text).join("\n")).toContain(words[2]);
    await database.pool.query("update letter set delete_at = clock_timestamp() where delete_at is not null");
    cast.office.program().ring();
    await cast.office.program().swept();
    await cast.office.quiet();
    const { rows: left } = await database.pool.query(
      `select ${looks} and (body is not null or choices is not null)`,
    );
    expect(left).toEqual([]);
  });

  test("nor does anything stay when somebody has their data erased", async () => {
    const secret = (kind: string, id: string) =>
      cast.office.program().store.transaction((tx) => tx.secrets.get("whatsapp", kind, [id]));
    const [number = "", lid = ""] = addressesOf(onWhatsApp.id);
    expect((await secret("session", `${lid}_1.0`)).size + (await secret("lid-mapping", number)).size).toBe(2);
    for (const seat of [onTelegram, onWhatsApp]) {
      await seat.say("hapus data");
      await seat.choose("Ya, hapus");
    }
    expect(await inDatabase()).toEqual([]);
    // A minute later, and a sweep after that.
    await database.pool.query(
      `update letter set not_before = clock_timestamp() where body -> 'act' ->> 'type' = 'forget'`,
    );
    await cast.flush();
    await cast.office.program().swept();
    await cast.office.quiet();
    const { rows } = await database.pool.query(
      "select from address where contact_id in (select id from contact where erased_at is not null)",
    );
    expect(rows).toEqual([]);
    expect((await secret("session", `${lid}_1.0`)).size + (await secret("lid-mapping", number)).size).toBe(0);
    expect(await inDatabase()).toEqual([]);
  });

  test("a trace of it all in the log names nobody and says nothing", () => {
    const log = logged.join("\n");
    // That it was written at all.
    expect(log).toContain('"level":20');
    for (const mark of [...marks(), ...words, token, token.split(":")[1] ?? ""])
      expect(log, mark).not.toContain(mark);
  });

  test("a leak is found wherever it is, in a column that nobody has thought of yet too", async () => {
    const [number = ""] = addressesOf(onWhatsApp.id);
    await database.pool.query("create table later_on (note jsonb, bytes bytea)");
    await database.pool.query("insert into later_on values ($1, $2)", [
      JSON.stringify({ said: `moved ${number}` }),
      Buffer.from(`ü ${names[0]}`),
    ]);
    await database.pool.query("insert into setting (key, value) values ($1, '1')", [`x ${fileName}`]);
    expect(await inDatabase()).toEqual([
      `later_on.bytes: ${names[0]}`,
      `later_on.note: ${number}`,
      `setting.key: ${fileName}`,
    ]);
    await database.pool.query("drop table later_on");
    await database.pool.query("delete from setting where key like 'x %'");
  });

  /** Words, a picture with a name, a recording, a pin with words, and how it ended. */
  async function ordinary(seat: Seat): Promise<void> {
    await seat.say(`saya mau lapor, jalan depan pasar kliwon rusak parah ${words[0]}`);
    await offered(seat, "Ini laporan baru");
    await document(seat);
    await voice(seat);
    await place(seat);
    await offered(seat, "Kirim");
  }

  async function contactable(seat: Seat): Promise<void> {
    await seat.say("saya mau lapor, lampu jalan di jl melati 5 mati semua");
    await offered(seat, "Ini laporan baru");
    await offered(seat, "Tidak ada foto");
    await offered(seat, "Cukup: jl melati 5");
    if (/di mana/i.test(seat.last())) await seat.say("jl melati 5 dekat masjid");
    for (const label of ["Ubah", "Privasi", "Boleh dihubungi", "Kirim"]) await offered(seat, label);
  }

  async function confidential(seat: Seat): Promise<void> {
    await seat.say(`dimintai uang 300rb oleh ${words[2]} di ${words[1]}`);
    await offered(seat, "Rahasia (disarankan)");
    await document(seat);
    await seat.say("senin lalu");
    await offered(seat, "Kirim");
  }

  async function document(seat: Seat): Promise<void> {
    const bytes = await picture();
    const { api } = cast.office;
    if (seat === onWhatsApp)
      return await onWhatsApp.send({ type: "document", bytes, fileName, mime: "image/jpeg" });
    api?.world.send(telegramId, Number(seat.chat), {
      document: { bytes, name: fileName, mime: "image/jpeg" },
    });
    await cast.office.quiet();
  }

  async function voice(seat: Seat): Promise<void> {
    if (seat === onWhatsApp) return await onWhatsApp.send(voiceNote);
    const { bytes } = voiceNote as { readonly bytes: Uint8Array };
    cast.office.api?.world.send(telegramId, Number(seat.chat), {
      voice: { bytes, name: "suara.oga", mime: "audio/ogg" },
      seconds: 12,
    });
    await cast.office.quiet();
  }

  async function place(seat: Seat): Promise<void> {
    const pin = { latitude: -6.2101, longitude: 106.8202 };
    if (seat === onWhatsApp) return await onWhatsApp.send({ type: "location", ...pin, name: "Pasar Kliwon" });
    cast.office.api?.world.send(telegramId, Number(seat.chat), { location: pin });
    await cast.office.quiet();
  }

  /** Takes a choice if it is on offer now: how many questions come before it isn't what this is about. */
  async function offered(seat: Seat, label: string): Promise<void> {
    await seat.refresh();
    await seat.choose(label).catch((error: unknown) => {
      if (label === "Kirim") throw error;
    });
  }

  async function refresh(all: readonly Seat[]): Promise<void> {
    for (const seat of all) await seat.refresh();
  }

  /** A person's phone number and LID, as WhatsApp has them. */
  function addressesOf(id: string): readonly string[] {
    const [lid = ""] = id.split("@");
    const serial = Number(lid) - 200_000_000_000_000;
    return [`628123456${String(serial).padStart(4, "0")}`, lid];
  }
});

/** Notes where files are to be fetched from, which only the channel knows. */
function noting(remotes: string[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          attachments: {
            ...tx.attachments,
            want(files) {
              remotes.push(...files.flatMap(({ ref }) => partsOf(ref)));
              return tx.attachments.want(files);
            },
          },
        }),
      ),
  });
}

/** A Telegram file's id; of WhatsApp's the address and the key. */
function partsOf({ remote }: MediaRef): readonly string[] {
  if (!remote.startsWith("{")) return [remote];
  const { key, url } = JSON.parse(remote) as { key: string; url: string };
  return [key, url];
}

async function picture(): Promise<Buffer> {
  return await sharp({ create: { width: 64, height: 48, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
}
