import type { AttachmentId, CaseId } from "./case.ts";
import type { CaseEvent } from "./event.ts";

/** The citizen's words and what belongs to them: kept apart from the case, and for a confidential one behind a wall. */
export type Report = {
  readonly words: string;
  readonly place: Place | null;
  /** When it happened, as the citizen said it. */
  readonly happened: string;
  readonly files: readonly File[];
  /** What leaves for the agency instead of the words, once a verifier has written it. */
  readonly summary: string;
  /** Of a text that had been passed on many times: the reporter neither saw nor lived it. Left out if not asked. */
  readonly secondHand?: boolean;
};

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

/** A case with all that was said in it, oldest event first. */
export type Story = { readonly case: CaseId; readonly report: Report; readonly events: readonly CaseEvent[] };
