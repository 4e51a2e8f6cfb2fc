import type { ChannelModule } from "./shared/module.ts";
import { telegram } from "./telegram/module.ts";
import { whatsapp } from "./whatsapp/module.ts";

/** All channels that the program can serve; no other file lists them. */
export const channelModules: readonly ChannelModule[] = [telegram, whatsapp];
