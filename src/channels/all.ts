import type { ChannelModule } from "./shared/module.ts";
import { telegram } from "./telegram/module.ts";
import { whatsapp } from "./whatsapp/module.ts";

/** Every channel that the program can serve: the one place that knows which there are. */
export const channelModules: readonly ChannelModule[] = [telegram, whatsapp];
