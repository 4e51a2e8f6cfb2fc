import { describe, expect, it } from "vitest";
import { fixture } from "../../fixture.ts";
import { around, both, lid, number, plainly, words } from "./phone.ts";

describe("an edit that names what somebody else wrote", () => {
  const [another, group] = ["200000000000002@lid", "120363025246125486@g.us"];
  const inGroup = { words, how: { written: "group-command" } };

  it.each([
    ["its phone says that it isn't its own", { fromMe: false }],
    ["its phone says who wrote it", { participant: another }],
    ["its phone says who wrote it, with a device", { participant: "200000000000002:7@lid" }],
  ])("is nothing where %s", async (_, names) => {
    const { make } = around();
    expect(await make().open(plainly(words, { ...inGroup.how, names }), both)).toMatchObject({
      not: "another's",
    });
  });

  it("is nothing where we know who wrote it, and where we did", async () => {
    const { make, came, sent } = around();
    const edit = plainly(words, inGroup.how);
    expect(await make().open(edit, both)).toEqual({ message: edit, ofOurs: false });
    came.set("3A41", { key: { id: "3A41", remoteJid: group, participant: another } });
    expect(await make().open(edit, both)).toMatchObject({ not: "another's" });
    const ours = { to: lid, text: "", message: "", acked: 1, at: 1, standsFor: null, continuedBy: null };
    await sent.write({ "3A42": ours });
    expect(await make().open(plainly(words, { names: { id: "3A42" } }), both)).toMatchObject({
      not: "another's",
    });
  });

  it("is the writer's own by either address, by one that isn't known, and where another chat has that id", async () => {
    const { make, came } = around();
    const own = (participant: string) => plainly(words, { ...inGroup.how, names: { participant } });
    for (const participant of [lid, number, "200000000000001:3@lid"])
      expect(await make().open(own(participant), both)).not.toHaveProperty("not");
    expect(await make().open(own("628999@s.whatsapp.net"), async () => [lid])).not.toHaveProperty("not");
    came.set("3A41", { key: { id: "3A41", remoteJid: "another@g.us", participant: another } });
    expect(await make().open(own(lid), both)).not.toHaveProperty("not");
  });

  it("can't keep the writer from editing theirs by taking its id", async () => {
    const { make, came } = around();
    await make().keep(fixture("group-command"), lid, true);
    const id = fixture("group-command").key.id ?? "";
    came.set(id, { key: { id, remoteJid: group, participant: another } });
    const edit = plainly(words, { ...inGroup.how, names: { id } });
    expect(await make().open(edit, both)).toEqual({ message: edit, ofOurs: true });
  });

  it("changes nothing in another kind of chat than the message's", async () => {
    const { make, wrote } = around();
    await make().keep(wrote({ conversation: "jalan rusak" }), lid, true);
    expect(await make().open(plainly(words, inGroup.how), both)).toMatchObject({ ofOurs: false });
  });
});
