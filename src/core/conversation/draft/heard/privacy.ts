import { type Said, say } from "../../../message/message.ts";
import { wordsOf } from "../../../message/plain.ts";
import type { Privacy } from "../../../procedure/case.ts";
import { ask, missed, type Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { declines } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { sizeOf } from "../../understand/kinds/placeAnswer.ts";
import { putsOff } from "../../understand/kinds/putOff.ts";
import { isQuestion } from "../../understand/kinds/question.ts";
import { pickByNumber } from "../../understand/pick.ts";
import {
  fearsToTell,
  numberNamed,
  privacyNamed,
  saysYesPolitely,
  tellsOfMatter,
} from "../../understand/privacy.ts";
import { asksForSecrecy, forbidsToTell } from "../../understand/report.ts";
import { addPieces, edit } from "../edit.ts";
import { proceed } from "../steps.ts";
import { aside, stays, waits } from "./aside.ts";

const shortSecrecy = 12;
const fewWords = 4;
const bareNo = 2;
/** What takes more words is kept, whatever it is: "gak usah rahasia biar semua tau". */
const fewestKept = 2;

/**
 * Words instead of a choice of privacy. The name or number of a choice chooses with courtesy around it; only the
 * stricter choice is understood from a sentence. What tells of the matter is added and said to be; whatever else is
 * answered by what the choice is about, and is no part of the report.
 */
export function atPrivacy(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  const named = chosen(turn, text);
  if (named !== null) return set(turn, draft, named);
  const asks = isQuestion(text) && !forbidsToTell(text);
  if ((asksForSecrecy(text) || fearsToTell(text)) && !asks) {
    const keeps = sizeOf(text) > shortSecrecy && tellsOfMatter(text);
    const kept = keeps ? addPieces(draft, [piece], turn.now) : draft;
    return set(turn, kept, "confidential", ...(keeps ? [say("draft.added_in")] : []));
  }
  if (asks || (isUnknown(text) && sizeOf(text) <= fewWords) || isBareNo(text))
    return stays(turn, say("help.privacy"));
  if (putsOff(text)) return waits(turn);
  return tellsOfMatter(text) || wordsOf(text).length > fewestKept
    ? added(turn, draft, piece)
    : explained(turn);
}

/** The choice that is named, be it by its number or by a yes to what is proposed; null if none is. */
function chosen({ open }: Turn, text: string): Privacy | null {
  const named = privacyNamed(text);
  if (named === "ordinary" || named === "confidential") return named;
  if (saysYesPolitely(text)) return "confidential";
  const number = numberNamed(text);
  const picked = number === null ? null : pickByNumber(String(number), open?.menu?.choices ?? []);
  if (picked?.id === "draft.secret") return "confidential";
  return picked?.id === "draft.open" ? "ordinary" : null;
}

function set(turn: Turn, draft: Draft, privacy: Privacy, ...more: readonly Said[]): Reply {
  const told = privacy === "confidential" ? say("privacy.secret_set") : say("privacy.open_set");
  return proceed(turn, edit(draft, { privacy }, turn.now), [told, ...more]);
}

/** It tells of the matter: it is added, and the question stays, the second time with a way on. */
function added({ state, now }: Turn, draft: Draft, piece: Piece): Reply {
  const kept = { ...state, draft: addPieces(draft, [piece], now) };
  if (state.misses > 1) return missed(kept);
  const way = state.misses > 0 ? [say("privacy.skip")] : [];
  return ask({ ...kept, misses: state.misses + 1 }, [say("draft.added_in"), ...way]);
}

/** "Terserah", "umum aja" choose nothing and make nothing less private. */
function explained({ state }: Turn): Reply {
  return state.misses > 0 ? missed(state) : ask({ ...state, misses: 1 }, [say("privacy.name_it")]);
}

/** "Tidak", "gak usah": a no to what? It says nothing of the choice and isn't part of the report. */
function isBareNo(text: string): boolean {
  return declines(text) && sizeOf(text) <= bareNo;
}
