import { connect, type Socket } from "node:net";
import type { Target } from "./target.ts";

/** A connection of its own, of which nobody minds how it ends. */
export function open({ url }: Pick<Target, "url">): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on("error", () => {});
}

/** The beginning of a question whose rest is long in coming. */
export function halfOf(target: Target): string {
  return target.request(["content-length: 900000"], `{"query":"{ quotes { nodes { text`);
}
