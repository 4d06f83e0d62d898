import { Field, ObjectType, registerEnumType } from "type-graphql";
import { provisional, SpeakerType } from "../entities/entity.type.ts";
import { connectionOf } from "../graphql/connection.type.ts";

export const OrganizationKind = {
  NEWS_AGENCY: "NEWS_AGENCY",
  NEWSPAPER: "NEWSPAPER",
  BROADCASTER: "BROADCASTER",
  NEWS_SITE: "NEWS_SITE",
  GOVERNMENT: "GOVERNMENT",
  INTERGOVERNMENTAL: "INTERGOVERNMENTAL",
  COMPANY: "COMPANY",
  PARTY: "PARTY",
  OTHER: "OTHER",
} as const;
export type OrganizationKind = (typeof OrganizationKind)[keyof typeof OrganizationKind];
registerEnumType(OrganizationKind, {
  name: "OrganizationType",
  description: "What an organization does.",
  valuesConfig: {
    NEWS_AGENCY: { description: "Reports for other publishers to carry." },
    NEWSPAPER: { description: "Prints news." },
    BROADCASTER: { description: "Airs news." },
    NEWS_SITE: { description: "Publishes news on the web alone." },
    GOVERNMENT: { description: "A government or a part of one: a ministry, an army, an embassy." },
    INTERGOVERNMENTAL: { description: "Has states as members: the United Nations." },
    COMPANY: { description: "Does business other than news." },
    PARTY: { description: "A political party." },
    OTHER: { description: "None of these." },
  },
});

@ObjectType("Organization", {
  implements: SpeakerType,
  description: "Publishers and news agencies are organizations too: they publish, they carry, and they are quoted.",
})
export class OrganizationType extends SpeakerType {
  @Field(() => OrganizationKind, { description: "What it does." })
  type!: OrganizationKind;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a state owns it or decides what it says; null where it is not known.",
  })
  stateControlled!: boolean | null;

  @Field(() => Boolean, { description: provisional })
  isProvisional!: boolean;

  @Field(() => String, { nullable: true, description: "Its site; null where none is recorded." })
  url!: string | null;
}

export const OrganizationConnection = connectionOf("Organization", "organizations", OrganizationType);
