import { Counter, Histogram, type Registry } from "prom-client";

type Way = "fast" | "full";

interface Series {
  readonly way: Way;
  readonly status: number;
  readonly observe: (seconds: number) => void;
  count: number;
}

/** Anybody may ask for any path: a label for each would fill the memory, here and in Prometheus. */
const paths = ["/graphql", "/", "/live", "/ready", "/metrics"];

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts requests and how long they took. Finding a series by its labels takes longer than counting does, and this is done
 * for every request: each is kept where it is found by a glance, and laid out when somebody asks.
 */
export function countedRequests(registry: Registry): (path: string, way: Way, status: number, seconds: number) => void {
  const known = new Map<string, Series[]>(paths.map((path) => [path, []]));
  const others: Series[] = [];
  new Counter({
    name: "onrecord_http_requests_total",
    help: "Requests that have ended.",
    labelNames: ["path", "way", "status"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [path, list] of [...known, ["other", others] as const]) {
        for (const { way, status, count } of list) this.inc({ path, way, status }, count);
      }
    },
  });
  const durations = new Histogram({
    name: "onrecord_http_request_duration_seconds",
    help: "Time from the head of a request to the end of its answer.",
    labelNames: ["path", "way"],
    buckets,
    registers: [registry],
  });

  const add = (path: string, way: Way, status: number, list: Series[]): Series => {
    const label = list === others ? "other" : path;
    const { observe } = durations.labels({ path: label, way });
    const series = { way, status, observe, count: 0 };
    list.push(series);
    return series;
  };
  return (path, way, status, seconds) => {
    const list = known.get(path) ?? others;
    const series = list.find((each) => each.status === status && each.way === way) ?? add(path, way, status, list);
    series.count += 1;
    series.observe(seconds);
  };
}
