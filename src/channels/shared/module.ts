import { z } from "zod";
import type { Fault } from "../../config/errors.ts";
import type { Channel } from "../../ports/channel.ts";
import type { ChannelHost, ConfiguredChannel } from "../../ports/channelHost.ts";
import type { ChannelId } from "../../ports/inbound.ts";

/** What the program knows of a channel before it is opened; `channels/all.ts` lists them. */
export type ChannelModule = {
  readonly id: ChannelId;
  /** As people call it. */
  readonly name: string;
  /** The variable that switches it on, and how to set it: what follows "Set " in a remedy. */
  readonly switch: { readonly variable: string; readonly how: string };
  /** Every variable that it reads, each with its default. `.env.example` explains them. */
  readonly variables: z.ZodRawShape;
  /** Reads its variables; an unset one isn't among them. The channel is null where it isn't switched on. */
  readonly configure: (given: Environment) => {
    readonly faults: readonly Fault[];
    readonly channel: ConfiguredChannel | null;
  };
};

export type Environment = Readonly<Record<string, string | undefined>>;

type Definition<Shape extends z.ZodRawShape, Settings> = Pick<ChannelModule, "id" | "name" | "switch"> & {
  readonly variables: Shape;
  /** Null where it isn't switched on. */
  readonly settings: (values: z.infer<z.ZodObject<Shape>>) => Settings | null;
  /** What is wrong with variables together that are right each by itself. */
  readonly faults?: (given: Environment) => readonly Fault[];
  readonly open: (settings: Settings, host: ChannelHost) => Promise<Channel>;
};

/** Makes a channel's module of what it reads and how it opens. */
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
