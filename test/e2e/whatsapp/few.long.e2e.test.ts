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

  test("no more than four unasked letters go to a person per case and round, the day-5 reminder left out first", async () => {
    const { rina, joko } = cast;
    const notes = ["Tim survei ke lokasi.", "Alat dipesan.", "Alat datang.", "Pekerjaan dimulai."];
    // So many notes of progress each.
    const people = [
      { seat: await cast.citizen("Sari"), notes: 4 },
      { seat: await cast.citizen("Wati"), notes: 2 },
      { seat: await cast.citizen("Agus"), notes: 1 },
    ];
    const cases: ((typeof people)[number] & { readonly number: string; readonly before: number })[] = [];
    for (const person of people) {
      const number = await file(
        { seat: person.seat, t },
        "jalan depan pasar kliwon rusak",
        "depan pasar kliwon",
      );
      cases.push({ ...person, number, before: person.seat.heard().length });
    }
    const [sari, wati, agus] = cases;
    if (sari === undefined || wati === undefined || agus === undefined) throw new Error("three report");
    const record = await cast.record("id", sari.seat);

    await cast.goTo(at("2026-11-30 10.00"));
    for (const { number } of cases) await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    for (const [index, note] of notes.entries()) {
      await cast.goTo(at(`2026-12-0${index + 1} 10.00`));
      for (const { number } of cases.filter((one) => one.notes > index))
        await joko.say(`/proses ${number} ${note}`);
      await cast.flush();
    }
    // Forwarded and three notes: the fourth note is spared, and stands in the status.
    expect(sari.seat.heard().length - sari.before).toBe(4);
    expect(sari.seat.last()).toContain("Alat datang.");
    expect(await spared(sari.number)).toEqual(["progressed"]);

    await cast.goTo(at("2026-12-07 09.30"));
    for (const { number } of cases) await joko.say(`/jawab ${number} selesai Sudah ditambal.`);
    await cast.flush();
    // The agency's answer is no unasked letter.
    for (const { seat } of cases) expect(seat.last()).toContain("Sudah ditambal.");

    await cast.goTo(at("2026-12-14 09.30"));
    const reminded = ({ seat }: (typeof cases)[number]) => /sudah menjawab .* pada 7 Des/.test(seat.last());
    expect(cases.map(reminded)).toEqual([false, false, true]);
    expect(await spared(wati.number)).toEqual(["reply_reminded"]);

    // The last call comes to all of them, whatever they had before, and so does the closing.
    await cast.goTo(at("2026-12-18 09.00"));
    for (const { seat } of cases) expect(seat.last()).toContain("belum ada balasan, laporan");
    await sari.seat.say("belum, masih bolong");
    // A round begins anew.
    await joko.say(`/proses ${sari.number} Dikerjakan lagi.`);
    await cast.flush();
    expect(sari.seat.last()).toContain("Dikerjakan lagi.");
    await keepOne("four-unasked-letters", "id", record);
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
