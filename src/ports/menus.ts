/** What an app shows when "/" is typed; an offer, never a permission. */
export type CommandMenu = {
  readonly scope: "private" | "groups" | { readonly chat: string };
  /** ISO 639-1; null for all whose app is in another language. */
  readonly language: string | null;
  /** Names of 1–32 of [a-z0-9_], descriptions of 1–256 characters; at most 100. Without any, the menu is taken away. */
  readonly commands: readonly { readonly command: string; readonly description: string }[];
};

/** The texts of the service's profile. */
export type Introduction = {
  readonly language: string | null;
  /** Up to 512 characters, shown in the empty chat. */
  readonly description: string;
  /** Up to 120 characters, shown on the profile. */
  readonly shortDescription: string;
};

/** Remembers what was set last, so that a start doesn't set everything again. */
export type MenuMemory = {
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, hash: string) => Promise<void>;
};
