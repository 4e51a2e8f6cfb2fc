import { dayOf } from "../../core/calendar/day.ts";
import { endOf } from "../../core/calendar/hours.ts";
import type { Chance } from "../../core/conversation/facts.ts";
import type { Office } from "../../core/office.ts";
import type { ChannelSeen } from "../../core/operators/channelSeen.ts";
import type { Capabilities } from "../../ports/channel.ts";
import type { Moment } from "../../ports/facts.ts";
import type { ChannelId } from "../../ports/inbound.ts";

/** The business time, and when the office's day ends that it falls on. */
export function momentOf({ now, office: { calendar } }: Context): Moment {
  return { now, dayEnd: endOf(dayOf(now, calendar), calendar) };
}

/** What handling depends on: business time and the office, both read when the work begins, and chance. */
export type Context = {
  readonly now: Date;
  readonly office: Office;
  readonly chance: Chance;
  /** A keyed hash; of link codes and watch codes only this is kept. */
  readonly hash: (code: string) => string;
  /** How many unasked letters a channel lets a person get per case and round. */
  readonly limits: Readonly<Partial<Record<ChannelId, number>>>;
  /** What each channel can do that is switched on. */
  readonly capabilities: ReadonlyMap<ChannelId, Capabilities>;
  /** How the channels are now. */
  readonly channels: () => readonly ChannelSeen[];
  /** The district of a pin, from the configured boundaries; empty without them. */
  readonly district: (latitude: number, longitude: number) => string;
};
