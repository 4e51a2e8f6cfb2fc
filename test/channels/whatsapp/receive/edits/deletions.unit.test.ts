import type * as baileys from "@whiskeysockets/baileys";
import { expect, it } from "vitest";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import { fixture } from "../../fixture.ts";
import { around, both, lid } from "./phone.ts";

const me = { number: "62811000000@s.whatsapp.net", lid: null };

/** Deletes the group's command for everybody. */
function deletes(id: string): baileys.WAMessage {
  const written = fixture("group-command");
  const key = { ...written.key, id: "3AE2" };
  const message = { protocolMessage: { key: { id, fromMe: true }, type: 0 } };
  return { ...written, key, message } as baileys.WAMessage;
}

it.each([
  ["was for us", true, "inbound"],
  ["was talk", false, "skipped"],
])("a deletion in a group counts where what it deletes %s", async (_what, ours, type) => {
  const { make } = around();
  await make().keep(fixture("group-command"), lid, ours);
  const deletion = deletes(fixture("group-command").key.id ?? "");
  const { message, ofOurs } = await make().open(deletion, both);
  expect(ofOurs).toBe(ours);
  expect(parse(message, me, new Date(), { editsOurs: ofOurs }).type).toBe(type);
});

it("of what somebody else wrote, as administrators can, counts for nobody", async () => {
  const { make } = around();
  await make().keep(fixture("group-command"), lid, true);
  const id = fixture("group-command").key.id ?? "";
  const others = async () => ["200000000000009@lid"];
  expect(await make().open(deletes(id), others)).toMatchObject({ ofOurs: false });
});
