import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../../src/store/open.ts";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, file, keepOne } from "./play.ts";

const t = (id: string): string => id;

onPGlite((open) => {
  const logged: string[] = [];
  let database: Database;
  let cast: Cast;
  const written: string[] = [];
  const tried: string[] = [];
  const undo: (() => void)[] = [];

  beforeAll(async () => {
    // Below whatever keeps the console clean: all that still gets out. Above it, later: all that was meant to.
    undo.push(listen(written), listenToStreams(written));
    database = await open();
    cast = await openCast({
      database,
      rooms: "whatsapp",
      log: { write: (line) => logged.push(line) },
    });
    undo.push(listen(tried));
  });
  afterAll(async () => {
    await cast?.office.close();
    for (const one of undo.reverse()) one();
  });

  test("an agency's notes are told once a round, and what must be heard always is", async () => {
    const { rina, joko } = cast;
    const notes = ["Tim survei ke lokasi.", "Alat dipesan.", "Alat datang.", "Pekerjaan dimulai."];
    const sari = await cast.citizen("Sari");
    const number = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak", "depan pasar kliwon");
    const before = sari.heard().length;
    const record = await cast.record("id", sari);

    await cast.goTo(at("2026-11-30 10.00"));
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    for (const [index, note] of notes.entries()) {
      await cast.goTo(at(`2026-12-0${index + 1} 10.00`));
      await joko.say(`/proses ${number} ${note}`);
      await cast.flush();
    }
    expect(sari.heard().length - before).toBe(2);
    expect(sari.last()).toContain("Tim survei ke lokasi.");
    expect(await spared(number)).toEqual(["progressed", "progressed", "progressed"]);

    // The agency is late, and that is told each time.
    await cast.goTo(at("2026-12-08 08.05"));
    expect(sari.last()).toContain("Kami terlambat.");
    expect(sari.last()).toContain("Dinas sudah kami ingatkan.");
    await cast.goTo(at("2026-12-10 08.05"));
    expect(sari.last()).toContain("Atasan kami sudah diberi tahu.");
    await cast.goTo(at("2026-12-15 08.05"));
    expect(sari.last()).toContain("masih belum dijawab");

    await joko.say(`/jawab ${number} selesai Sudah ditambal.`);
    await cast.flush();
    expect(sari.last()).toContain("Sudah ditambal.");
    await sari.say("belum, masih bolong");
    // A round begins anew.
    await joko.say(`/proses ${number} Dikerjakan lagi.`);
    await cast.flush();
    expect(sari.last()).toContain("Dikerjakan lagi.");
    await keepOne("notes-and-delay", "id", record);
  });

  test("nothing that libsignal prints gets out, though sessions broke and were made again", async () => {
    const { web } = cast.office;
    const dewi = await cast.citizen("Dewi");
    await dewi.say("lampu jalan di jl melati mati");
    await web.forgetSession(dewi.id);
    await dewi.say("1");
    await dewi.say("jl melati 15");
    await dewi.say("1");
    expect(dewi.last()).toContain("Laporan terkirim");
    expect(tried.join("\n")).toMatch(/Closing|session/i);
    const secret =
      /SessionEntry|currentRatchet|rootKey|privKey|Closing (open )?session|pendingPreKey|<Buffer /;
    expect(written.filter((line) => secret.test(line))).toEqual([]);
    expect(logged.filter((line) => secret.test(line))).toEqual([]);
    expect(logged.length).toBeGreaterThan(3);
    // Nor what people wrote, or their numbers.
    expect(logged.filter((line) => /pasar kliwon|6281234560|jl melati/.test(line))).toEqual([]);
  });

  /** What kinds of letters about a case weren't sent, by the sentence that they begin with. */
  async function spared(number: string): Promise<readonly string[]> {
    const { rows } = await database.pool.query<{ key: string }>(
      `select l.key from letter l join cases c on c.id = l.about where c.number = $1 and l.state = 'spared' order by l.id`,
      [number],
    );
    return rows.map(({ key }) => /(progressed|reply_reminded)/.exec(key)?.[1] ?? key);
  }
});

const printer = globalThis.console;

/** Hears what is printed by the console's methods as they are now; what they do goes on. */
function listen(into: string[]): () => void {
  const names = ["log", "info", "warn", "error", "debug"] as const;
  const before = names.map((name) => ({ name, own: printer[name] }));
  for (const { name, own } of before) {
    printer[name] = (...said: readonly unknown[]) => {
      into.push(said.map((part) => (typeof part === "string" ? part : inspect(part))).join(" "));
      own.apply(printer, [...said]);
    };
  }
  return () => {
    for (const { name, own } of before) printer[name] = own;
  };
}

function listenToStreams(into: string[]): () => void {
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => stream.write);
  for (const stream of streams) {
    const own = stream.write.bind(stream) as (...given: unknown[]) => boolean;
    stream.write = ((...given: unknown[]) => {
      into.push(String(given[0]));
      return own(...given);
    }) as typeof stream.write;
  }
  return () => {
    for (const [index, stream] of streams.entries()) {
      const own = before[index];
      if (own !== undefined) stream.write = own;
    }
  };
}
