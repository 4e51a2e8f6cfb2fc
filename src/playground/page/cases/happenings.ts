import { type Language, texts } from "../words.ts";

type Names = Readonly<Record<string, string>>;

const look = (names: Names, name: string): string => names[name] ?? name;

/** What the page calls something that the program names; a name that isn't known stays as it is. */
export const happeningIn = (name: string, language: Language) => look(texts[language].happenings, name);
export const stageIn = (name: string, language: Language) => look(texts[language].stages, name);
export const actorIn = (name: string, language: Language) => look(texts[language].actors, name);
