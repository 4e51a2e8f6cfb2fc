import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createTranslate, zoneName } from "./adapters/i18n.ts";
import type { Config } from "./config/config.ts";
import { UsageError } from "./config/errors.ts";
import { languages } from "./core/office.ts";
import { policyAt } from "./core/procedure/policy.ts";
import { pageNames, printedPages } from "./print/pages.ts";
import { projectPath } from "./projectPath.ts";

/**
 * `print [FOLDER] --telegram @NAME --whatsapp NUMBER [--language en]`: writes the verifiers' card, the agencies' card and the
 * poster as PDFs into a folder, "cetak" unless told. Asks neither database nor platform.
 */
export async function printing(
  config: Config,
  given: readonly string[],
  show: (text: string) => void,
): Promise<void> {
  const { folder, language, telegram, whatsapp } = readGiven(given);
  const now = new Date();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: config.zone }).format(now);
  const translate = createTranslate({
    locales: projectPath("locales"),
    zoneName: zoneName(config.zone),
    // Paper is kept, so its day always has the year.
    today: () => "",
  });
  const { oversightLimits: oversight } = config.office;
  const pages = await printedPages(
    {
      office: { ...config.office, hours: config.hours },
      policy: policyAt(today, { oversight }),
      addresses: { telegram, whatsapp },
      today,
      language,
      say: (said) => translate(said, language),
    },
    now,
  );
  await mkdir(folder, { recursive: true });
  for (const name of pageNames) {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, pages[name]);
    show(path);
  }
}

const usage =
  "Say where the poster leads, such as: print cetak --telegram @laporbot --whatsapp 6281234567890. One of the two is enough: the bot's username, and the number as WhatsApp knows it. --language en prints English.";

const asked = z
  .object({
    telegram: z
      .string()
      .regex(/^(?:@|https:\/\/t\.me\/)?[A-Za-z]\w{3,31}$/)
      .transform((name) => name.replace(/^(?:@|https:\/\/t\.me\/)/, ""))
      .nullable()
      .default(null),
    whatsapp: z
      .string()
      .transform((number) => number.replace(/^https:\/\/wa\.me\//, "").replace(/[\s().+-]/g, ""))
      // As people write their own number at home.
      .transform((number) => number.replace(/^0/, "62"))
      .pipe(z.string().regex(/^[1-9]\d{7,14}$/))
      .nullable()
      .default(null),
    language: z.enum(languages).default("id"),
    folder: z.string().default("cetak"),
  })
  .refine(({ telegram, whatsapp }) => telegram !== null || whatsapp !== null);

function readGiven(given: readonly string[]): z.infer<typeof asked> {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { telegram: text, whatsapp: text, language: text },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (more.length > 0) throw new Error("more than one folder");
    const read = asked.parse({ ...values, ...(folder !== undefined && { folder }) });
    return { ...read, folder: resolve(read.folder) };
  } catch (error) {
    throw new UsageError(usage, { cause: error });
  }
}
