import { randomBytes } from "node:crypto";
import type * as baileys from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { fixture } from "../../fixture.ts";
import { envelope } from "../../sealing.ts";
import { around, asOldPhones, both, lid, number, words } from "./phone.ts";

const hourMs = 3_600_000;

describe("a sealed edit", () => {
  it("becomes what an old phone would have sent, after a restart too", async () => {
    const { make, wrote, edited } = around();
    await make().keep(wrote({ conversation: "jalan pasar kliwon rusak" }), lid, true);
    for (const how of [{}, { writer: number }, { editor: number }]) {
      const { message, ofOurs } = await make().open(edited(words, how), both);
      expect(message.message).toMatchObject(asOldPhones);
      expect(ofOurs).toBe(true);
    }
  });

  it("of a caption, and a second one, are sealed with the first message's secret", async () => {
    const { make, wrote, edited } = around();
    const edits = make();
    await edits.keep(wrote({ imageMessage: { caption: "jalan rusak" } }), lid, true);
    const first = edited({ imageMessage: { caption: "jalan pasar legi rusak" } });
    await edits.keep(first, lid, true);
    for (const edit of [first, edited({ imageMessage: { caption: "rusak parah" } })]) {
      const { message } = await edits.open(edit, both);
      expect(message.message?.protocolMessage?.editedMessage?.imageMessage?.caption).toMatch(/rusak/);
    }
  });

  it("is opened where the first message came by the number, before the LID was known", async () => {
    const { make, wrote, edited } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), number, true);
    expect((await make().open(edited(words), both)).message.message).toMatchObject(asOldPhones);
  });

  it("stays shut without the message's secret, two days later, and for somebody else", async () => {
    const { make, wrote, edited, pass } = around();
    const edit = edited(words);
    expect(await make().open(edit, both)).toEqual({ message: edit, ofOurs: false });
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    const stranger = async () => ["200000000000002@lid"];
    expect(await make().open(edit, stranger)).toEqual({ message: edit, ofOurs: false });
    const forged = edited(words, { secret: randomBytes(32) });
    expect(await make().open(forged, both)).toEqual({ message: forged, ofOurs: true });
    pass(47 * hourMs);
    expect((await make().open(edit, both)).message).not.toBe(edit);
    pass(2 * hourMs);
    expect(await make().open(edit, both)).toEqual({ message: edit, ofOurs: false });
  });

  it("that comes after a later one is outdated, and one that comes again isn't", async () => {
    const { make, wrote, edited } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    const [first, second] = [edited(words, { at: 1_000 }), edited({ conversation: "sudah" }, { at: 2_000 })];
    expect(await make().open(second, both)).not.toHaveProperty("not");
    expect(await make().open(first, both)).toMatchObject({ not: "outdated" });
    expect(await make().open(second, both)).not.toHaveProperty("not");
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    expect(await make().open(first, both)).toMatchObject({ not: "outdated" });
  });

  it("that holds no edit stays shut", async () => {
    const { make, wrote, edited } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    const empty = edited(null as never);
    expect((await make().open(empty, both)).message).toBe(empty);
  });
});

describe("what is kept of messages", () => {
  it("is nothing but secrets, of a person's latest", async () => {
    const { secrets, make, wrote } = around();
    for (let n = 0; n < 100; n += 1)
      await make().keep(wrote({ conversation: `pesan ${n}` }, `3A${n}`), lid, true);
    expect([...secrets.kept.keys()]).toEqual([`edits ${lid}`]);
    const kept = secrets.kept.get(`edits ${lid}`) ?? "";
    expect(kept).not.toContain("pesan");
    expect(JSON.parse(kept)).toHaveLength(60);
    expect(kept.length).toBeLessThan(10_000);
  });

  it("is of commands also that they were ones, of talk without a secret nothing", async () => {
    const { secrets, make } = around();
    const talk = fixture("group-talk");
    await make().keep(talk, lid, false);
    expect(secrets.kept.size).toBe(0);
    const command = fixture("group-command");
    await make().keep(command, lid, true);
    const edit = {
      ...fixture("group-edited"),
      message: envelope({ target: command.key.id ?? "", iv: randomBytes(12), payload: randomBytes(40) }),
    };
    expect(await make().open(edit as baileys.WAMessage, both)).toEqual({ message: edit, ofOurs: true });
  });

  it("is of a report also after much talk in groups", async () => {
    const { make, wrote, edited, secrets } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    for (let n = 0; n < 70; n += 1)
      await make().keep(wrote({ conversation: `obrolan ${n}` }, `3B${n}`), lid, false);
    expect((await make().open(edited(words), both)).message.message).toMatchObject(asOldPhones);
    expect(JSON.parse(secrets.kept.get(`edits ${lid}`) ?? "")).toHaveLength(21);
  });

  it("is of a report also after many commands in groups", async () => {
    const { make, wrote, edited, secrets } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    const command = fixture("group-command");
    for (let n = 0; n < 70; n += 1)
      await make().keep({ ...command, key: { ...command.key, id: `3C${n}` } }, lid, true);
    expect((await make().open(edited(words), both)).message.message).toMatchObject(asOldPhones);
    expect(JSON.parse(secrets.kept.get(`edits ${lid}`) ?? "")).toHaveLength(41);
  });

  it("is nothing of our own phone's", async () => {
    const { secrets, make, wrote } = around();
    const own = wrote({ conversation: "halo" });
    await make().keep({ ...own, key: { ...own.key, fromMe: true } }, lid, true);
    expect(secrets.kept.size).toBe(0);
  });
});
