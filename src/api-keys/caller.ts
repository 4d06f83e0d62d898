/** What a key allows, beside reading. None of them includes another. */
export const Scope = { ingest: "ingest", curate: "curate", admin: "admin" } as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** A key that somebody showed and that holds. */
export interface Principal {
  readonly id: number;
  /** As it was named when it was made: who acts, in the audit log. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Who asks. */
export interface Caller {
  /** The network address that the request comes from. */
  readonly address: string;
  /** Null for a stranger. */
  readonly key: Principal | null;
}
