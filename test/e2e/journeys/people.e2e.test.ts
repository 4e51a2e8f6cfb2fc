import { forEachDatabase } from "../../store/databases.ts";
import { accusing } from "./accusing.ts";
import { afterFiling } from "./afterFiling.ts";
import { answering } from "./answering.ts";
import { confidential } from "./confidential.ts";
import { danger } from "./danger.ts";
import { desk } from "./desk.ts";
import { edits } from "./edits.ts";
import { filing } from "./filing.ts";
import { kinds } from "./kinds.ts";
import { mine } from "./mine.ts";
import { unsent } from "./unsent.ts";

/** What people do in their chats and at the desk. Several journeys a file: starting the program's code up takes longer than most of them. */
forEachDatabase((open) => {
  filing(open);
  mine(open);
  afterFiling(open);
  edits(open);
  confidential(open);
  accusing(open);
  danger(open);
  desk(open);
  kinds(open);
  unsent(open);
  answering(open);
});
