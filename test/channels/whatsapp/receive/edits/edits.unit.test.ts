import { randomBytes } from "node:crypto";
import * as baileys from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { createEdits } from "../../../../../src/channels/whatsapp/receive/edits/edits.ts";
import { fixture } from "../../fixture.ts";
import { memory } from "../../memory.ts";
import { envelope, sealed } from "../../sealing.ts";

const [lid, number] = ["200000000000001@lid", "6281234560001@s.whatsapp.net"];
const hourMs = 3_600_000;

/** A person's phone and what we keep of it. */
function around() {
  const secrets = memory();
  let now = 1_795_695_120_000;
  const make = () => createEdits({ library: () => baileys, secrets, now: () => now });
  const secret = randomBytes(32);
  const wrote = (content: baileys.proto.IMessage, id = "3A41"): baileys.WAMessage => {
    const { message: _, ...written } = fixture("text");
    const message = { ...content, messageContextInfo: { messageSecret: secret } };
    return { ...written, key: { ...written.key, id }, message } as baileys.WAMessage;
  };
  const edited = (
    editedMessage: baileys.proto.IMessage,
    how: { readonly at?: number } & Readonly<Record<string, unknown>> = {},
  ): baileys.WAMessage => {
    const { at, ...keys } = how;
    const to = { target: "3A41", secret, writer: lid, editor: lid, ...keys };
    const timestampMs = at === undefined ? {} : { timestampMs: at };
    const inner = { protocolMessage: { key: { id: "another" }, editedMessage, ...timestampMs } };
    return { ...fixture("text"), message: envelope(sealed(inner, to)) } as baileys.WAMessage;
  };
  return {
    secrets,
    make,
    wrote,
    edited,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const both = async () => [lid, number];
const words = { conversation: "jalan pasar legi rusak" };
const asOldPhones = { protocolMessage: { key: { id: "3A41" }, type: 14, editedMessage: words } };

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
    expect(await make().open(second, both)).not.toHaveProperty("outdated");
    expect(await make().open(first, both)).toMatchObject({ outdated: true });
    expect(await make().open(second, both)).not.toHaveProperty("outdated");
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    expect(await make().open(first, both)).toMatchObject({ outdated: true });
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

  it("is nothing of our own phone's", async () => {
    const { secrets, make, wrote } = around();
    const own = wrote({ conversation: "halo" });
    await make().keep({ ...own, key: { ...own.key, fromMe: true } }, lid, true);
    expect(secrets.kept.size).toBe(0);
  });
});
