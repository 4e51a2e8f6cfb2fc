/** Whether a JSON value has this shape. */
export type Shape<T> = (json: unknown) => json is T;

export const text: Shape<string> = (json): json is string => typeof json === "string";
export const count: Shape<number> = (json): json is number =>
  typeof json === "number" && Number.isFinite(json);
export const flag: Shape<boolean> = (json): json is boolean => typeof json === "boolean";
export const moment: Shape<string> = (json): json is string => text(json) && !Number.isNaN(Date.parse(json));
/** "2026-12-01" */
export const day: Shape<string> = (json): json is string => text(json) && /^\d{4}-\d\d-\d\d$/u.test(json);

export function among<const T extends readonly (string | number | true)[]>(values: T): Shape<T[number]> {
  return (json): json is T[number] => values.some((value) => value === json);
}

export function maybe<T>(shape: Shape<T>): Shape<T | null> {
  return (json): json is T | null => json === null || shape(json);
}

/** For a field that may be left out. */
export function absent<T>(shape: Shape<T>): Shape<T | undefined> {
  return (json): json is T | undefined => json === undefined || shape(json);
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (json): json is readonly T[] => Array.isArray(json) && json.every((item) => shape(item));
}

export function record<T>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  return (json): json is T => {
    if (typeof json !== "object" || json === null) return false;
    return Object.entries<Shape<unknown>>(fields).every(([name, shape]) => shape(Reflect.get(json, name)));
  };
}

export function either<T>(...shapes: readonly Shape<T>[]): Shape<T> {
  return (json): json is T => shapes.some((shape) => shape(json));
}
