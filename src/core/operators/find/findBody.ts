import { laporCode } from "../../letters/case/bodies.ts";
import { elsewhereIn, type Ready } from "../../letters/rooms/ready.ts";
import { phrases } from "../../lexicon/entry.ts";
import { laporWords } from "../../lexicon/operators.ts";
import { type Said, say } from "../../message/message.ts";
import { cut } from "../../message/shorten.ts";
import type { Body, Office } from "../../office.ts";
import type { Command } from "../../procedure/command.ts";
import { findIn } from "./findIn.ts";
import { nearest } from "./nearest.ts";

type Refer = Extract<Command, { type: "refer" }>;

export type FoundReferral =
  | { readonly ok: true; readonly command: Refer }
  /** The most similar bodies, or several that match. */
  | { readonly ok: false; readonly near: readonly Body[] };

/** The other bodies that reports may be referred to now. */
export function activeBodies({ bodies }: Pick<Office, "bodies">): readonly Body[] {
  return bodies.filter(({ active }) => active);
}

/**
 * Reads "PROV jalan ini milik provinsi", "Dinas PU Provinsi: jalan ini milik provinsi" or "provinsi": a body of the list,
 * SP4N-LAPOR or a ready-made reason that says whom to turn to, and why.
 */
export function readReferral(words: string, office: Office): FoundReferral {
  const text = words.trim();
  return named(text, office) ?? byReason(text, office) ?? begun(text, office) ?? unknown(text, office);
}

/** Whether the list has a body for what this word stands for. */
export function isListed(word: string, office: Office): boolean {
  return findIn(word, activeBodies(office)).length > 0;
}

/** "provinsi: Dinas Bina Marga, (024) 555-0101": a body of the list if it is one, or else as it was named. */
function byReason(text: string, office: Office): FoundReferral | null {
  const reason = elsewhereIn(text);
  if (reason === null) return null;
  const [only, second] = findIn(reason.to, activeBodies(office));
  if (only !== undefined && second === undefined) return referral(only.code, "");
  return readyReferral(reason.ready, reason.to);
}

function readyReferral({ key }: Ready, to: string): FoundReferral {
  const reason = { type: "ready", key, ...(to !== "" && { to }) } as const;
  return { ok: true, command: { type: "refer", body: null, reason } };
}

/** By its code or its whole name, with a reason behind it; or by words of the name alone. */
function named(text: string, office: Office): FoundReferral | null {
  const known = [
    ...activeBodies(office).flatMap(({ code, name }) => [
      { code, called: code },
      { code, called: name },
    ]),
    ...phrases(laporWords).map((called) => ({ code: laporCode, called })),
  ].sort((a, b) => b.called.length - a.called.length);
  for (const { code, called } of known) {
    const reason = behind(text, called);
    if (reason !== null) return referral(code, reason);
  }
  return byPart(text, "", office);
}

/** By the word or the words before a colon with which it begins. */
function begun(text: string, office: Office): FoundReferral | null {
  const [, head = "", reason = ""] = /^([^:\n]{1,60}):([\s\S]*)$/u.exec(text) ?? [];
  const [, first = "", rest = ""] = /^(\S+)\s+([\s\S]+)$/u.exec(text) ?? [];
  return (
    (head === "" ? null : byPart(head, reason, office)) ??
    (first === "" ? null : byPart(first, rest, office)) ??
    (elsewhereIn(first) === null ? null : referral(laporCode, rest))
  );
}

/** Several that match are asked about. */
function byPart(words: string, reason: string, office: Office): FoundReferral | null {
  const found = findIn(words, activeBodies(office));
  const [only, second] = found;
  if (only === undefined) return null;
  return second === undefined ? referral(only.code, reason) : { ok: false, near: found };
}

function unknown(text: string, office: Office): FoundReferral {
  const [first = ""] = text.split(/\s+/u);
  const candidates = activeBodies(office);
  const wordsOf = ({ code, name }: Body) => [code, name, ...name.split(" ")];
  const whole = nearest(text, candidates, wordsOf);
  return { ok: false, near: whole.length > 0 ? whole : nearest(first, candidates, wordsOf) };
}

function referral(body: string, reason: string): FoundReferral {
  const text = reason.trim();
  const written = text === "" ? null : ({ type: "written", text } as const);
  return { ok: true, command: { type: "refer", body, reason: written } };
}

/** What stands behind this name, ignoring case; null if the text doesn't begin with it. */
function behind(text: string, called: string): string | null {
  if (text.slice(0, called.length).toLowerCase() !== called.toLowerCase()) return null;
  const rest = text.slice(called.length);
  return /^[\p{L}\p{N}]/u.test(rest) ? null : rest.replace(/^[\s:,.–-]+/u, "");
}

/** Says that these words name no body of the list, or several. */
export function unknownBody(words: string, near: readonly Body[]): Said {
  const typed = cut(words, 40);
  return near.length === 0
    ? say("operators.no_body", { typed })
    : say("operators.no_body.near", { typed, near: near.map(({ code, name }) => `${code} (${name})`) });
}
