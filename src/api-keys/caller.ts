/** Permissions of an API key beside reading. None includes another. */
export const Scope = { ingest: "ingest", curate: "curate", admin: "admin" } as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** The owner of a valid API key. */
export interface Principal {
  readonly id: number;
  /** The name of the key, which the audit log records as the actor. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** The sender of a request. */
export interface Caller {
  /** The network address of the client. */
  readonly address: string;
  /** Null for an anonymous caller. */
  readonly key: Principal | null;
}
