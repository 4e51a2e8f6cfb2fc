/** Lets so many messages through, and the next only when more are allowed: the kills fall among them, not after. */
export type Gate = {
  readonly pass: () => Promise<void>;
  readonly allow: (messages: number) => void;
};

export function createGate(): Gate {
  let allowed = 0;
  let passed = 0;
  const waiting: (() => void)[] = [];
  return {
    async pass() {
      if (passed < allowed) {
        passed += 1;
        return;
      }
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    },
    allow(messages) {
      allowed = Math.max(allowed, messages);
      while (passed < allowed && waiting.length > 0) {
        passed += 1;
        waiting.shift()?.();
      }
    },
  };
}
