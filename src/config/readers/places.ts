import { fault, type Reading, urlOf, value } from "../readers.ts";

/** Reads an IANA time zone such as "Asia/Jakarta". */
export function readZone(text: string): Reading<string> {
  const wrong = fault(
    `"${text}" isn't a time zone. Set Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).`,
  );
  // Some versions of Node accept offsets such as +07:00, which aren't zones.
  if (!/^[A-Z]/i.test(text)) return wrong;
  try {
    return value(new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone);
  } catch {
    return wrong;
  }
}

/** Reads a name or address of this machine to listen at. */
export function readHost(text: string): Reading<string> {
  return /^[\w.:-]+$/.test(text)
    ? value(text)
    : fault(
        `"${text}" isn't an address of this machine. Set 127.0.0.1, or 0.0.0.0 to be reached from elsewhere.`,
      );
}

/** Reads a PostgreSQL URL. It contains a password, so the fault doesn't repeat it. */
export function readDatabaseUrl(text: string): Reading<string> {
  const url = urlOf(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    return fault(
      "This isn't a PostgreSQL address. Set one like postgresql://user:password@host:5432/aduan, or leave it out to " +
        "use the embedded database.",
    );
  }
  return value(text);
}
