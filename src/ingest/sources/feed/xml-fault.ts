/** Where a text stops being XML, counted from 1, and what is wrong there. */
export interface XmlFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What ends where; nothing in it is markup of ours. */
const skipped: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];
/** In these, feeds have HTML that is not well-formed, and the parser lets them. */
const free = /^(?:title|subtitle|description|summary|content|content:encoded|tagline|rights)$/i;
const tag = /<(\/?)([A-Za-z_][\w:.-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?(\/?)>/y;

/** Finds the first place where the elements of a feed do not nest or do not end; null when all is well. */
export function findXmlFault(text: string): XmlFault | null {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (let at = text.indexOf("<"); at >= 0;) {
    const skip = skipped.find(([start]) => text.startsWith(start, at));
    if (skip !== undefined) {
      const end = text.indexOf(skip[1], at + skip[0].length);
      if (end < 0) return faultAt(text, at, `${skip[0]} is not closed by ${skip[1]}`);
      at = text.indexOf("<", end + skip[1].length);
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (found === null) return faultAt(text, at, "a tag is not closed, or its name is none");
    const [whole, slash, name = "", selfClosing] = found;
    let next = at + whole.length;
    if (slash === "/") {
      const opened = open.pop();
      if (opened?.name !== name) {
        return faultAt(
          text,
          at,
          `</${name}> stands where ${opened === undefined ? "nothing is open" : `</${opened.name}> should`}`,
        );
      }
    } else if (selfClosing !== "/" && !whole.endsWith("/>")) {
      open.push({ name, at });
      if (free.test(name)) {
        next = text.indexOf(`</${name}`, next);
        if (next < 0) return faultAt(text, at, `<${name}> is not closed`);
      }
    }
    at = text.indexOf("<", next);
  }
  const last = open.at(-1);
  return last === undefined ? null : faultAt(text, last.at, `<${last.name}> is not closed`);
}

function faultAt(text: string, at: number, reason: string): XmlFault {
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n"), reason };
}
