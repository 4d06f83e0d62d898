/** One reason for or against a candidate. */
export interface Evidence {
  readonly weight: number;
  /** How sure a decision can be that rests on it. */
  readonly atMost: number;
  /** In words for people. */
  readonly reason: string;
}

const row = (weight: number, atMost: number, reason: string): Evidence => ({ weight, atMost, reason });

/** What a name tells. A family name alone (4) beats a given name (2.5); a title or a form of address decides between two. */
const ofNames = {
  sameName: row(10, 0.99, "the same full name"),
  longerName: row(8, 0.97, "a longer form of the same name"),
  otherSpelling: row(3, 0.8, "the same name but for a letter or two"),
  familyName: row(4, 0.95, "a full name with this family name"),
  givenName: row(2.5, 0.88, "a full name with this given name"),
  middleName: row(2, 0.8, "a full name that has this word in the middle"),
  knightsName: row(2.5, 0.95, "after Sir or Dame comes a given name"),
  companyName: row(4, 0.93, "a company whose name begins so"),
  stormName: row(4, 0.9, "a storm that has this name"),
  shorterName: row(4, 0.93, "the name of the same body without its legal form"),
  onlyName: row(4, 0.92, "called by this one name before"),
  initials: row(4, 0.93, "the initials of its name"),
  fullNameLater: row(3, 0.85, "the only full name with this family name, given later"),
  addressFits: row(3, 0.95, "the form of address fits"),
  genderFits: row(1, 0.95, "the gender fits"),
  officeFits: row(3, 0.95, "has this title or office"),
  calledSoBefore: row(1.5, 0.95, "called by this word alone before"),
  nearestBefore: row(0.5, 0.95, "the nearest full name before it with this name"),
  sameSentence: row(0.7, 0.95, "named in the same sentence or the one before"),
  subjectBefore: row(1.2, 0.95, "the subject of the sentence before"),
  topic: row(1, 0.95, "the first of this name whom the article names"),
  relative: row(-3, 0.95, "named only as a relative of somebody else"),
  reportFits: row(1.2, 0.95, "the words that follow speak of a man or a woman"),
  ownCompany: row(-1.5, 0.9, "a company that bears the name of a person in the article"),
  likePerson: row(1.2, 0.95, "the words around speak of a person"),
  otherGeneration: row(-3, 0.9, "is told from another by Jr. or Sr."),
  calledByGeneration: row(-6, 0.9, "is called by the family name with Jr. or Sr."),
  namedNext: row(1, 0.65, "named in the next sentence"),
  spokeBefore: row(0.6, 0.95, "has spoken before"),
} satisfies Record<string, Evidence>;

/** What tells whom a pronoun means. The subject of the last sentence is the likeliest. */
const ofPronouns = {
  genderKnown: row(0.6, 0.95, "is of this gender"),
  genderUnknown: row(0, 0.9, "a person whose gender the article does not tell"),
  namedPerson: row(0.3, 0.95, "is called by name"),
  perhapsPerson: row(-0.5, 0.8, "has a name that a person may have"),
  severalPeople: row(1, 0.9, "several people"),
  audience: row(-1, 0.5, "people who are told things and seldom spoken of"),
  crowd: row(0.8, 0.85, "a body of many people"),
  severalBodies: row(0.9, 0.9, "several bodies"),
  bodyAsMany: row(0.3, 0.75, "an organization, which may be they"),
  severalThings: row(0.5, 0.6, "several things"),
  severalNamed: row(0.4, 0.7, "several under one name"),
  speakingBody: row(0.8, 0.9, "an organization, which may speak"),
  quietBody: row(0.2, 0.8, "an organization"),
  speakingCountry: row(0.2, 0.75, "a country, which may speak"),
  country: row(0, 0.7, "a country"),
  place: row(-0.8, 0.5, "a place"),
  namedThing: row(-0.2, 0.6, "a thing with a name"),
  speakingThing: row(-0.6, 0.5, "a thing, which hardly speaks"),
  thing: row(0, 0.6, "a thing"),
  subject: row(0.8, 0.95, "the subject of its clause"),
  speaker: row(0.4, 0.95, "somebody who is quoted"),
  notDescribed: row(0.3, 0.95, "referred to by name or pronoun"),
  owner: row(-0.4, 0.95, "only says whose something is"),
  insideName: row(-1.2, 0.6, "only named inside other words"),
  ownSubject: row(1, 0.95, "the subject of the same clause"),
  ownRelative: row(1.2, 0.95, "the one whom the clause describes"),
  opensReport: row(1, 0.95, "the speaker of what the pronoun opens"),
  theirOwn: row(-3, 0.4, "belongs to the one whom the pronoun means"),
  died: row(4, 0.95, "is the one whose death the article reports"),
  ofLife: row(2.2, 0.9, "the article tells the life of this person"),
  opensParagraph: row(1.2, 0.9, "the article tells the life of this person"),
  spokeLast: row(0.6, 0.95, "spoke last"),
  bodySpokeLast: row(1.2, 0.95, "spoke last"),
  spokeLastQuietly: row(0.3, 0.95, "spoke last"),
  othersSpokeSince: row(0, 0.45, "somebody else has spoken since"),
  insideReport: row(-0.7, 0.9, "only named in what somebody said"),
  otherParagraph: row(-0.8, 0.92, "named in another paragraph"),
  otherParagraphThing: row(-0.5, 0.92, "named in another paragraph"),
} satisfies Record<string, Evidence>;

/** What tells whom a description means: the knowledge base and the age decide, a like role is weak. */
const ofDescriptions = {
  sameAge: row(5, 0.95, "is of this age"),
  anyAge: row(1, 0.7, "the last person named, of unknown age"),
  holdsOffice: row(4, 0.93, "holds this office"),
  sameRole: row(3, 0.92, "has this role"),
  sameNationality: row(3, 0.88, "is of this country"),
  likeRoleOfCountry: row(2.5, 0.85, "has a like role in this country"),
  likeRole: row(1.5, 0.75, "has a like role"),
  unplacedRole: row(1.2, 0.75, "has this role; the article does not tell where"),
  continues: row(1, 0.75, "has just spoken"),
  continuesNationality: row(1, 0.65, "has just been spoken of; the article does not tell the country"),
  sameWords: row(4, 0.92, "the same words before"),
  bodyByNoun: row(4, 0.92, "has this word in its name"),
  bodyBySort: row(3, 0.85, "a body of this sort"),
  bodyAtAll: row(1, 0.7, "the last organization named"),
  named: row(4, 0.96, "named right beside it"),
  counterpart: row(3, 0.8, "has the same office in the other country"),
  counterpartKnown: row(2, 0.75, "is known to have the same office in the other country"),
} satisfies Record<string, Evidence>;

/** Every reason that decides whom words mean, each once: change weights here and nowhere else. */
export const evidence = { ...ofNames, ...ofPronouns, ...ofDescriptions };

export type EvidenceName = keyof typeof evidence;

/** The sum of the weights. */
export function weigh(names: readonly EvidenceName[]): number {
  return names.reduce((sum, name) => sum + evidence[name].weight, 0);
}
