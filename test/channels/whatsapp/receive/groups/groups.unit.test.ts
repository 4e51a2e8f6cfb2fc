import type { GroupMetadata } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import type { Socket } from "../../../../../src/channels/whatsapp/connection/socket.ts";
import { createGroups } from "../../../../../src/channels/whatsapp/receive/groups/groups.ts";

const group = "120363025246125486@g.us";

/** A group whose timer is asked for, and how often the server was. */
function around() {
  let [asked, now] = [0, 0];
  const groupMetadata = async (id: string): Promise<GroupMetadata> => {
    asked += 1;
    return { id, owner: undefined, subject: "Petugas", participants: [], ephemeralDuration: asked };
  };
  // The one method that is called.
  const socket = { groupMetadata } as Partial<Socket> as Socket;
  const groups = createGroups(
    () => socket,
    () => now,
  );
  return {
    groups,
    asked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("a group that messages say has changed", () => {
  it("is looked up anew at once", async () => {
    const { groups } = around();
    expect(await groups.timer(group)).toBe(1);
    groups.changed(group);
    expect(await groups.timer(group)).toBe(2);
    expect(await groups.timer(group)).toBe(2);
  });

  it("is looked up five times an hour, however often they say another thing", async () => {
    const { groups, asked, pass } = around();
    await groups.timer(group);
    for (let message = 0; message < 100; message += 1) {
      groups.changed(group);
      await groups.timer(group);
      pass(1_000);
    }
    expect(asked()).toBe(6);
    await groups.timer("another@g.us");
    groups.changed("another@g.us");
    await groups.timer("another@g.us");
    expect(asked()).toBe(8);
    pass(3_600_000);
    groups.changed(group);
    await groups.timer(group);
    expect(asked()).toBe(9);
  });
});
