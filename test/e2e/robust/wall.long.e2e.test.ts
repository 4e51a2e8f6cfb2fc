import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSeal } from "../../../src/adapters/seal.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { type Cast, openCast, type Seat } from "../cast.ts";
import { at } from "../journeys/both.ts";

/** Words that nobody else says, so that they are found wherever they come through. */
const marks = ["zebrakuning", "kelurahansukamaju", "pakbudiwati", "lantaitigabelas"];
const reporterName = "Srikandiwangi";

const key = Buffer.alloc(32, 9);

forEachDatabase((open) => {
  let cast: Cast;
  let reporter: Seat;
  let database: Database;
  let files: string;
  const logged: string[] = [];

  const read = async (sql: string) => (await database.pool.query<Record<string, unknown>>(sql)).rows;

  beforeAll(async () => {
    database = await open();
    files = await mkdtemp(join(tmpdir(), "aduan-wall-"));
    cast = await openCast({
      database,
      environment: { FILES_DIR: files, SECRET_KEY: key.toString("base64") },
      around: refusingOnce(marks),
      logger: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
    });
    reporter = cast.citizen(reporterName);
  });
  afterAll(async () => {
    await cast.office.close();
    await rm(files, { recursive: true, force: true });
  });

  test("nothing of a confidential report comes through the wall, whatever is done with it", async () => {
    const { rina, budi, joko } = cast;
    await reporter.say(`dimintai uang 300rb oleh ${marks[2]} di ${marks[1]}, ${marks[0]}`);
    await reporter.choose("Rahasia (disarankan)");
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a33" } })
      .jpeg()
      .withExif({ IFD0: { Artist: marks[3] ?? "" } })
      .toBuffer();
    await reporter.send({ document: { bytes: picture, name: `${marks[3]}.jpg`, mime: "image/jpeg" } });
    for (const answer of ["Lewati", "Kirim"]) await offered(reporter, answer);
    const number = /Nomornya ([2-9A-Z]{4}-[2-9A-Z]{3})/.exec(reporter.heard().join("\n"))?.[1] ?? "";
    expect(number).not.toBe("");

    await cast.goTo(at("2026-11-27 09.00"));
    for (const seat of [rina, budi, joko]) {
      for (const command of [
        "/antrean",
        `/kasus ${number}`,
        `/riwayat ${number}`,
        `/lihat ${number}`,
        "/terlambat",
      ]) {
        await seat.say(command);
      }
    }
    await cast.private(rina).say(`/lihat ${number}`);
    await cast.private(rina).say(`/ubah ${number} ringkasan dugaan pungutan di sebuah kantor`);
    await rina.say(`/teruskan ${number} INSPEKTORAT`);
    await cast.flush();
    await cast.private(rina).say(`/tanya ${number} kapan kejadiannya?`);
    await cast.flush();
    await reporter.say(`minggu lalu di ${marks[3]}, saksi ${marks[0]}`);
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await joko.say(`/kasus ${number}`);
    await joko.say(`/lihat ${number}`);
    await cast.private(rina).say(`/jawab ${number} selesai sudah diperiksa`);
    await cast.flush();
    await reporter.say(`belum, ${marks[0]} masih meminta uang`);
    await cast.flush();
    await cast.goTo(at("2026-12-09 09.00"));
    for (const seat of [rina, budi, joko]) await seat.say(`/riwayat ${number}`);
    await cast.flush();

    const { world } = cast.office.api;
    for (const seat of [rina, budi, joko, cast.private(budi), cast.private(joko)]) {
      const seen = JSON.stringify(world.view(seat.chat, seat.id));
      for (const secret of [...marks, reporterName, String(reporter.id)]) {
        expect(seen, `${seat.name} in ${seat.chat}`).not.toContain(secret);
      }
    }

    const log = logged.join("\n");
    expect(log).toContain("the database refused");
    for (const secret of [...marks, reporterName, String(reporter.id)]) expect(log).not.toContain(secret);
    for (const name of await readdir(files, { recursive: true }))
      for (const secret of marks) expect(name).not.toContain(secret);
  });

  test("the database says it to the reporter and to logged looks only", async () => {
    const { rina } = cast;
    const letters = await read(
      `select l.body::text as text, l.chat, l.choices::text as choices, l.delete_after from letter l`,
    );
    const boards = await read(
      "select to_jsonb(b)::text as text from board b union all select to_jsonb(s)::text from shown s",
    );
    const own = new Set([await contactOf(reporter.id)]);
    const looking = new Set([await contactOf(rina.id)]);
    for (const { text, chat, choices, delete_after } of letters) {
      const all = `${text} ${choices}`;
      const mayKnow = own.has(Number(chat)) || (looking.has(Number(chat)) && delete_after !== null);
      if (!mayKnow) for (const secret of [...marks, reporterName]) expect(all).not.toContain(secret);
    }
    for (const { text } of boards)
      for (const secret of [...marks, reporterName]) expect(text).not.toContain(secret);
    const rest = await read(
      `select to_jsonb(c)::text as text from cases c union all select to_jsonb(e)::text from event e
      union all select to_jsonb(a)::text from address a union all select to_jsonb(k)::text from contact k
      union all select to_jsonb(r)::text from refusal r union all select to_jsonb(m)::text from member m
      union all select to_jsonb(h)::text from habit h union all select to_jsonb(s)::text from setting s`,
    );
    for (const { text } of rest)
      for (const secret of [...marks, reporterName, String(reporter.id)]) expect(text).not.toContain(secret);
  });

  /** The contact behind a person's private chat. */
  async function contactOf(person: number): Promise<number> {
    const mark = Buffer.from(createSeal(key).mark("telegram", String(person))).toString("hex");
    const [row] = await read(`select contact_id from address where mark = decode('${mark}', 'hex')`);
    return Number(row?.["contact_id"]);
  }
});

/**
 * The database refuses a confidential report the first time it is written, and says why in its own words, which quote
 * the whole row.
 */
function refusingOnce(secrets: readonly string[]): (store: Store) => Store {
  let refused = false;
  return (store) => ({
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          cases: {
            ...tx.cases,
            async save(changes) {
              const words = changes[0]?.report?.words ?? "";
              if (refused || !secrets.some((secret) => words.includes(secret)))
                return await tx.cases.save(changes);
              refused = true;
              const spoilt = changes.map(({ report, ...change }) => ({
                ...change,
                report: report && { ...report, summary: words, words: null as unknown as string },
              }));
              await tx.cases.save(spoilt);
            },
          },
        }),
      ),
  });
}

/** Takes a choice if it is on offer now. */
async function offered(seat: Seat, label: string): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      return await seat.choose(label);
    } catch {
      await seat.say("senin lalu");
    }
  }
  await seat.choose(label);
}
