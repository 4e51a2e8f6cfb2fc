import { fault, optional, type Reading, readSwitch, urlOf, value, variable } from "../../config/readers.ts";
import { channelModule } from "../shared/module.ts";
import { whatsappUrl } from "./options.ts";

/** A WhatsApp number: its variables, and how it is opened. */
export const whatsapp = channelModule({
  id: "whatsapp",
  name: "WhatsApp",
  switch: { variable: "WHATSAPP_ENABLED", how: "WHATSAPP_ENABLED=1" },
  variables: {
    WHATSAPP_ENABLED: variable("0", (text) => readSwitch(text, "serve a WhatsApp number", "don't")),
    WHATSAPP_PAIRING_NUMBER: optional(readPhone),
    WHATSAPP_WEB_URL: variable(whatsappUrl, readSocketUrl),
    WHATSAPP_PACING: variable("1", (text) => readSwitch(text, "write at a person's pace", "write at once")),
  },
  settings: (values) =>
    values.WHATSAPP_ENABLED
      ? {
          url: values.WHATSAPP_WEB_URL,
          pairingNumber: values.WHATSAPP_PAIRING_NUMBER,
          pacing: values.WHATSAPP_PACING,
        }
      : null,
  // Loaded on use: the library takes a third of a second and 37 MB.
  open: async (settings, host) => (await import("./open.ts")).openWhatsApp(settings, host),
});

/** Reads a phone number with country code, as digits. */
function readPhone(text: string): Reading<string> {
  const digits = text.replace(/[\s+-]/g, "");
  return /^[1-9]\d{7,14}$/.test(digits)
    ? value(digits)
    : fault(`"${text}" isn't a phone number with its country code. Write it like 628123456789.`);
}

/** Reads the address of WhatsApp's web socket. */
function readSocketUrl(text: string): Reading<string> {
  const url = urlOf(text);
  return url !== null && /^wss?:$/.test(url.protocol)
    ? value(text)
    : fault(`"${text}" isn't a web socket's address. Leave it out for the real WhatsApp.`);
}
