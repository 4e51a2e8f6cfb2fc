import type { State } from "../state.ts";
import { createPhone } from "./phone.ts";

export type PersonWanted = {
  readonly name: string;
  /** Digits, with the country's. */
  readonly phone: string;
  /** Digits. */
  readonly lid: string;
  /** By which of the two their messages come; the LID when left out. */
  readonly addressing?: "lid" | "pn";
  /** False: the client isn't told the other one. */
  readonly showsOther?: boolean;
};

/** Adds a person and returns their id. */
export function addPerson(state: State, wanted: PersonWanted): string {
  const { name, phone, lid, addressing = "lid", showsOther = true } = wanted;
  const id = `${lid}@lid`;
  if (state.people.has(id)) throw new Error(`There is already a person ${id}`);
  const signal = createPhone();
  state.people.set(id, {
    id,
    name,
    phone,
    lid,
    addressing,
    showsOther,
    signal,
    keyGiven: new Set<string>(),
  });
  return id;
}
