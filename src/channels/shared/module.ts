import { z } from "zod";
import type { Fault } from "../../config/errors.ts";
import type { Channel } from "../../ports/channel.ts";
import type { ChannelHost, ConfiguredChannel } from "../../ports/channelHost.ts";
import type { ChannelId } from "../../ports/inbound.ts";

/** A channel as the program knows it before it is opened; `channels/all.ts` lists them. */
export type ChannelModule = {
  readonly id: ChannelId;
  /** Its name for people. */
  readonly name: string;
  /**
   * The variable that switches it on, and how to set it: the words after "Set " in a message to the operator.
   */
  readonly switch: { readonly variable: string; readonly how: string };
  /** Its variables with their defaults. `.env.example` explains them. */
  readonly variables: z.ZodRawShape;
  /** Reads its variables; unset ones aren't in `given`. The channel is null if it isn't switched on. */
  readonly configure: (given: Environment) => {
    readonly faults: readonly Fault[];
    readonly channel: ConfiguredChannel | null;
  };
};

export type Environment = Readonly<Record<string, string | undefined>>;

type Definition<Shape extends z.ZodRawShape, Settings> = Pick<ChannelModule, "id" | "name" | "switch"> & {
  readonly variables: Shape;
  /** null: not switched on. */
  readonly settings: (values: z.infer<z.ZodObject<Shape>>) => Settings | null;
  /** Faults of combinations of variables that are valid by themselves. */
  readonly faults?: (given: Environment) => readonly Fault[];
  readonly open: (settings: Settings, host: ChannelHost) => Promise<Channel>;
};

/** Makes a channel's module from its definition. */
export function channelModule<Shape extends z.ZodRawShape, Settings>(
  channel: Definition<Shape, Settings>,
): ChannelModule {
  const { id, name, variables, settings, faults = () => [], open } = channel;
  return {
    id,
    name,
    switch: channel.switch,
    variables,
    configure(given) {
      const parsed = z.object(variables).safeParse(given);
      const wrong = (parsed.error?.issues ?? []).map(
        ({ path, message }): Fault => ({ variable: String(path[0]), message }),
      );
      const found = parsed.success ? settings(parsed.data) : null;
      return {
        faults: [...wrong, ...faults(given)],
        channel: found === null ? null : { id, open: (host) => open(found, host) },
      };
    },
  };
}
