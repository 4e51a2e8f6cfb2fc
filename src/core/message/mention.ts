/*
 * A mention in what somebody wrote in a group: the name under which they are known there, between the marks that apps
 * put around names (Unicode's isolates), so that it can be told from what was typed.
 */

const marked = /@\u2068([^\u2069]*)\u2069/g;

/** A mention of somebody by the name that this group knows. */
export function mentionOf(name: string): string {
  return `@\u2068${name}\u2069`;
}

/** The text with the names as if they had been typed: for the group itself. */
export function namesTyped(text: string): string {
  return text.replace(marked, "@$1");
}

/** The text without the names, which only the group knows: for readers outside it. */
export function withoutNames(text: string, instead: string): string {
  return text.replace(marked, instead);
}
