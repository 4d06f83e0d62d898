import { isIPv4 } from "node:net";

/**
 * The network that counts as one caller: an IPv4 address, or the first 64 bits of an IPv6 address, which providers assign
 * to a household or machine as a whole, like "2001:db8:0:1::/64".
 */
export function networkOf(address: string): string {
  if (isIPv4(address)) return address;
  // IPv4 on a dual-stack socket.
  const mapped = address.slice(address.lastIndexOf(":") + 1);
  if (isIPv4(mapped)) return mapped;
  const [withoutZone = ""] = address.split("%");
  const [head = "", tail] = withoutZone.split("::");
  const before = wordsOf(head);
  const after = wordsOf(tail ?? "");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const words = [...before, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${words
    .slice(0, 4)
    .map((word) => Number.parseInt(word, 16).toString(16))
    .join(":")}::/64`;
}

function wordsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}
