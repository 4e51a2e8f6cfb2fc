import { Readable } from "node:stream";
import type { Act, Channel, Outgoing, Sent } from "../../src/ports/channel.ts";
import type { Address, Inbound } from "../../src/ports/inbound.ts";

type Said = {
  readonly to: Address;
  readonly text: string;
  readonly key: string;
  readonly topic?: string;
};

/** A channel that hands over what it is given to send; `hooks` decide what befalls a call before it is on record. */
export function createFakeChannel({ id = "telegram", name = "Telegram" } = {}) {
  const said: Said[] = [];
  const edited: Said[] = [];
  /** What it was asked to connect again for: whether for another number. */
  const asked: boolean[] = [];
  const acted: { readonly to: Address; readonly act: Act }[] = [];
  let accept: ((batch: readonly Inbound[]) => Promise<void>) | null = null;
  const hooks = {
    /** Called before each send, edit and act; what it throws is the call's failure. */
    before: async (_to: Address): Promise<void> => undefined,
    /** Called after a send has arrived, before it is reported. */
    after: async (_to: Address): Promise<void> => undefined,
    /** How a send arrived otherwise than it was meant. */
    arrives: (_to: Address, _message: Outgoing): Pick<Sent, "withheld" | "strayed"> => ({}),
  };
  const channel: Channel = {
    id,
    name,
    capabilities: {
      buttons: true,
      askPlace: true,
      unasked: null,
      deletes: { member: 47 * 3_600_000, administrator: null },
      edits: null,
      keepsPeople: false,
    },
    async start(receive) {
      accept = receive;
    },
    async send(to: Address, message: Outgoing, key: string): Promise<Sent> {
      await hooks.before(to);
      const { topic } = message;
      said.push({ to, text: message.text, key, ...(topic !== undefined && { topic }) });
      await hooks.after(to);
      return { externalId: String(said.length), sentAt: new Date(), ...hooks.arrives(to, message) };
    },
    async edit(to, key, message) {
      await hooks.before(to);
      edited.push({ to, text: message.text, key });
      return null;
    },
    async act(to, act) {
      await hooks.before(to);
      acted.push({ to, act });
    },
    fetch: async () => Readable.from([]),
    identity: () => ({ known: true, text: "this is a test." }),
    again: (newNumber) => void asked.push(newNumber),
    health: () => ({ state: "ready" }),
    heardAgo: () => 0,
    stop: async () => undefined,
  };
  return {
    channel,
    hooks,
    said,
    edited,
    acted,
    asked,
    receive: async (...batch: readonly Inbound[]) => await accept?.(batch),
    textsTo: (chat: string) => said.filter(({ to }) => to.chat === chat).map(({ text }) => text),
  };
}
