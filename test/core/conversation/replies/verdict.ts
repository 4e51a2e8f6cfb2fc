import type { Came } from "./came.ts";
import { judges } from "./judges.ts";
import { event, negated } from "./seen.ts";

/** "belum diaspal" kept as "diaspal": what is kept begins right after a no. */
function losesNo(text: string, kept: string): boolean {
  const at = kept === "" ? -1 : text.indexOf(kept);
  const before = at > 0 ? /(\S+)\s+$/u.exec(text.slice(0, at))?.[1] : undefined;
  return before !== undefined && negated(before).length > 0 && /^\p{L}+$/u.test(before);
}

/** What no row may do, whatever else is right. */
export function broken(r: Came, alternatives: string): string | null {
  const may = (...names: string[]) =>
    names.some((name) => new RegExp(`(^|[|+])${name}(:|[|+]|$)`, "u").test(alternatives));
  if (r.sent && !may("send")) return "SENT unasked";
  if (event(r, "withdrawn") !== undefined) return "WITHDRAWN unasked";
  if (event(r, "accepted") !== undefined && !may("settled", "accepted")) return "SETTLED unasked";
  if (event(r, "reopened") !== undefined && !may("reopen")) return "REOPENED unasked";
  if (event(r, "rated") !== undefined && !may("rate")) return "RATED unasked";
  const [was, is] = [r.before?.privacy, r.after?.privacy];
  if (was === "confidential" && is === "ordinary" && !may("ordinary")) return "PRIVACY loosened";
  if (was === "ordinary" && is === "confidential" && !may("confidential")) return "PRIVACY changed";
  for (const { text } of r.events)
    if (text !== "" && !r.text.includes(text) && !r.sent) return `WORDS altered on file: ${text}`;
  const [place, happened] = [r.after?.place ?? null, r.after?.happened ?? null];
  const words = r.after?.words.filter((one) => !(r.before?.words ?? []).includes(one)) ?? [];
  const filed = r.sent ? [] : r.events.map(({ text }) => text);
  for (const kept of [...filed, ...r.held, ...words, place ?? "", happened ?? ""])
    if (losesNo(r.text, kept)) return `NO lost: "${kept.slice(0, 40)}"`;
  if (
    place !== null &&
    place !== r.before?.place &&
    !r.text.includes(place) &&
    place !== "depan pasar kliwon"
  )
    return `PLACE altered: ${place}`;
  if (happened !== null && happened !== r.before?.happened && !r.text.includes(happened))
    return `TIME altered: ${happened}`;
  return null;
}

/** Whether one of a row's alternatives came about. */
export function right(r: Came, alternatives: string): boolean {
  return alternatives.split("|").some((alternative) =>
    alternative.split("+").every((one) => {
      const [name = "", ...rest] = one.split(":");
      const judge = judges[name];
      if (judge === undefined) throw new Error(`no such expectation: ${name}`);
      return judge(r, rest.join(":"), alternatives);
    }),
  );
}
