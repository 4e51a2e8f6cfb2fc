import { beforeAll, beforeEach } from "vitest";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import { createBoardSender } from "../../../src/app/send/boards.ts";
import { createLetterSender } from "../../../src/app/send/letters.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { contactOf, filedCase, type letter } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

const filed = filedCase(1, "K7M4-2QX");
const ours = { ...filed, case: { ...filed.case, stage: "forwarded" as const, agency: "PUPR" } };

/** An operators' room (-100) and an agency's (-200) with a case, and senders whose channel a test can hinder. */
export function twoRooms(open: () => Promise<Database>) {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let operators = 0;
  let agency = 0;
  let rina = 0;
  let fake: ReturnType<typeof createFakeChannel>;

  const write = (work: (tx: Tx) => Promise<unknown>) => store.transaction(work);
  const put = (...letters: readonly ReturnType<typeof letter>[]) => write((tx) => tx.outbox.put(letters));
  const said = (chat: string) => fake.textsTo(chat);
  /** Delivers and shows until nothing is due, without the pauses of machine time. */
  const work = async (): Promise<void> => {
    const common = {
      ...parts,
      channel: fake.channel,
      wake: () => undefined,
      epoch: () => "1",
      recallPace: async () => undefined,
    };
    const deliver = createLetterSender({
      ...common,
      pathOf: (path) => path,
      draw: async () => new Uint8Array(),
    });
    const boards = createBoardSender(common);
    for (let turns = 0; turns < 12; turns += 1) {
      await deliver.turn();
      await deliver.finish();
      await boards.turn();
      await boards.finish();
    }
  };
  const sweep = () => createSweep({ ...parts, heardUntil: () => null, wakeSenders: () => undefined }).turn();
  const knock = async (): Promise<void> => {
    await database.pool.query("update room set knock_at = clock_timestamp() where knock_at is not null");
    await sweep();
    await work();
  };

  beforeAll(async () => {
    database = await open();
    store = storeOver(database);
    parts = await partsOver(store);
    operators = await contactOf(store, "-100");
    agency = await contactOf(store, "-200");
    rina = await contactOf(store, "201");
    await write(async (tx) => {
      await tx.rooms.link(operators, { type: "operators" });
      await tx.rooms.link(agency, { type: "agency", agency: "PUPR" });
      await tx.members.grant(operators, rina, ["administrator", "verifier"]);
      await tx.cases.save([ours]);
    });
  });
  beforeEach(async () => {
    await database.pool.query("truncate letter, outlane, board, shown");
    await database.pool.query(
      "update room set silent_at = null, knock_at = null, active = true, digest_on = '2026-11-26', hindered = '{}', news_topic = null, desk_topic = null",
    );
    await database.pool.query("update contact set reachable = true");
    fake = createFakeChannel();
  });

  return {
    write,
    put,
    said,
    work,
    knock,
    /** The case that the agency has. */
    filed,
    database: () => database,
    store: () => store,
    parts: () => parts,
    rooms: () => ({ operators, agency, rina }),
    fake: () => fake,
  };
}
