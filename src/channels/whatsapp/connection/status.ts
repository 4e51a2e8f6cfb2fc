/** What to do when a connection ends. */
export type Next =
  /** Normal: the server asks for a new connection, as after linking. */
  | { readonly type: "at_once" }
  | { readonly type: "backoff"; readonly reason: string }
  /** The session is used elsewhere; reconnecting would end that connection in turn, and so on. */
  | { readonly type: "stand_by"; readonly reason: string }
  /** The number is no longer linked: the credentials are void. */
  | { readonly type: "pair"; readonly reason: string }
  | { readonly type: "banned"; readonly reason: string }
  /** WhatsApp no longer accepts this version of its web client. */
  | { readonly type: "outdated"; readonly reason: string };

/** What each of WhatsApp's status codes requires; null for socket errors, which have none. */
export function nextAfter(status: number | null): Next {
  switch (status) {
    case 515:
      return { type: "at_once" };
    case 440:
      return {
        type: "stand_by",
        reason:
          "Another program uses this WhatsApp session. Standing by; end the other one, then connect this one again.",
      };
    case 401:
    case 411:
      return {
        type: "pair",
        reason: `The number was unlinked (${status}). It has to be linked again; connecting again shows the code to scan.`,
      };
    case 403:
      return {
        type: "banned",
        reason:
          "WhatsApp has banned or restricted this number (403). Follow the drill in docs/OPERATIONS.md.",
      };
    case 405:
      return {
        type: "outdated",
        reason:
          "WhatsApp doesn't take this version of its web client any more (405); trying newer ones slowly.",
      };
    default:
      return { type: "backoff", reason: `${said[status ?? 0] ?? "The connection to WhatsApp broke off"}.` };
  }
}

const said: Readonly<Record<number, string>> = {
  408: "WhatsApp doesn't answer (408)",
  428: "WhatsApp closed the connection (428)",
  500: "WhatsApp ended the connection with an error (500)",
  503: "WhatsApp is out of service (503)",
};

/** The status in the error that a connection ended with. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("output" in error)) return null;
  const { output } = error;
  if (typeof output !== "object" || output === null || !("statusCode" in output)) return null;
  return typeof output.statusCode === "number" ? output.statusCode : null;
}

/** The code by which the server refused a query: the library keeps it beside the status, which is 500 then. */
export function refusedBy(error: unknown): number | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  return typeof error.data === "number" ? error.data : null;
}
