#!/bin/bash
# @whiskeysockets/baileys 7.0.0-rc14: the code with which WhatsApp refuses a query isn't the error's status.
#
# A query that the server refuses (here <iq type="error"><error code="403" text="forbidden"/></iq>, as for the metadata of
# a group one isn't in) rejects with a Boom. Its `output.statusCode`, where the library puts the code of everything else
# (`DisconnectReason`, media downloads), is 500 for every refusal; the server's code stands in `data`, as a number. Who
# reads the status takes "forbidden", "not found" and "too many requests" alike for a fault of the server that passes,
# and tries again for ever.
#
# Seen: "403 -> status 500, data 403", "404 -> status 500, data 404", "429 -> status 500, data 429".
# Needs Node 20 and the npm registry. Fails if what is seen changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @whiskeysockets/baileys@7.0.0-rc14 >/dev/null
cat > refused.mjs <<'JS'
import { assertNodeErrorFree } from "@whiskeysockets/baileys";
for (const [code, text] of [["403", "forbidden"], ["404", "item-not-found"], ["429", "rate-overlimit"]]) {
  const answer = { tag: "iq", attrs: { type: "error" }, content: [{ tag: "error", attrs: { code, text } }] };
  try {
    assertNodeErrorFree(answer);
    console.log(`${code} -> no error`);
  } catch (error) {
    console.log(`${code} -> status ${error.output.statusCode}, data ${error.data}`);
  }
}
JS
seen=$(node refused.mjs)
expected=$'403 -> status 500, data 403\n404 -> status 500, data 404\n429 -> status 500, data 429'
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo "This has changed; expected:" >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
