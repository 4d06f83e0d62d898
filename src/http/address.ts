import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddress from "proxy-addr";

/** The network address that a request comes from: of its connection, or the one that trusted proxies pass on. */
export function addressReader(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const ofConnection = ({ socket }: IncomingMessage) => socket.remoteAddress ?? "";
  if (trustedProxies.length === 0) return ofConnection;
  const isTrusted = proxyAddress.compile([...trustedProxies]);
  return (request) => {
    const address = proxyAddress(request, isTrusted);
    // A proxy passes on whatever its client has written.
    return isIP(address) === 0 ? ofConnection(request) : address;
  };
}
