import type { CaseId } from "../../procedure/case.ts";

/** The how manyth report it is of a short time, so that it is asked whether it is its own or goes `into` that case. */
export type OneMore = { readonly often?: number; readonly into?: CaseId };
