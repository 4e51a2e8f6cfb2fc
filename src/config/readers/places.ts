import { fault, type Reading, value } from "../readers.ts";

/** Reads an IANA time zone such as "Asia/Jakarta". */
export function readZone(text: string): Reading<string> {
  const wrong = fault(
    `"${text}" isn't a time zone. Set Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).`,
  );
  // An offset such as +07:00 is no name, though some versions of Node accept it.
  if (!/^[A-Z]/i.test(text)) return wrong;
  try {
    return value(new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone);
  } catch {
    return wrong;
  }
}

/** Reads the address of a Bot API server, without a slash at its end. */
export function readApiRoot(text: string): Reading<string> {
  const url = urlOf(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    return fault(
      `"${text}" isn't a web address. Set one like https://api.telegram.org or http://127.0.0.1:8081.`,
    );
  }
  return value(url.href.replace(/\/+$/, ""));
}

/** Reads the address that Telegram is to bring updates to. Without TLS only this machine may be named. */
export function readWebhookUrl(text: string): Reading<string> {
  const url = urlOf(text);
  const plain = url !== null && url.username === "" && url.search === "" && url.hash === "";
  if (plain && url.protocol === "https:") return value(url.href);
  if (plain && url.protocol === "http:" && loopback.has(url.hostname)) return value(url.href);
  return fault(
    `"${text}" isn't an address that Telegram can bring updates to. Set one like https://lapor.example.go.id/telegram; ` +
      "without https only this machine may be named.",
  );
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Reads a name or address of this machine to listen at. */
export function readHost(text: string): Reading<string> {
  return /^[\w.:-]+$/.test(text)
    ? value(text)
    : fault(
        `"${text}" isn't an address of this machine. Set 127.0.0.1, or 0.0.0.0 to be reached from elsewhere.`,
      );
}

/** Reads the address of WhatsApp's web socket. */
export function readSocketUrl(text: string): Reading<string> {
  const url = urlOf(text);
  return url !== null && /^wss?:$/.test(url.protocol)
    ? value(text)
    : fault(`"${text}" isn't a web socket's address. Leave it out for the real WhatsApp.`);
}

/** Reads PostgreSQL's address. It carries a password, so the fault doesn't repeat it. */
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

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
