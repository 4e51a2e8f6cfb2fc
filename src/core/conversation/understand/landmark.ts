import { pattern } from "../../lexicon/entry.ts";
import {
  at,
  inFront,
  landmarks,
  namedLandmarks,
  reaching,
  relations,
  streetSigns,
} from "../../lexicon/place.ts";
import { conditions } from "../../lexicon/wrongWithIt.ts";
import { plain } from "../../message/plain.ts";

const opensPlace = new RegExp(
  `^(?:(?:${pattern(at, reaching)}) )?(?:${pattern(inFront, relations, namedLandmarks, landmarks, streetSigns)})\\b`,
  "u",
);
const saysWrong = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern(conditions)})(?![\\p{L}\\p{N}])`, "u");

/**
 * Whether a text begins with a place and says nothing that is wrong there: "perempatan lampu merah alun-alun"
 * is no report about lamps.
 */
export function isBarePlace(text: string): boolean {
  const bare = plain(text);
  return opensPlace.test(bare) && !saysWrong.test(bare);
}
