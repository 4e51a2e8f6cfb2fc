import { refuse } from "../refusal.ts";
import calls from "./schema/calls.json" with { type: "json" };
import { type Complaint, complaintAbout, type Definitions, resolve, type Schema } from "./schema/fits.ts";

const definitions = calls.definitions as Definitions;
const methodSchemas = definitions["Calls<string>"]?.properties ?? {};

/** Method names as Telegram spells them, by their lower-case spelling: the server takes either. */
export const methodNames: ReadonlyMap<string, string> = new Map(
  Object.keys(methodSchemas).map((name) => [name.toLowerCase(), name]),
);

/** What Telegram says where a parameter is missing. */
const missing: Readonly<Record<string, string>> = {
  chat_id: "chat_id is empty",
  text: "message text is empty",
  message_id: "message identifier is not specified",
  message_ids: "message identifiers are not specified",
  photo: "there is no photo in the request",
  document: "there is no document in the request",
  voice: "there is no voice in the request",
  file_id: "file_id not specified",
  user_id: "invalid user_id specified",
  action: "wrong parameter action in request",
  callback_query_id: "query is too old and response timeout expired or query ID is invalid",
  latitude: "latitude is empty",
  longitude: "longitude is empty",
};

/** The JSON types that a parameter may have. */
function typesOf(schema: Schema): Set<string> {
  const { type = [], anyOf = [] } = resolve(schema, definitions);
  return new Set([
    ...(typeof type === "string" ? [type] : type),
    ...anyOf.flatMap((one) => [...typesOf(one)]),
  ]);
}

/**
 * Gives each parameter its own type: forms only have strings, and the real server also accepts strings in
 * JSON bodies.
 */
function convert(name: string, value: unknown, schema: Schema): unknown {
  const types = typesOf(schema);
  if (typeof value !== "string") {
    const toText = types.has("string") && !types.has(typeof value) && typeof value !== "object";
    return toText ? String(value) : value;
  }
  if (types.has("string")) return value;
  if (types.has("number")) return value.trim() === "" ? undefined : Number(value);
  if (types.has("boolean")) return ["true", "yes", "1"].includes(value.trim().toLowerCase());
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return refuse(400, `can't parse ${name.replaceAll("_", " ")} JSON object`);
  }
}

function refuseFor({ path, words, missing: absent }: Complaint): never {
  const [name = "", ...where] = path;
  if (absent !== undefined && path.length === 0)
    refuse(400, missing[absent] ?? `parameter "${absent}" is required`);
  if (name === "action") refuse(400, missing["action"] ?? "");
  if (name === "reaction") refuse(400, "REACTION_INVALID");
  const place = where.length === 0 ? "" : ` at ${where.join("/")}`;
  return refuse(400, `can't parse ${name.replaceAll("_", " ")}: it ${words}${place}`);
}

export type CheckedArguments = {
  readonly values: Readonly<Record<string, unknown>>;
  /** Parameters that the method doesn't have. The real server ignores them, so does this one, but it says so. */
  readonly unknown: readonly string[];
};

/** Converts and checks a method's parameters by the types of the Bot API; refuses what doesn't fit. */
export function checkArguments(method: string, given: Readonly<Record<string, unknown>>): CheckedArguments {
  const properties = methodSchemas[method]?.properties ?? {};
  const values: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const schema = properties[name];
    if (schema === undefined) unknown.push(name);
    else if (value !== null && value !== undefined) values[name] = convert(name, value, schema);
  }
  const complaint = complaintAbout(values, methodSchemas[method] ?? {}, definitions);
  if (complaint !== null) refuseFor(complaint);
  return { values, unknown };
}
