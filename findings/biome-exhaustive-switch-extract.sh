#!/bin/bash
# @biomejs/biome 2.5.15: its rule for exhaustive switches widens `Extract` to the whole union.
#
# The rule nursery/useExhaustiveSwitchCases reads types by itself. A member of a union that is written as
# `Extract<Wider, { type: "refused" }>` counts there as all of `Wider`, so that cases are asked for which the value can't
# have, and the fix on offer adds a `throw` for each. TypeScript, with the same file, finds the switch complete. A
# project that takes one member out of a wider union has to name that member's type instead.
#
# Seen: 'missing: "left"', and TypeScript without a word.
# Needs Node 20 and the npm registry. Fails if what is seen changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @biomejs/biome@2.5.15 typescript@7.0.2 >/dev/null
cat > heard.ts <<'TS'
type Wider =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "left" };

type Heard = { readonly type: "text"; readonly text: string } | Extract<Wider, { type: "refused" }>;

export function said(heard: Heard): string {
  switch (heard.type) {
    case "text":
      return heard.text;
    case "refused":
      return heard.why;
  }
}
TS
cat > biome.json <<'JSON'
{ "linter": { "rules": { "recommended": false, "nursery": { "useExhaustiveSwitchCases": "error" } } } }
JSON
npx tsc --noEmit --strict --noImplicitReturns heard.ts && echo "tsc: complete"
report=$(npx biome lint heard.ts 2>&1 || true)
seen=$(printf '%s\n' "$report" | sed -n 's/^ *- \("[a-z]*"\)$/missing: \1/p')
printf '%s\n' "$seen"
if [ "$seen" != 'missing: "left"' ]; then
  echo "This has changed; the report was:" >&2
  printf '%s\n' "$report" >&2
  exit 1
fi
