/** What is noted of a span; never a value that anybody has asked for. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A piece of work in a trace. */
export interface Span {
  readonly traceId: string;
  child(name: string, attributes?: SpanAttributes): Span;
  note(attributes: SpanAttributes): void;
  /** Ends it; as a failure if an error is given. */
  end(error?: unknown): void;
}

/** Sends traces away. */
export interface Traces {
  /** Begins the trace of a request, or goes on with the one that its `traceparent` header names. */
  request(traceparent: unknown, name: string, attributes: SpanAttributes): Span;
  /** Sends what is not sent yet, for a few seconds at most. */
  stop(): Promise<void>;
}
