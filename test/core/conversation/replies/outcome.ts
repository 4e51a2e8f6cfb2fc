import type { Came } from "./came.ts";

/** What came of a text, in a line for whoever reads the list of wrong ones. */
export function outcome(r: Came): string {
  const said = r.shown.replaceAll("\n", " / ").slice(0, 110);
  const added = r.after?.words.filter((words) => !(r.before?.words ?? []).includes(words)) ?? [];
  return [
    r.sent ? "SENT" : "",
    r.silent ? (r.reacted ? "silent 👍" : "SILENT") : "",
    added.length > 0 && !r.sent ? "to the report's words" : "",
    r.after !== null && r.after.place !== (r.before?.place ?? null) ? `place="${r.after.place}"` : "",
    r.after !== null && r.after.happened !== (r.before?.happened ?? null) ? `time="${r.after.happened}"` : "",
    r.after !== null && r.after.privacy !== (r.before?.privacy ?? "ordinary") ? r.after.privacy : "",
    r.before !== null && r.after === null && !r.sent ? "draft put aside" : "",
    ...r.events
      .filter(() => !r.sent)
      .map(({ type, text }) => `${type}${text === "" ? "" : ` "${text.slice(0, 60)}"`}`),
    said === "" ? "" : `«${said}»`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}
