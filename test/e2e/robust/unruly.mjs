// Loaded before the program: its machine's clock and name server do what the file at UNRULY says, read again at SIGUSR2.
import dns from "node:dns";
import { readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let unruly = { aheadMs: 0, names: "found" };
const read = () => {
  unruly = JSON.parse(readFileSync(process.env.UNRULY, "utf8"));
};
read();
process.on("SIGUSR2", read);

const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + unruly.aheadMs);
    else super(...given);
  }

  static now() {
    return Real.now() + unruly.aheadMs;
  }

  static [Symbol.hasInstance](value) {
    return value instanceof Real;
  }
};

const { lookup } = dns;
dns.lookup = (name, ...rest) => {
  if (!name.endsWith(".test")) return lookup(name, ...rest);
  if (unruly.names === "found") return lookup("127.0.0.1", ...rest);
  const answer = rest.at(-1);
  const code = unruly.names;
  setImmediate(() => answer(Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code })));
};
syncBuiltinESMExports();
