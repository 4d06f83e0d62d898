import { dialect as conventional } from "../peers/conventional/queries.ts";
import { dialect as postgraphile } from "../peers/postgraphile/queries.ts";
import { graphqlPeer } from "./graphql-peer.ts";
import { launchPackage } from "./launch-package.ts";
import { limit } from "./limit.ts";
import { onrecord } from "./onrecord.ts";
import type { Dialect, Peer } from "./peer.ts";

const packaged = (name: string, dialect: Dialect) =>
  graphqlPeer({ name, isPackage: true, start: (databaseUrl) => launchPackage(name, databaseUrl) }, dialect);

/** Onrecord first: the others have to give its answers. */
export const peers: readonly Peer[] = [
  onrecord,
  packaged("postgraphile", postgraphile),
  packaged("conventional", conventional),
  limit,
];
