import {
  type BinaryNode,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  getBinaryNodeChildString,
} from "@whiskeysockets/baileys";
import { isOwn, personAt, phoneJid } from "../find.ts";
import type { State } from "../state.ts";
import { groupNode, leaveGroup } from "./groups.ts";
import { bundleNodes, readPreKey, readSignedPreKey, registrationNode } from "./keys.ts";

/** What a query is answered by: nodes, or an error's code. */
export type Answer = readonly BinaryNode[] | { readonly error: number; readonly text: string };

const node = (tag: string, attrs: BinaryNode["attrs"] = {}, content?: BinaryNode["content"]): BinaryNode => ({
  tag,
  attrs,
  ...(content === undefined ? {} : { content }),
});

/** Answers one of the client's queries. What isn't known gets an empty answer and is noted. */
export async function answer(state: State, query: BinaryNode, mediaHost: string): Promise<Answer> {
  const { xmlns = "", type = "", to = "" } = query.attrs;
  const children = Array.isArray(query.content) ? query.content : [];
  const [child = node("")] = children;
  switch (`${xmlns} ${type} ${child.tag}`) {
    case "encrypt get count":
      return [node("count", { value: String(state.account.device?.preKeys.length ?? 0) })];
    case "encrypt get digest":
      return [node("digest")];
    case "encrypt get key":
      return keysOf(state, getBinaryNodeChildren(child, "user"));
    case "encrypt set registration":
    case "encrypt set rotate":
      takeKeys(state, query, child);
      return [];
    case "usync get usync":
      return [usync(state, child)];
    case "abt get props":
      return [node("props", { hash: "loopback" }, [])];
    case "blocklist get ":
      return [node("list", {}, [])];
    case "privacy get privacy":
      return [node("privacy", {}, [node("category", { name: "readreceipts", value: "all" })])];
    case "w:m set media_conn": {
      const attrs = { auth: "loopback", ttl: "3600", auth_ttl: "3600", max_buckets: "12" };
      return [node("media_conn", attrs, [node("host", { hostname: mediaHost })])];
    }
    case "w:g2 get query": {
      const group = state.groups.get(to);
      if (group === undefined) return { error: 404, text: "item-not-found" };
      if (!group.members.has(state.account.id)) return { error: 403, text: "forbidden" };
      return [groupNode(state, group)];
    }
    case "w:g2 get participating": {
      const groups = [...state.groups.values()].filter(({ members }) => members.has(state.account.id));
      return [
        node(
          "groups",
          {},
          groups.map((group) => groupNode(state, group)),
        ),
      ];
    }
    case "w:g2 set leave": {
      const ids = getBinaryNodeChildren(child, "group").map(({ attrs }) => attrs["id"] ?? "");
      for (const id of ids) leaveGroup(state, id);
      return [
        node(
          "leave",
          {},
          ids.map((id) => node("group", { id })),
        ),
      ];
    }
    case "w:profile:picture get picture":
      return { error: 404, text: "item-not-found" };
    case "w:sync:app:state set sync": {
      const collections = getBinaryNodeChildren(child, "collection").map(({ attrs }) =>
        node("collection", { name: attrs["name"] ?? "", version: attrs["version"] ?? "0" }),
      );
      return [node("sync", {}, collections)];
    }
    case "w:mex get query":
      return [node("result", {}, Buffer.from(JSON.stringify(standing(state))))];
    case "md set remove-companion-device":
      state.account.device = null;
      return [];
    case "passive set active":
    case "passive set passive":
    case "privacy set tokens":
    case "w:p get ping":
    case "w:stats  add":
    case "urn:xmpp:whatsapp:dirty set clean":
      return [];
    default:
      state.unknownQueries.push(`${xmlns} ${type} ${child.tag}`);
      return [];
  }
}

/** How the account stands: whether it is held from writing first, and until when. */
function standing({ restrictedUntil }: State) {
  const enforced = restrictedUntil === null ? null : String(Math.floor(restrictedUntil / 1_000));
  return {
    data: {
      xwa2_fetch_account_reachout_timelock: {
        is_active: enforced !== null,
        time_enforcement_ends: enforced,
        enforcement_type: "DEFAULT",
      },
    },
  };
}

/** A bundle for each device that the client wants to write to; one-time keys are used up by asking. */
async function keysOf(state: State, users: readonly BinaryNode[]): Promise<Answer> {
  const found: BinaryNode[] = [];
  for (const { attrs } of users) {
    const jid = attrs["jid"] ?? "";
    const phone = isOwn(state, jid) ? state.account.owner : personAt(state, jid)?.signal;
    if (phone === undefined) continue;
    const bundle = await phone.bundle();
    found.push(node("user", { jid }, [registrationNode(bundle.registrationId), ...bundleNodes(bundle)]));
  }
  return [node("list", {}, found)];
}

/** The client uploads keys: one-time keys, or a new signed one. */
function takeKeys(state: State, query: BinaryNode, first: BinaryNode): void {
  const { device } = state.account;
  if (device === null) return;
  const signed = readSignedPreKey(first.tag === "rotate" ? first : query);
  if (signed !== null) device.signedPreKey = signed;
  for (const each of getBinaryNodeChildren(getBinaryNodeChild(query, "list"), "key")) {
    const key = readPreKey(each);
    if (key !== null && !device.preKeys.some(({ keyId }) => keyId === key.keyId)) device.preKeys.push(key);
  }
}

/**
 * Which people exist, and their devices. A query by phone number returns the LID, not the reverse. An unknown
 * number has no devices, which isn't an error for the client.
 */
function usync(state: State, request: BinaryNode): BinaryNode {
  const wanted = getBinaryNodeChild(request, "query");
  const asks = (tag: string) => getBinaryNodeChild(wanted, tag) !== undefined;
  const users = getBinaryNodeChildren(getBinaryNodeChild(request, "list"), "user").map((user) => {
    const digits = (getBinaryNodeChildString(user, "contact") ?? "").replace(/\D/g, "");
    const jid = user.attrs["jid"] ?? phoneJid(digits);
    const own = isOwn(state, jid);
    const lid = own ? state.account.id : personAt(state, jid)?.id;
    const devices = lid === undefined ? [] : own ? ownDevices(state) : [node("device", { id: "0" })];
    return node("user", { jid }, [
      ...(asks("devices") ? [node("devices", {}, [node("device-list", {}, devices)])] : []),
      ...(asks("contact") ? [node("contact", { type: lid === undefined ? "out" : "in" })] : []),
      ...(asks("lid") && lid !== undefined && !jid.endsWith("@lid") ? [node("lid", { val: lid })] : []),
    ]);
  });
  const result = ["devices", "contact", "lid"].filter(asks).map((tag) => node(tag));
  return node("usync", {}, [node("result", {}, result), node("list", {}, users)]);
}

const ownDevices = ({ account }: State): BinaryNode[] => {
  const number = String(account.device?.number ?? 0);
  return [node("device", { id: "0" }), node("device", { id: number, "key-index": number })];
};
