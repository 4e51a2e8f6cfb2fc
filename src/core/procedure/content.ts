import type { Day, TimeOfDay } from "../calendar/calendar.ts";
import type { AttachmentId, CaseId } from "./case.ts";
import type { CaseEvent } from "./event.ts";

/**
 * The citizen's words and what belongs to them, kept apart from the case; for a confidential one shown only
 * to designated persons.
 */
export type Report = {
  readonly words: string;
  readonly place: Place | null;
  /** When it happened, as the citizen said it. */
  readonly happened: string;
  /** Which day that was, and about what time, as understood when it was written. Left out if it isn't certain. */
  readonly moment?: Moment;
  readonly files: readonly File[];
  /** Text for the agency in place of the words, once a verifier has written it. */
  readonly summary: string;
  /**
   * For a text that had been forwarded many times: whether the reporter only knows it from others. Left out
   * if they weren't asked.
   */
  readonly secondHand?: boolean;
};

export type Moment = { readonly day: Day; readonly time: TimeOfDay | null };

export type Place =
  /** `district` comes from the configured boundaries; empty without them. */
  | {
      readonly type: "pin";
      readonly latitude: number;
      readonly longitude: number;
      readonly label: string;
      readonly district: string;
    }
  | { readonly type: "typed"; readonly text: string };

export type File = {
  readonly id: AttachmentId;
  readonly kind: "photo" | "voice" | "video" | "audio" | "document";
};

/** A case's report and events, oldest first. */
export type Story = { readonly case: CaseId; readonly report: Report; readonly events: readonly CaseEvent[] };
