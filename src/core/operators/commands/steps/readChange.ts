import { meaningOf } from "../../../lexicon/entry.ts";
import {
  classificationWords,
  fieldWords,
  nobodyWords,
  privacyWords,
  urgentWords,
} from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { cut } from "../../../message/shorten.ts";
import type { Office } from "../../../office.ts";
import type { Changes } from "../../../procedure/command.ts";
import { findAgency, unknownAgency } from "../../find/findAgency.ts";
import { nearest } from "../../find/nearest.ts";

export type ReadChange =
  | { readonly ok: true; readonly fields: Changes }
  /** null: not the command's syntax. */
  | { readonly ok: false; readonly why: Said | null };

/** Reads "/ubah judul jalan rusak", "/ubah kategori JALAN", "/ubah privasi rahasia": one field at a time. */
export function readChange(words: string, office: Office): ReadChange {
  const [, name = "", rest = ""] = /^(\p{L}+)[\s:]*([\s\S]*)$/u.exec(words.trim()) ?? [];
  const field = meaningOf(fieldWords, name);
  const value = rest.trim();
  return field === null || value === "" ? { ok: false, why: null } : fieldOf(field, value, office);
}

function fieldOf(field: keyof typeof fieldWords, value: string, office: Office): ReadChange {
  switch (field) {
    case "title":
      return { ok: true, fields: { title: cut(value, longestTitle) } };
    case "place":
      return { ok: true, fields: { place: value } };
    case "summary":
      return { ok: true, fields: { summary: value } };
    case "category":
      return category(value, office);
    case "classification": {
      const classification = meaningOf(classificationWords, value);
      return classification === null ? { ok: false, why: null } : { ok: true, fields: { classification } };
    }
    case "privacy": {
      const privacy = meaningOf(privacyWords, value);
      return privacy === null ? { ok: false, why: null } : { ok: true, fields: { privacy } };
    }
    case "urgent": {
      const urgent = meaningOf(urgentWords, value);
      return urgent === null ? { ok: false, why: null } : { ok: true, fields: { urgent: urgent === "yes" } };
    }
    case "accused": {
      if (meaningOf(nobodyWords, value) !== null) return { ok: true, fields: { accused: null } };
      const agency = findAgency(value, office);
      return agency.ok
        ? { ok: true, fields: { accused: agency.agency.code } }
        : { ok: false, why: unknownAgency(value, agency.near) };
    }
  }
}

/** Most characters of a title, by which letters name the case. */
const longestTitle = 40;

function category(value: string, office: Office): ReadChange {
  const typed = value.toLowerCase();
  const active = office.categories.filter((one) => one.active);
  const found =
    active.find(({ code }) => code.toLowerCase() === typed) ??
    active.find(({ name, topic }) => name.toLowerCase() === typed || topic === typed) ??
    active.find(({ code }) => typed.length >= 3 && code.toLowerCase().startsWith(typed));
  if (found !== undefined) return { ok: true, fields: { category: found.code } };
  const near = nearest(typed, active, ({ code, name, topic }) => [code, name, topic]).map(({ code }) => code);
  const said = { typed: cut(value, 40) };
  const why =
    near.length === 0
      ? say("operators.no_category", said)
      : say("operators.no_category.near", { ...said, near });
  return { ok: false, why };
}
