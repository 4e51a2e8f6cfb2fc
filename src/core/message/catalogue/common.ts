import type { Part } from "../catalogue.ts";

/** Names and short forms that every room uses. */
export const common = {
  "stage.received": {},
  "stage.incomplete": {},
  "stage.forwarded": {},
  "stage.in_progress": {},
  "stage.scheduled": {},
  "stage.answered": {},
  "stage.closed": {},
  "outcome.rejected": {},
  "outcome.duplicate": {},
  "outcome.withdrawn": {},
  "outcome.incomplete": {},
  "outcome.resolved": {},
  "outcome.accepted": {},
  "outcome.informed": {},
  "outcome.no_reply": {},
  "outcome.office": {},
  "privacy.ordinary": {},
  "privacy.contactable": {},
  "privacy.confidential": {},
  "classification.complaint": {},
  "classification.aspiration": {},
  "classification.information": {},
  /** "K7M4-2QX (jalan rusak)": how a letter names an ordinary case. */
  "case.named": { number: "text", title: "text" },
  /** A confidential case is named by its number alone. */
  "case.bare": { number: "text" },
  // what the platform shows before a chat begins
  "menu.report": {},
  "menu.status": {},
  "menu.reports": {},
  "menu.help": {},
  "menu.privacy": {},
  "menu.language": {},
  "menu.introduction": { service: "text", office: "text" },
  "menu.short": { office: "text" },
  // to the operators, by a channel that works, about one that doesn't
  "channel.whatsapp.connected": {},
  "channel.whatsapp.unlinked": {},
  "channel.whatsapp.banned": {},
  "channel.whatsapp.rival": {},
  "channel.whatsapp.outdated": {},
  "channel.whatsapp.restricted": {},
  /** To whoever calls. */
  "channel.no_calls": {},
  /** To the sender of a message that couldn't be handled. */
  "trouble.set_aside": {},
  "trouble.no_private_chat": { who: "text" },
  /** What one does with a word that we wait for: puts these in place of <type> and <Type>. */
  "verb.type": {},
  "verb.reply": {},
  /** A line or label that is data, not a sentence: an agency's name, a place. */
  plain: { text: "text" },
} as const satisfies Part;
