/** The part of JSON schema that the Bot API's types need. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

export type Definitions = Readonly<Record<string, Schema>>;

/** What doesn't fit and where; `missing` names a property that isn't there. */
export type Complaint = {
  readonly path: readonly string[];
  readonly words: string;
  readonly missing?: string;
};

/** Follows a reference to the schema that it names. */
export function resolve(schema: Schema, definitions: Definitions): Schema {
  const name = schema.$ref?.replace("#/definitions/", "");
  return name === undefined ? schema : resolve(definitions[decodeURIComponent(name)] ?? {}, definitions);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/**
 * Finds a value's first fault; null if it fits. Of several alternatives the deepest fault is reported, as
 * that alternative was probably meant. Unknown properties are allowed.
 */
export function complaintAbout(
  value: unknown,
  referring: Schema,
  definitions: Definitions,
  path: readonly string[] = [],
): Complaint | null {
  const schema = resolve(referring, definitions);
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  if (types !== undefined && !types.includes(typeOf(value)))
    return { path, words: `must be ${types.join(" or ")}` };
  if ("const" in schema && schema.const !== value) return { path, words: `must be ${String(schema.const)}` };
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return { path, words: "is none of the known values" };
  if (schema.anyOf !== undefined) return deepest(value, schema.anyOf, definitions, path);
  if (Array.isArray(value)) {
    const { items } = schema;
    return items === undefined
      ? null
      : first(value.entries(), ([index, item]) =>
          complaintAbout(item, items, definitions, [...path, String(index)]),
        );
  }
  if (typeof value !== "object" || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value).filter(([, field]) => field !== undefined));
  const missing = schema.required?.find((name) => !fields.has(name));
  if (missing !== undefined) return { path, words: `must have ${missing}`, missing };
  return first(fields, ([name, field]) => {
    const property = schema.properties?.[name];
    return property === undefined ? null : complaintAbout(field, property, definitions, [...path, name]);
  });
}

function first<T>(things: Iterable<T>, look: (thing: T) => Complaint | null): Complaint | null {
  for (const thing of things) {
    const complaint = look(thing);
    if (complaint !== null) return complaint;
  }
  return null;
}

function deepest(
  value: unknown,
  options: readonly Schema[],
  definitions: Definitions,
  path: readonly string[],
) {
  let worst: Complaint | null = null;
  for (const option of options) {
    const complaint = complaintAbout(value, option, definitions, path);
    if (complaint === null) return null;
    if (worst === null || complaint.path.length > worst.path.length) worst = complaint;
  }
  return worst;
}
