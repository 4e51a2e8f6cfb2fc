import { pattern, wordSet } from "../../lexicon/entry.ts";
import {
  aboutPlace,
  at as atWords,
  beforeName,
  endsPlace,
  inFront,
  insidePlace,
  landmarks,
  nowhere,
  relations,
  streetSigns,
} from "../../lexicon/place.ts";

const relating = wordSet(relations);
const kinds = wordSet(landmarks);
const stops = wordSet(endsPlace);
const joints = wordSet(insidePlace);
const before = wordSet(atWords);
const front = wordSet(inFront);
const filling = wordSet(beforeName);
const unnamed = wordSet(nowhere);
const signs = wordSet(streetSigns);
const around = new RegExp(`\\b(?:${pattern(aboutPlace)})\\b`, "giu");

/** Says where something lies in relation to something else. */
export function isRelation(word: string): boolean {
  return relating.has(word);
}

const longest = 6;

/**
 * The place that a report's words already name, as they were written ("depan pasar kliwon"), or null. Only a
 * proposal: the person confirms it.
 */
export function placeIn(text: string): string | null {
  const parts = text.split(/([\s]+)/u);
  const words: { readonly written: string; readonly bare: string; readonly ends: boolean }[] = [];
  for (const part of parts) {
    const bare = part.toLowerCase().replace(/[^\p{L}\p{N}/-]/gu, "");
    if (bare === "") continue;
    words.push({
      written: part.replace(/[,;:!?]+$|^["“(]+/gu, ""),
      bare,
      ends: /[,;!?]$|[^.]\.$/u.test(part),
    });
  }
  const starts = [
    (at: number) => isAddress(at),
    (at: number) => relating.has(bareAt(at)) && names(afterJoint(at + 1)),
    (at: number) => kinds.has(bareAt(at)) && names(at + 1) && !relating.has(bareAt(at + 1)),
    (at: number) => before.has(bareAt(at)) && namesOutright(at + 1),
  ];
  for (const isStart of starts) {
    const at = words.findIndex((_, index) => isStart(index));
    if (at < 0) continue;
    const inFront = front.has(`${bareAt(at - 1)} ${bareAt(at)}`);
    return taken(before.has(bareAt(at)) ? at + 1 : inFront ? at - 1 : at);
  }
  return null;

  function bareAt(index: number): string {
    return words[index]?.bare ?? "";
  }
  /** "front of the market": the name comes after "of the". */
  function afterJoint(index: number): number {
    return filling.has(bareAt(index)) ? afterJoint(index + 1) : index;
  }
  function names(index: number): boolean {
    const bare = bareAt(index);
    return bare !== "" && !stops.has(bare) && words[index - 1]?.ends !== true;
  }
  /** "jl ahmad yani", where "jl" isn't just the thing that is broken. */
  function isAddress(at: number): boolean {
    return signs.has(bareAt(at)) && names(at + 1) && !relating.has(bareAt(at + 1));
  }
  function namesOutright(index: number): boolean {
    return names(index) && !unnamed.has(bareAt(index));
  }
  function taken(at: number): string {
    const found: string[] = [];
    for (let index = at; index < words.length && found.length < longest; index += 1) {
      const word = words[index];
      if (word === undefined || (index > at && stops.has(word.bare) && !joints.has(word.bare))) break;
      found.push(word.written);
      if (word.ends) break;
    }
    return found.join(" ").replace(/[.\s]+$/u, "");
  }
}

/** Whether a text is only a place, or several: each begins with one, and little follows. */
export function isOnlyPlace(text: string): boolean {
  const parts = text.split(/[,;\n]/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length > 0 && parts.every(isOnePlace);
}

function isOnePlace(text: string): boolean {
  const place = placeIn(text);
  if (place === null) return false;
  const rest = text.replace(place, "").replace(around, "");
  return rest.replace(/[^\p{L}\p{N}]/gu, "").length <= 3;
}
