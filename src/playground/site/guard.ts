import type { MiddlewareHandler } from "hono";

/** Content policy: only from this server; `blob:` for previews of chosen pictures. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
  "Cache-Control": "no-store",
} as const;

/**
 * Only accepts requests to exactly this address: refuses other host names that lead here (DNS rebinding) and
 * requests of other sites' pages. Requests that change something need the token that only the page has.
 */
export function guard(port: () => number, token: string): MiddlewareHandler {
  return async (c, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = c.req.header("host") ?? "";
    if (!hosts.includes(host)) return c.text("This page is served at its loopback address only.", 421);
    const origin = c.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}`)
      return c.text("Another site asked for this.", 403);
    const site = c.req.header("sec-fetch-site");
    const isPage = c.req.method === "GET" && c.req.path === "/";
    if (site !== undefined && site !== "same-origin" && site !== "none" && !isPage) {
      return c.text("Another site asked for this.", 403);
    }
    if (c.req.method !== "GET" && c.req.header("x-playground") !== token) {
      return c.text("The page's token is missing or old: load the page again.", 403);
    }
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (c.res.headers.get(name) === null) c.res.headers.set(name, value);
    }
    return undefined;
  };
}
