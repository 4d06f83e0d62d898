import { Field, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page stands in its list (Relay)." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether more follow after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether some stand before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first edge: give it as `before` to page back. Null on an empty page.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge: give it as `after` to page on. Null on an empty page.",
  })
  endCursor!: string | null;
}
