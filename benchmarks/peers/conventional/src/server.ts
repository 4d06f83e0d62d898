import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { PrismaPg } from "@prisma/adapter-pg";
import { buildSchema } from "type-graphql";
import { ArticleResolver } from "./article.resolver.ts";
import type { Context } from "./context.ts";
import { CountryResolver, EntityResolver, PersonResolver } from "./entity.resolver.ts";
import { PrismaClient } from "./generated/client.ts";
import { createLoaders } from "./loaders.ts";
import { QuoteResolver } from "./quote.resolver.ts";

const { DATABASE_URL: url, PORT: port } = process.env;
if (!url || !port) throw new Error("Set DATABASE_URL to the Postgres to serve and PORT to the port to listen on.");

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
const schema = await buildSchema({
  resolvers: [ArticleResolver, CountryResolver, EntityResolver, PersonResolver, QuoteResolver],
  validate: false,
});
const server = new ApolloServer<Context>({ schema, introspection: true });
const { url: address } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: Number(port) },
  context: async () => ({ prisma, loaders: createLoaders(prisma) }),
});
process.stdout.write(`ready: ${address}\n`);

process.once("SIGTERM", () => void stop());

async function stop(): Promise<void> {
  await server.stop();
  await prisma.$disconnect();
}
