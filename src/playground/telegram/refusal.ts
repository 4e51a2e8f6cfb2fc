/** What the Bot API adds to some errors so that a client can act on them. */
export type RefusalParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

/** An error in the Bot API's own words: it becomes `{ ok: false, error_code, description, parameters }`. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: RefusalParameters | undefined;

  constructor(code: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.name = "Refusal";
    this.code = code;
    this.parameters = parameters;
  }
}

const prefixes: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Request Entity Too Large",
  429: "Too Many Requests",
};

/** Throws a refusal; `words`: Telegram's text after "Bad Request: " and the like. */
export function refuse(code: number, words: string, parameters?: RefusalParameters): never {
  const prefix = prefixes[code] ?? "Internal Server Error";
  throw new Refusal(code, words === "" ? prefix : `${prefix}: ${words}`, parameters);
}

/** Refuses for sending too fast; `seconds` is what the client must wait, at least 1. */
export function refuseForPace(seconds: number): never {
  refuse(429, `retry after ${seconds}`, { retry_after: seconds });
}
