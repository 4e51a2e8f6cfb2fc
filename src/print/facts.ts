import type { Said } from "../core/message/message.ts";
import type { Language, Office } from "../core/office.ts";
import type { Command } from "../core/operators/commands/command.ts";
import type { Policy } from "../core/procedure/policy.ts";

/** What is printed about: the office as it is configured, its limits of today, and where it is written to. */
export type PrintFacts = {
  readonly office: Pick<Office, "service" | "name" | "hotlines" | "undoSeconds"> &
    Pick<Office["calendar"], "hours">;
  readonly policy: Policy;
  readonly addresses: Addresses;
  readonly today: string;
  readonly language: Language;
  readonly say: (said: Said) => string;
};

/** null: not on this channel. telegram: the bot's username without "@". whatsapp: the number's digits, with the country's. */
export type Addresses = { readonly telegram: string | null; readonly whatsapp: string | null };

/** How a command is typed in the language that is printed. */
export function typed({ language }: Pick<PrintFacts, "language">, { name }: Command): string {
  return `/${name[language]}`;
}

/** The working days that an agency has for a complaint. */
export function followUpDays({ policy }: Pick<PrintFacts, "policy">): number {
  const { complaint } = policy.followUp;
  return "working" in complaint ? complaint.working : complaint.calendar;
}
