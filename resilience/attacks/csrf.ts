import type { Attacks, Attempt } from "./attack.ts";
import { refused } from "./verdicts.ts";

const asked = '{"query":"{ __typename }"}';
const evil = "https://evil.example";

const form =
  (type: string | undefined, body: string): Attempt =>
  async (target) => {
    const headers = { origin: evil, ...(type !== undefined && { "content-type": type }) };
    // Bytes come without a type of their own.
    return refused(
      await target.http("", { method: "POST", headers, body: new TextEncoder().encode(body) }),
      [400, 401, 403, 415],
    );
  };

/** What the page of another site could read with the visitor's own rights. */
const unreadable =
  (origin: string): Attempt =>
  async (target) => {
    const { headers } = await target.post(asked, { origin });
    const allowed = headers.get("access-control-allow-origin");
    if (allowed === origin) return `lets ${origin} read`;
    return headers.get("access-control-allow-credentials") === "true" ? "lets others read with credentials" : null;
  };

/** Other sites' pages. */
export const csrf: Attacks = {
  "a form": form("application/x-www-form-urlencoded", `query=${encodeURIComponent("{ __typename }")}`),
  "a form with files": form(
    "multipart/form-data; boundary=x",
    `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${asked}\r\n--x--`,
  ),
  "a form of plain text": form("text/plain", asked),
  "plain text that says it is JSON": form("text/plain; charset=application/json", asked),
  "no type at all": form(undefined, asked),
  "a link": async (target) =>
    refused(await target.http(`?query=${encodeURIComponent("{ __typename }")}`, { headers: { origin: evil } })),
  "a page of another site": unreadable(evil),
  "a page of no site": unreadable("null"),
  "a site whose name begins alike": unreadable("http://localhost.evil.example"),
  "a preflight of another site": async (target) => {
    const { headers } = await target.http("", {
      method: "OPTIONS",
      headers: {
        origin: evil,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, authorization",
      },
    });
    return headers.get("access-control-allow-origin") === null ? null : "lets another site ask";
  },
};
