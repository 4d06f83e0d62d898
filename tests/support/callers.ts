import type { Caller } from "../../src/api-keys/caller.ts";

/** Who shows no key. */
export const stranger: Caller = { address: "127.0.0.1", key: null };

/** Who may do everything. */
export const editor: Caller = {
  address: "127.0.0.1",
  key: { id: 0, name: "editor", scopes: ["ingest", "curate", "admin"] },
};
