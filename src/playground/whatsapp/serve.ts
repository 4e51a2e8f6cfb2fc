import { type BinaryNode, getBinaryNodeChild } from "@whiskeysockets/baileys";
import { acceptConnection, type Connection } from "./connection/connection.ts";
import { createLinkCodes, linkCodeRequest } from "./connection/linkCode.ts";
import { type KickStatus, logIn, start } from "./connection/login.ts";
import { createServerIdentity } from "./connection/noise.ts";
import { abandonPairing, type Candidate, finishPairing, invite } from "./connection/pairing.ts";
import { openPort } from "./connection/port.ts";
import { createTlsIdentity } from "./connection/tls.ts";
import { chatOf, personAt } from "./find.ts";
import { mediaServer } from "./media/mediaServer.ts";
import { takeReceipt } from "./messages/confirming.ts";
import { receiveMessage } from "./messages/receiving.ts";
import { type Answer, answer } from "./people/queries.ts";
import { type AccountWanted, type Change, createState, type State } from "./state.ts";
import { createWorld, type Wire, type World } from "./world.ts";

export type ServeOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly account: AccountWanted;
  /** Milliseconds between a message's arrival and its ack. */
  readonly ackLatencyMs: number;
};

/** Below this many one-time keys the client is asked for more. */
const fewPreKeys = 5;

/** Opens the server on 127.0.0.1 in an empty world. */
export async function serve(options: ServeOptions, changed: (change: Change) => void) {
  const state = createState(options.account, options.ackLatencyMs, changed);
  const identity = createServerIdentity();
  const tls = createTlsIdentity();
  const candidates = new Set<Candidate>();
  const linkCodes = createLinkCodes(state);
  const refusals: KickStatus[] = [];
  let host = "";

  const received = (connection: Connection, node: BinaryNode): void => {
    if (state.silent) return;
    switch (node.tag) {
      case "iq":
        // A query that fails here would leave the client waiting for a minute.
        void takeQuery(connection, node).catch((error: unknown) => {
          reply(connection, node, { error: 500, text: String(error) });
        });
        return;
      case "message":
        receiveMessage(state, connection, node);
        return;
      default:
        takeOther(state, connection, node);
        return;
    }
  };
  const takeQuery = async (connection: Connection, node: BinaryNode): Promise<void> => {
    if (node.attrs["type"] === "result") {
      if (finishPairing(state, connection, node)) forget(connection);
      return;
    }
    const request = linkCodeRequest(node);
    if (request !== null) {
      const content = linkCodes.answer(connection, request);
      return reply(connection, node, content === null ? [] : [content]);
    }
    const { xmlns = "" } = node.attrs;
    const fault = state.faults.take(["query_error"], null, (each) => each.xmlns === xmlns);
    if (fault !== null) return reply(connection, node, { error: fault.code, text: "fault" });
    reply(connection, node, await answer(state, node, host));
    if (xmlns === "passive" && getBinaryNodeChild(node, "active")) start(state, connection);
    askForPreKeys(state);
  };
  const forget = (connection: Connection): void => {
    for (const candidate of candidates) {
      if (candidate.connection === connection) candidates.delete(candidate);
    }
    linkCodes.closed(connection);
    abandonPairing(connection);
  };

  const port = await openPort(
    options.port,
    tls,
    mediaServer(state, () => host),
    (socket) => {
      acceptConnection(socket, identity, {
        received,
        opened(connection) {
          const refusal = refusals.shift() ?? null;
          if (refusal === null && connection.payload.devicePairingData) candidates.add(invite(connection));
          else logIn(state, connection, refusal);
        },
        closed(connection) {
          forget(connection);
          state.mailbox.closed(connection);
          if (state.online === connection) state.online = null;
          state.changed({ type: "connection" });
        },
      });
    },
  );
  host = `127.0.0.1:${port.number}`;

  const wire: Wire = {
    candidates,
    linkCodes,
    refusals,
    mediaHost: () => host,
    down: port.close,
    up: port.open,
  };
  const world: World = createWorld(state, wire);
  return { port: port.number, rootPublicKey: identity.rootPublicKey, certificate: tls.certificate, world };
}

function reply(connection: Connection, { attrs }: BinaryNode, content: Answer): void {
  const { id = "", to = "@s.whatsapp.net" } = attrs;
  const from = to === "" ? "@s.whatsapp.net" : to;
  if ("error" in content) {
    const error = { tag: "error", attrs: { code: String(content.error), text: content.text } };
    connection.send({ tag: "iq", attrs: { id, from, type: "error" }, content: [error] });
    return;
  }
  connection.send({ tag: "iq", attrs: { id, from, type: "result" }, content: [...content] });
}

function takeOther(state: State, connection: Connection, node: BinaryNode): void {
  const { id = "", to = "", class: confirmed = "", error, type } = node.attrs;
  const ack = (tag: string, attrs: BinaryNode["attrs"] = {}) =>
    connection.send({ tag: "ack", attrs: { class: tag, id, from: to, ...attrs } });
  switch (node.tag) {
    case "ack":
      if (error !== undefined) state.nacks.push({ id, code: Number(error) });
      state.mailbox.confirm(confirmed, node.attrs);
      state.changed({ type: "receipt" });
      return;
    case "receipt":
      takeReceipt(state, node);
      ack("receipt", type === undefined ? {} : { type });
      return;
    case "chatstate": {
      const chat = state.groups.has(to) ? to : personAt(state, to)?.id;
      if (chat !== undefined)
        chatOf(state, chat).typing = getBinaryNodeChild(node, "composing") !== undefined;
      state.changed({ type: "typing" });
      return;
    }
    case "call": {
      const rejected = state.calls.get(getBinaryNodeChild(node, "reject")?.attrs["call-id"] ?? "");
      if (rejected?.status === "ringing") rejected.status = "rejected";
      ack("call");
      state.changed({ type: "call" });
      return;
    }
    default:
      // Presence, and what the client tells about itself.
      return;
  }
}

const warned = new WeakMap<State, number>();

/** Tells the client, once per number that is left, that its one-time keys run out. */
function askForPreKeys(state: State): void {
  const left = state.account.device?.preKeys.length ?? fewPreKeys;
  if (left >= fewPreKeys || !state.mailbox.isOpen() || warned.get(state) === left) return;
  warned.set(state, left);
  state.mailbox.put({
    tag: "notification",
    attrs: { from: "@s.whatsapp.net", type: "encrypt", id: `prekeys-${left}-${state.seconds()}` },
    content: [{ tag: "count", attrs: { value: String(left) } }],
  });
}
