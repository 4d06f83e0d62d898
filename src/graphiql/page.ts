import type { Asset } from "./assets.ts";
import type { Example } from "./examples.ts";

// The browser itself holds the page to this machine.
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor styles what it measures.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export interface PageSettings {
  /** Whether the schema may be asked for; without it the page neither completes nor explains. */
  readonly tellsSchema: boolean;
}

const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#d60590"/>' +
    '<path d="M7 17c0-5 2-8 6-9v3c-2 .7-3 2-3 4h3v7H7zm11 0c0-5 2-8 6-9v3c-2 .7-3 2-3 4h3v7h-6z" fill="#fff"/></svg>',
);

/** GraphiQL as HTML. */
export function renderPage(assets: readonly Asset[], examples: readonly Example[], settings: PageSettings): string {
  const tabs = examples.map(({ query, variables }) => ({ query, variables }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Onrecord · GraphiQL</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
${assets.flatMap(({ type, path }) => (type === "css" ? `<link rel="stylesheet" href="${path}">` : [])).join("\n")}
</head>
<body>
<div id="graphiql"><p class="loading">Loading GraphiQL…</p></div>
<noscript>GraphiQL needs JavaScript. The API answers without it: POST {"query": "…"} to this address.</noscript>
<script type="application/json" id="examples">${JSON.stringify(tabs).replaceAll("<", "\\u003c")}</script>
<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
${assets.flatMap(({ type, path }) => (type === "js" ? `<script src="${path}"></script>` : [])).join("\n")}
</body>
</html>
`;
}
