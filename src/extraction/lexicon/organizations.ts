import { wordSet } from "./words.ts";

/** Head nouns of organizations: with a capital they end or begin a name, in lower case they describe one. */
export const organizationNouns = wordSet(`
  academy org administration agency airline airlines airways alliance army assembly association authority authorities bank
  board bourse broadcaster brotherhood bureau cabinet campaign carrier center centre chamber charity church circuit club
  coalition collective college command commission committee community company conference confederation congress consortium
  consulate council court daily delegation department diocese directorate division  embassy enterprise exchange faculty federation
  firm force forces foundation front fund government group guild hospital house inquiry institute institution intelligence
  judiciary  laboratory league legislature magazine maker manufacturer media military militia ministry mission movement
  museum navy network newspaper television channel observatory office operator orchestra order organisation organization outlet panel parliament party
  patrol  police police-force police-department  prosecution publication publisher rebels regime regulator retailer school senate
  service society staff station studio supplier syndicate taskforce team think-tank tribunal troops trust union university utility
  watchdog website weekly wing workers university treasury secretariat presidency papacy  monarchy junta commonwealth
  brigade battalion corps guard airforce lobby label startup start-up lender insurer automaker carmaker drugmaker chipmaker brand giant
  brokerage conglomerate subsidiary unit newsroom press wire tabloid journal gazette`);

/** Those that in lower case mostly mean something else: "a news conference", "the order". */
export const looseNouns =
  wordSet(`conference exchange order service services station center centre campaign mission house wire wing
  circuit unit chamber intelligence publication inquiry front network lobby label brand operator studio museum school hospital
  college church paper course laboratory fund chain giant maker press publication league guard corps`);

/** Roles that a body has as well as a person: "broadcaster ZDF", "operator Uniper". */
export const bodyRoles =
  wordSet(`broadcaster operator publisher producer regulator developer supplier carrier insurer retailer
  maker manufacturer provider lender distributor exporter importer owner rival competitor partner sponsor contractor creditor
  shareholder giant builder promoter organiser organizer`);

/** Plurals of people that end the name of a body: "Rideau Transit Builders", "United Auto Workers". */
export const tradeBodies =
  wordSet(`builders brothers partners sisters workers rangers raiders traders engineers architects
  developers producers growers farmers teachers nurses pilots veterans drivers miners owners makers actors writers advisers
  advisors steelworkers warriors pirates kings senators giants chiefs`);

/** Prepositions in the names of groups: "Lawyers for Liberty", "Parents for Safe Schools". */
export const causes =
  wordSet(`liberty liberties freedom freedoms justice peace rights equality democracy life lives truth choice change
  climate reform health healthcare care safety education literacy water air forests forest rivers oceans animals wildlife
  environment earth nature planet schools streets roads housing homes children kids families women workers veterans youth
  action unity progress dignity transparency accountability integrity independence science innovation responsibility growth
  energy cities communities neighbourhoods neighborhoods future tomorrow humanity nonviolence disarmament abolition
  security jobs wages fairness tolerance inclusion diversity recovery solutions solidarity renewal prosperity trade access`);

/** Words that end the name of a company. */
export const companySuffixes = wordSet(`
  inc inc. ltd ltd. llc llp plc corp corp. corporation co co. company gmbh ag sa s.a. se nv n.v. spa s.p.a. ab oy group holdings
  holding partners industries enterprises technologies systems motors pharmaceuticals laboratories labs airlines airways line
  united rovers wanderers hotspur athletic fc news times post herald tribune telegraph guardian nations
  logistics renewables lines solutions capital ventures foods brands resources mining shipping steel insurance
  healthcare therapeutics biosciences biotech software semiconductor semiconductors analytics consulting securities
  investments properties developments homes stores railways transport express aerospace robotics chemicals
  builders brewers brewery builders express interactive mobility aviation agro cement textiles microsystems
  bank records studios entertainment energy petroleum oil gas electric telecom communications media networks`);

/** Those of them that say of what law a company is: its name means the same without. */
export const legalForms = wordSet(
  "inc inc. ltd ltd. llc llp plc corp corp. corporation co co. company gmbh ag sa s.a. se nv n.v. spa s.p.a. ab oy group holdings holding",
);

/** Heads of names that "of", "for" and "to" carry on: "Ministry of Health", "Ambassador to the United States". */
export const linkedHeads = wordSet(`
  academy administration agency alliance archbishop archdiocese army assembly association attorney authority bank battle bishop board
  brotherhood bureau captain center centre chairman chiefs chairwoman chamber chancellor chief church city coalition college command
  commander commission commissioner committee community confederation congress consul convention cooperation corps council
  court cup day dean declaration defenders department deputy diocese director directorate division doctor doctors duchess duke
  earl embassy envoy exchange faculty federation foundation fellow friends front fund games general governor group guild gulf head
  high hospital house institute institution international isle island islands journal justice king kingdom knights law league library
  line lord lords master mayor medal mayor minister ministry mission mosque mount mountains movement museum navy
  network nations observatory office order organisation organization pact palace parliament party peninsula people permanent
  premier president prime prince princess principality principal professor province queen registrar regiment representative republic rev reporters
  rights river royal school sea secretariat secretary senate senator service sheriff society sons speaker spokesman spokeswoman
  spokesperson state states strait straits sultanate superintendent supreme synod temple territory theatre times tower treaty
  tribunal trust undersecretary under-secretary union university united valley vicar voice war warden ambassador special
  university-hospital daughters mothers médecins children doctors physicians save women women's workers students`);

/** Names of ministries list their tasks: "Ministry of Science and Technology". */
export const listingHeads = wordSet(
  "ministry department institute bureau faculty school office agency commission committee minister secretary association federation society board center centre division council college directorate academy",
);
