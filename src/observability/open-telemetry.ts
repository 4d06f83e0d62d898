import { setTimeout } from "node:timers/promises";
import {
  type Context,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span as OtelSpan,
  type Tracer,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { resourceFromAttributes } from "@opentelemetry/resources";
import type { Span, Traces } from "./traces.ts";

/** A collector that does not answer must neither hold the server up at its end nor fill its memory. */
const timeoutMs = 2_000;
const maxWaiting = 4_096;

export interface TraceOptions {
  /** Where a collector takes OTLP over HTTP, without the path "/v1/traces". */
  readonly endpoint: string;
  readonly version: string;
}

/** Sends spans in batches to a collector. */
export function startTraces({ endpoint, version }: TraceOptions): Traces {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: timeoutMs });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "onrecord", "service.version": version }),
    spanProcessors: [new BatchSpanProcessor(exporter, { maxQueueSize: maxWaiting, exportTimeoutMillis: timeoutMs })],
  });
  const tracer = provider.getTracer("onrecord", version);
  return {
    request: (traceparent, name, attributes) => {
      const parent = contextOf(traceparent);
      return spanOf(tracer, tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent), parent);
    },
    // What cannot be sent is lost: answers matter, traces do not.
    stop: () => Promise.race([provider.shutdown().catch(() => {}), setTimeout(timeoutMs, undefined, { ref: false })]),
  };
}

function spanOf(tracer: Tracer, span: OtelSpan, parent: Context): Span {
  const context = trace.setSpan(parent, span);
  return {
    traceId: span.spanContext().traceId,
    child: (name, attributes = {}) => {
      const kind = "db.system.name" in attributes ? SpanKind.CLIENT : SpanKind.INTERNAL;
      return spanOf(tracer, tracer.startSpan(name, { kind, attributes }, context), context);
    },
    note: (attributes) => void span.setAttributes(attributes),
    end: (error) => {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

// As W3C Trace Context has it; a later version may have more at its end.
const traceparentForm = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;

/** The caller's span, if its header names one. */
function contextOf(traceparent: unknown): Context {
  const [, traceId, spanId, flags] = traceparentForm.exec(typeof traceparent === "string" ? traceparent : "") ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}
