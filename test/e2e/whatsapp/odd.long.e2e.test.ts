import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";

/** Ids are made by the sender's phone; this one holds what no text in PostgreSQL does. */
const oddId = "3EB0ABC\u0000DEF";

forEachDatabase((open) => {
  let cast: Cast;
  const logged: string[] = [];
  beforeAll(async () => {
    const log = { write: (line: string) => void logged.push(line) };
    cast = await openCast({ database: await open(), rooms: "whatsapp", log });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const setAside = async () => {
    const { program } = cast.office;
    const left = await program().store.transaction((tx) => tx.backlog(program().clock.now()));
    return left.setAside;
  };

  /** What the log says of odd messages, which may name fields and nothing that was in them. */
  const odd = (): readonly string[] => {
    const lines = logged.filter((line) => line.includes("without what isn't as it should be"));
    expect(lines.join("\n")).not.toMatch(/@|3EB0|pasar|Alice|Budi/);
    return lines;
  };

  test("a message whose id no database takes is answered, and so are the next person and the rooms", async () => {
    const alice = await cast.citizen("Alice");
    await alice.send({ type: "text", text: "jalan depan pasar kliwon rusak parah" }, { id: oddId });
    expect(alice.heard()).toHaveLength(1);
    const sari = await cast.citizen("Sari");
    await sari.say("lampu jalan mati di depan pasar");
    expect(sari.heard()).toHaveLength(1);
    await cast.rina.say("/bantuan");
    expect(cast.rina.last()).toContain("/antrean");
    expect(odd()).toHaveLength(1);
    expect(await setAside()).toBe(0);
  });

  test("a reply to a message whose id no database takes is on file and answered", async () => {
    const budi = await cast.citizen("Budi W");
    await budi.send({ type: "text", text: "jalan depan pasar legi rusak parah" }, { id: `${oddId}2` });
    const before = budi.heard().length;
    await budi.send({ type: "text", text: "sudah tiga bulan" }, { quote: `${oddId}2` });
    expect(budi.heard().length).toBeGreaterThan(before);
    expect(await cast.office.web.unconfirmed()).toBe(0);
    expect(odd()).toHaveLength(3);
    expect(await setAside()).toBe(0);
  });

  test("a place that is nowhere on earth is told so, and the queue opens for everybody", async () => {
    const tono = await cast.citizen("Tono");
    await tono.say("jalan rusak parah di kampung saya");
    const before = tono.heard().length;
    await tono.send({ type: "location", latitude: 1e300, longitude: 106.8 });
    expect(tono.heard().length).toBeGreaterThan(before);
    await cast.rina.say("/antrean");
    expect(await setAside()).toBe(0);
  });
});
