import { z } from "zod";

/** A variable's value, or what is wrong with it and what to do, in whole sentences for an operator. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: string };

export function value<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function fault(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}

/** A variable parsed by `read`; `fallback` is the text used when it isn't set. */
export function variable<T>(fallback: string, read: (text: string) => Reading<T>) {
  return z
    .string()
    .default(fallback)
    .transform((text, context): T => {
      const reading = read(text);
      if (reading.ok) return reading.value;
      context.addIssue({ code: "custom", message: reading.fault });
      return z.NEVER;
    });
}

/** As `variable`, but null if it isn't set. */
export function optional<T>(read: (text: string) => Reading<T>) {
  return variable<T | null>("", (text) => (text === "" ? value(null) : read(text)));
}

/** Reads 1 or 0; the fault explains what each means. */
export function readSwitch(text: string, one: string, zero: string): Reading<boolean> {
  return text === "0" || text === "1"
    ? value(text === "1")
    : fault(`"${text}" is neither 1 (${one}) nor 0 (${zero}). Set one of them or leave it out.`);
}

export function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
