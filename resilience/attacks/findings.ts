import type { Reply } from "./target.ts";

/** What no answer may hold, whoever asks whatever. */
const traces: Readonly<Record<string, RegExp>> = {
  "a stack": /\bat (?:async )?[\w.<>]+ \((?:file:|node:|\/)|stacktrace"/,
  "a path of the server": /node_modules|file:\/\/|\/src\/[\w/-]+\.ts|\/(?:home|root|tmp)\//,
  "SQL or words of the database":
    /\bSELECT [\w"*]+.*? FROM\b|syntax error at or near|\bpg_\w+|violates \w+ constraint|Prisma/,
  "a failure of the server": /INTERNAL_SERVER_ERROR/,
};

/** What an answer gives away that was not in the request, and that it is the server's failure. */
export function findings({ status, text, headers, ms }: Omit<Reply, "json">, sent: string): readonly string[] {
  const isData = /javascript|css|html|svg|font/.test(headers.get("content-type") ?? "");
  const known = plain(sent);
  const told = Object.entries(traces).flatMap(([name, trace]) => {
    const found = isData ? null : trace.exec(plain(text));
    return found === null || known.includes(found[0]) ? [] : `tells ${name}: ${JSON.stringify(found[0])}`;
  });
  if (status === 500) told.push("answers 500");
  if (headers.has("x-powered-by") || headers.has("server")) told.push("tells what it is made of");
  if (ms > 12_000) told.push(`took ${Math.round(ms)} ms`);
  return told;
}

/** Without the marks that JSON and URLs need, which differ on the way in and out. */
function plain(text: string): string {
  return text.replaceAll("\\", "");
}
