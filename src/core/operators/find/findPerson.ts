import { type Said, say } from "../../message/message.ts";
import type { Person } from "../facts.ts";
import type { Turn } from "../turn.ts";
import { nearest } from "./nearest.ts";

/** The people here, with the sender, who may never have written before. */
export function peopleHere({ people = [], person }: Turn["facts"]): readonly Person[] {
  const isSelf = ({ contact }: Person) => contact === person.contact;
  return people.some(isSelf)
    ? people.map((one) => (isSelf(one) ? { ...one, ...person } : one))
    : [...people, person];
}

/** Those with this name, or one that begins so; of several, the one whose message is replied to. */
export function personsNamed(name: string, { facts }: Pick<Turn, "facts">): readonly Person[] {
  const lower = name.toLowerCase();
  const people = peopleHere(facts);
  const exact = people.filter((person) => person.name.toLowerCase() === lower);
  const begins = people.filter(({ name: full }) => {
    const whole = full.toLowerCase();
    return whole.startsWith(lower) || whole.split(" ").some((part) => part.startsWith(lower));
  });
  const found = exact.length > 0 ? exact : begins;
  const pointed = found.filter(({ contact }) => contact === facts.repliedTo?.contact);
  return pointed.length === 1 ? pointed : found;
}

/** Most words of a name. */
const longestName = 5;

/**
 * Whom a text names at its start, "@" or not, by as many of its words as fit somebody, and the rest of it. Nobody is
 * named by fewer than two characters.
 */
export function namedAtStart(
  text: string,
  turn: Pick<Turn, "facts">,
): { readonly typed: string; readonly persons: readonly Person[]; readonly rest: string } | null {
  const words = text.trim().replace(/^@/, "").split(/\s+/);
  for (let count = Math.min(words.length, longestName); count > 0; count -= 1) {
    const typed = words
      .slice(0, count)
      .join(" ")
      .replace(/[,:;.]+$/u, "");
    const persons = typed.length < 2 ? [] : personsNamed(typed, turn);
    if (persons.length > 0) return { typed, persons, rest: words.slice(count).join(" ") };
  }
  return null;
}

const mostNamed = 5;

/** That several are called so; `command` says it by a reply to the right one's message. */
export function severalPersons(typed: string, persons: readonly Person[], command: string): Said {
  const who = [...new Set(persons.map(({ name }) => name))].slice(0, mostNamed);
  return say("operators.no_person.several", { count: persons.length, typed, who, command });
}

/** That nobody here is called so, with who nearly is. */
export function unknownPerson(name: string, people: readonly Person[]): readonly Said[] {
  const near = nearest(name, people, (person) => [person.name, ...person.name.split(" ")]).map(
    (person) => person.name,
  );
  return near.length === 0
    ? [say("operators.no_person", { typed: name })]
    : [say("operators.no_person.near", { typed: name, near })];
}
