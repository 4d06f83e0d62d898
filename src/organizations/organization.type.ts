import { Field, ObjectType } from "type-graphql";
import { provisional, SpeakerType } from "../entities/entity.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";
import { enumType } from "../graphql/enum-type.ts";

export const OrganizationKind = enumType("OrganizationType", "What an organization does.", {
  NEWS_AGENCY: "Reports for other publishers to carry.",
  NEWSPAPER: "Prints news.",
  BROADCASTER: "Airs news.",
  NEWS_SITE: "Publishes news on the web alone.",
  GOVERNMENT: "A government or a part of one: a ministry, an army, an embassy.",
  INTERGOVERNMENTAL: "Has states as members: the United Nations.",
  COMPANY: "Does business other than news.",
  PARTY: "A political party.",
  OTHER: "None of these.",
});
export type OrganizationKind = keyof typeof OrganizationKind;

@ObjectType("Organization", {
  implements: SpeakerType,
  description: "Publishers and news agencies are organizations too: they publish, they carry, and they are quoted.",
})
export class OrganizationType extends SpeakerType {
  @Field(() => OrganizationKind, { description: "What it does." })
  type!: OrganizationKind;

  @Field(() => Boolean, {
    nullable: true,
    description: "True if a state owns it or controls its content; null if not known.",
  })
  stateControlled!: boolean | null;

  @Field(() => Boolean, { description: provisional })
  isProvisional!: boolean;

  @Field(() => String, { nullable: true, description: "Its site; null if none is recorded." })
  url!: string | null;
}

export const OrganizationConnection = connectionOf("Organization", "organizations", OrganizationType);
