import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "./context.ts";
import { CountryType, EntityType, PersonType } from "./entity.type.ts";
import { PageArgs } from "./page.args.ts";
import { QuoteType } from "./quote.type.ts";
import { MonthCount, SpeakerCount } from "./statistics.type.ts";

@Resolver(() => EntityType)
export class EntityResolver {
  @Query(() => EntityType, { nullable: true })
  entity(@Arg("slug", () => String) slug: string, @Ctx() { prisma }: Context): Promise<EntityType | null> {
    return prisma.entity.findUnique({ where: { slug } });
  }

  @Query(() => EntityType, { nullable: true })
  country(@Arg("name", () => String) name: string, @Ctx() { prisma }: Context): Promise<EntityType | null> {
    return prisma.entity.findFirst({ where: { kind: "COUNTRY", name } });
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() entity: EntityType, @Ctx() { loaders }: Context): Promise<PersonType | null> | null {
    return entity.kind === "PERSON" ? loaders.person.load(entity.id) : null;
  }

  @FieldResolver(() => [QuoteType])
  quotes(
    @Root() entity: EntityType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { prisma }: Context,
  ): Promise<QuoteType[]> {
    return prisma.quote.findMany({
      where: { speakerId: entity.id, status: { not: "RETRACTED" } },
      orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
      take: first,
      ...(after ? { cursor: { id: Number(after) }, skip: 1 } : {}),
    });
  }

  @FieldResolver(() => Int)
  quotesAboutCount(@Root() entity: EntityType, @Ctx() { prisma }: Context): Promise<number> {
    return prisma.quoteAbout.count({ where: { entityId: entity.id, status: { not: "RETRACTED" } } });
  }

  @FieldResolver(() => [SpeakerCount])
  speakersAbout(
    @Root() entity: EntityType,
    @Args(() => PageArgs) { first }: PageArgs,
    @Ctx() { prisma }: Context,
  ): Promise<SpeakerCount[]> {
    return prisma.$queryRaw<SpeakerCount[]>`
      SELECT speaker.name, speaker.slug, count(*)::int AS count
      FROM quote_about JOIN entity speaker ON speaker.id = quote_about.speaker_id
      WHERE quote_about.entity_id = ${entity.id} AND status <> 'RETRACTED'
      GROUP BY speaker.id ORDER BY count DESC, speaker.slug LIMIT ${first}`;
  }

  @FieldResolver(() => [MonthCount])
  monthsAbout(@Root() entity: EntityType, @Ctx() { prisma }: Context): Promise<MonthCount[]> {
    return prisma.$queryRaw<MonthCount[]>`
      SELECT date_trunc('month', reported_at AT TIME ZONE 'UTC')::date::text AS start, count(*)::int AS count
      FROM quote_about
      WHERE entity_id = ${entity.id} AND status <> 'RETRACTED' GROUP BY 1 ORDER BY 1`;
  }
}

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => CountryType, { nullable: true })
  nationality(@Root() person: PersonType, @Ctx() { loaders }: Context): Promise<CountryType | null> | null {
    return person.nationalityId === null ? null : loaders.country.load(person.nationalityId);
  }
}

@Resolver(() => CountryType)
export class CountryResolver {
  @FieldResolver(() => String)
  async name(@Root() country: CountryType, @Ctx() { loaders }: Context): Promise<string | undefined> {
    const entity = await loaders.entity.load(country.entityId);
    return entity?.name;
  }
}
