/** An object of a stored state, whose members are still to be read. */
export type Stored = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
