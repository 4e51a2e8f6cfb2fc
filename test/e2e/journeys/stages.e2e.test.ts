import { forEachDatabase } from "../../store/databases.ts";
import { blocking } from "./blocking.ts";
import { late } from "./late.ts";
import { planned } from "./planned.ts";
import { settling } from "./settling.ts";
import { unclear } from "./unclear.ts";
import { ways } from "./ways.ts";

/** How cases go through the stages, by their clocks. Several journeys a file: starting the program's code up takes longer than most of them. */
forEachDatabase((open) => {
  settling(open);
  planned(open);
  late(open);
  ways(open);
  unclear(open);
  blocking(open);
});
