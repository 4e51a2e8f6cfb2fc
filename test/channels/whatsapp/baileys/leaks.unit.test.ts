import { expect, test } from "vitest";
import { type Printing, quietLibsignal } from "../../../../src/channels/whatsapp/baileys/leaks.ts";

class SessionEntry {
  readonly currentRatchet = { ephemeralKeyPair: { privKey: Buffer.alloc(32, 1) } };
}

function printer() {
  const printed: unknown[][] = [];
  const print = (...said: unknown[]) => {
    printed.push(said);
  };
  const target: Printing = { log: print, info: print, warn: print, error: print, debug: print };
  return { target, printed };
}

test.each([
  ["info", ["Closing session:", new SessionEntry()]],
  ["info", ["Opening session:", new SessionEntry()]],
  ["info", ["Removing old closed session:", new SessionEntry()]],
  ["warn", ["Session already closed", new SessionEntry()]],
  ["warn", ["Closing open session in favor of incoming prekey bundle"]],
  ["warn", ["Decrypted message with closed session."]],
  ["error", ["Failed to decrypt message with any known session..."]],
  ["error", ["Session error:Error: Bad MAC", "Error: Bad MAC\n    at …"]],
  ["error", ["V1 session storage migration error: registrationId", 1]],
  ["log", ["anything with a session in it", new SessionEntry()]],
  ["debug", [{ currentRatchet: {} }]],
] as const)("%s %s is kept off the console", (name, said) => {
  const { target, printed } = printer();
  quietLibsignal(target);
  target[name](...said);
  expect(printed).toEqual([]);
});

test("what others print passes as it is", () => {
  const { target, printed } = printer();
  quietLibsignal(target);
  target.error("Port 3000 is taken", { port: 3000 });
  target.log();
  target.warn(null, Object.create(null));
  expect(printed).toEqual([["Port 3000 is taken", { port: 3000 }], [], [null, Object.create(null)]]);
});

test("it is done once, and can be undone", () => {
  const { target, printed } = printer();
  const undo = quietLibsignal(target);
  quietLibsignal(target);
  undo();
  target.info("Opening session:", new SessionEntry());
  expect(printed).toHaveLength(1);
});
