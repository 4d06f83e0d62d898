import { Field, Float, ObjectType } from "type-graphql";
import { EntityType } from "../entities/entity.type.ts";

@ObjectType("Place", { implements: EntityType, description: "A city, a region, a peninsula (schema.org Place)." })
export class PlaceType extends EntityType {
  @Field(() => Float, { nullable: true, description: "Degrees north of the equator (WGS 84); null if not recorded." })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east of Greenwich (WGS 84); null if not recorded." })
  longitude!: number | null;
}
