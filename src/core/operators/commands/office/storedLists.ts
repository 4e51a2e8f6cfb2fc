import { type Body, type Template, templateKinds } from "../../../office.ts";
import { isObject } from "../../stored.ts";

/** Whether a stored value is a template. */
export function isTemplate(value: unknown): value is Template {
  if (!isObject(value)) return false;
  const { code, kind, category, text, active } = value;
  return (
    [code, text].every((part) => typeof part === "string") &&
    templateKinds.some((one) => one === kind) &&
    (category === null || typeof category === "string") &&
    typeof active === "boolean"
  );
}

/** Whether a stored value is a body outside the office. */
export function isBody(value: unknown): value is Body {
  if (!isObject(value)) return false;
  const { code, name, competence, contact, onLapor, active } = value;
  return (
    [code, name, competence, contact].every((part) => typeof part === "string") &&
    [onLapor, active].every((part) => typeof part === "boolean")
  );
}
