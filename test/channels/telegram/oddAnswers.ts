/** What may come instead of an answer of the Bot API's: a proxy's words, another program's, half an answer. */
export const oddAnswers: readonly (readonly [string, number, string])[] = [
  ["nothing", 200, ""],
  ["a page", 502, "<html><body>502 Bad Gateway</body></html>"],
  ["a page that says all is well", 200, "<html><body>Welcome</body></html>"],
  ["half an answer", 200, '{"ok":true,"resu'],
  ["null", 200, "null"],
  ["a number", 200, "7"],
  ["a text", 200, '"x"'],
  ["a list", 200, "[]"],
  ["an empty object", 200, "{}"],
  ["a proxy's JSON", 503, '{"message":"no upstream","ok":"false"}'],
  ["a refusal without a reason", 200, '{"ok":false}'],
  ["a refusal with a code alone", 500, '{"ok":false,"error_code":500}'],
  ["a refusal with a code that decides, alone", 403, '{"ok":false,"error_code":403}'],
  ["a refusal with a reason alone", 400, '{"ok":false,"description":"Bad Request"}'],
  ["a refusal whose reason is null", 400, '{"ok":false,"error_code":400,"description":null}'],
  ["a refusal whose reason is a number", 401, '{"ok":false,"error_code":401,"description":7}'],
  ["a refusal whose code is a text", 400, '{"ok":false,"error_code":"400","description":"x"}'],
  ["a refusal whose code is none", 400, '{"ok":false,"error_code":0,"description":"x"}'],
  ["success with nothing", 200, '{"ok":true}'],
  ["success with null", 200, '{"ok":true,"result":null}'],
];

/** What only calls that want something in return are troubled by. */
export const emptyHanded: readonly (readonly [string, number, string])[] = [
  ["success with a number", 200, '{"ok":true,"result":7}'],
  ["success with a text", 200, '{"ok":true,"result":"x"}'],
  [
    "success with an object of another shape",
    200,
    '{"ok":true,"result":{"message_id":"1","id":"1","url":7,"file_path":7}}',
  ],
  ["success with a list of another shape", 200, '{"ok":true,"result":[null,7,"x",{},{"update_id":"1"}]}'],
];
