type Fits = (value: unknown) => boolean;

const text: Fits = (value) => typeof value === "string";
const whole: Fits = (value) => Number.isSafeInteger(value);
const count: Fits = (value) => typeof value === "number" && value >= 0;
/** Unix time in seconds, up to the year 9999, which dates and the database can hold. */
const time: Fits = (value) => whole(value) && count(value) && Number(value) <= 253_402_300_799;
export function isTime(value: unknown): value is number {
  return time(value);
}

/** For calls whose result isn't used. */
const done: Fits = (value) => value !== undefined && value !== null;
const orNothing =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value);
const oneOf =
  (...values: readonly unknown[]): Fits =>
  (value) =>
    values.includes(value);
const list =
  (fits: Fits, least: number): Fits =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(fits);
/** An object with these fields; others aren't checked. */
const object =
  (parts: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    isRecord(value) && Object.entries(parts).every(([name, fits]) => fits(value[name]));

/** With its number it has been taken, whatever time it is said to be of: sent again, it would be there twice. */
const message = object({ message_id: whole });
const member = object({ status: oneOf("creator", "administrator", "member", "left", "kicked") });
const restricted = object({ status: oneOf("restricted"), is_member: oneOf(true, false) });

/** The parts of each method's result that are used. */
const results: Readonly<Record<string, Fits>> = {
  getMe: object({ id: whole, username: text }),
  // Updates are checked one by one later, so that a malformed one doesn't block the others.
  getUpdates: list(() => true, 0),
  getWebhookInfo: object({
    url: orNothing(text),
    pending_update_count: orNothing(count),
    last_error_date: orNothing(count),
    last_error_message: orNothing(text),
  }),
  getFile: object({ file_path: orNothing(text), file_size: orNothing(count) }),
  getChat: object({ id: whole }),
  getChatAdministrators: list(member, 0),
  getChatMember: (value) => member(value) || restricted(value),
  sendMessage: message,
  sendPhoto: message,
  sendVideo: message,
  sendAudio: message,
  sendVoice: message,
  sendDocument: message,
  sendVenue: message,
  sendMediaGroup: list(message, 1),
  editMessageText: done,
  editMessageCaption: done,
  deleteMessage: done,
  setMessageReaction: done,
  sendChatAction: done,
  leaveChat: done,
  answerCallbackQuery: done,
  deleteWebhook: done,
  setWebhook: done,
  setMyCommands: done,
  deleteMyCommands: done,
  setMyDescription: done,
  setMyShortDescription: done,
};

/** All methods that the program calls. */
export const methods: readonly string[] = Object.keys(results);

export function isResultOf(method: string, result: unknown): boolean {
  return (results[method] ?? done)(result);
}

/** The type of a value, for the log; never its content. */
export function shapeOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object of another shape";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
