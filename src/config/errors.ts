/** What is wrong with one variable, and what to do about it. */
export type Fault = { readonly variable: string; readonly message: string };

/** The configuration is invalid. The message names every fault with its remedy. */
export class ConfigError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      [
        "The configuration can't be used as it is:",
        ...faults.map((fault) => `  ${fault.variable}: ${fault.message}`),
      ].join("\n"),
    );
    this.name = "ConfigError";
    this.faults = faults;
  }
}

/** A command that can't be carried out as it was given: the message says how it is given. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
