const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The words of the base's articles, of each kind the commonest first. */
export const words = {
  noun: list(`
    government minister president country agreement election parliament budget economy policy report party market
    company bank court police army border crisis attack conflict security trade meeting plan programme project decision
    law bill vote campaign coalition opposition union strike wage inflation currency debt loan deficit tax reform
    investment growth recession sanction tariff export import pipeline refinery reactor grid harvest drought flood
    earthquake hurricane wildfire famine epidemic vaccine hospital clinic ministry embassy consulate summit treaty
    ceasefire truce mission convoy airstrike offensive militia garrison checkpoint frontier corridor harbour port
    airport railway motorway bridge tunnel dam reservoir aquifer coastline fishery forest glacier emission climate
    carbon satellite launch laboratory university school curriculum teacher pension hospice charity museum festival
    stadium tournament league federation referee transfer contract lawsuit verdict appeal prosecutor judge tribunal
    inquiry commission audit scandal bribe fraud smuggler ransom hostage detainee prison amnesty warrant raid seizure
    cartel shipment cargo freighter ferry trawler submarine frigate missile warhead drone radar battalion brigade
    veteran widow refugee migrant camp shelter village province district suburb municipality mayor governor senator
    deputy envoy ambassador spokesperson adviser chairman shareholder dividend merger takeover bankruptcy auction
    licence permit quota subsidy levy surcharge mortgage tenant landlord factory foundry warehouse depot mine quarry
    smelter turbine windfarm battery semiconductor algorithm network outage breach password encryption server platform
    broadcaster newspaper editor columnist pamphlet manifesto petition referendum ballot recount constituency
    delegation communique memorandum protocol annex clause amendment veto quorum adjournment filibuster moratorium
    embargo blockade siege mutiny coup junta curfew decree edict purge exile dissident monastery mosque cathedral
    synagogue pilgrimage sermon vigil procession monument archive manuscript excavation vineyard orchard plantation
    livestock poultry fertiliser pesticide locust blight mildew rainfall monsoon typhoon avalanche landslide sinkhole
    levee sandbag helicopter ambulance stretcher antibiotic surgeon midwife pathogen strain outbreak quarantine vial
    syringe ventilator placebo patent royalty copyright trademark counterfeit arbitration ombudsman whistleblower
    parole probation bailiff notary coroner autopsy forensic ballistics turnstile tramway trolleybus velodrome
  `),
  nouns: list(`
    people countries talks prices leaders officials workers soldiers forces weapons companies markets banks voters
    lawmakers ministers reforms sanctions exports imports jobs schools hospitals families children students farmers
    refugees migrants prisoners protesters journalists investors shareholders unions borders troops missiles drones
    negotiators diplomats observers inspectors engineers scientists doctors nurses patients vaccines tariffs taxes
    loans bonds shares profits losses wages pensions benefits subsidies contracts tenders permits licences fisheries
    forests rivers reservoirs harvests emissions refineries pipelines reactors turbines batteries railways ports
    airports bridges convoys checkpoints militias battalions warships submarines satellites laboratories universities
    museums festivals tournaments verdicts appeals warrants raids hostages ransoms smugglers cartels shipments ferries
    villages provinces districts mayors governors senators envoys ambassadors advisers amendments clauses ballots
    constituencies delegations manifestos petitions pamphlets curfews decrees dissidents exiles pilgrims monasteries
    orchards vineyards locusts pesticides landslides avalanches sandbags surgeons midwives pathogens quarantines
    royalties patents counterfeits whistleblowers notaries coroners tramlines
  `),
  adjective: list(`
    new national public foreign economic political military local new international regional joint federal central
    former senior private domestic annual financial legal nuclear commercial civilian industrial social independent
    final serious recent major temporary permanent bilateral diplomatic strategic humanitarian environmental
    constitutional parliamentary judicial criminal rural urban coastal northern southern eastern western remote
    emergency interim provisional controversial disputed fragile costly ambitious modest urgent routine technical
    scientific medical agricultural maritime territorial ethnic religious historic traditional electoral fiscal
    monetary structural cultural educational digital renewable seismic volcanic arid tropical offshore inland
    clandestine covert punitive retroactive unilateral multilateral supranational ceremonial clerical feudal
    derelict dilapidated defunct dormant abandoned unfinished underfunded overdue lucrative precarious untenable
  `),
  past: list(`
    approved rejected announced signed opened closed delayed cancelled blocked ordered accepted criticised defended
    supported opposed reviewed extended suspended changed cut raised won lost left reached ended began launched
    financed funded built destroyed damaged repaired seized released detained questioned investigated examined
    inspected evacuated rescued sheltered supplied delivered shipped imported exported taxed subsidised privatised
    nationalised audited regulated licensed banned restricted tightened loosened reformed rewrote amended ratified
    vetoed overturned upheld dismissed postponed adjourned brokered mediated negotiated renegotiated boycotted
    sanctioned embargoed blockaded besieged stormed recaptured shelled mined demilitarised excavated restored
    digitised decommissioned dredged quarantined vaccinated sterilised irrigated reforested
  `),
  base: list(`
    support change keep end build protect open close cut raise pay leave accept reject defend finance review extend
    suspend sign approve block delay answer explain repair replace restore reduce increase share sell buy move limit
    control inspect investigate publish reform regulate license ban tax fund subsidise privatise rebuild evacuate
    shelter supply deliver import export ratify amend veto overturn uphold postpone negotiate mediate boycott
    sanction recapture dismantle decommission excavate dredge vaccinate irrigate reforest
  `),
  adverb: list(`
    quickly soon again openly fully slowly carefully finally quietly publicly formally jointly directly repeatedly
    sharply rapidly steadily briefly firmly deliberately reluctantly unanimously narrowly provisionally abruptly
    discreetly hastily belatedly grudgingly
  `),
  weekday: list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
} as const;

// Of these parts come names that no dictionary has: villages, firms, ships. There are far more of them than of words,
// as in real news, and most are hardly ever used.
const onsets = list("B Br C D Dr F G Gr H J K Kr L M N P Pr R S St T Tr V W Z");
const nuclei = list("a e i o u ai ei or an en il ul");
const middles = list("b d g k l ll m n nd nt r rr s st t v z");
const ofPlaces = list("a ia ov ova grad ino berg heim sk ya ari eth ona um ford wick pur abad anga holm");
const ofPeople = list("an son sen ez ic ev ini ara ema ola uk enko oui adze ian escu is er ell awi");

/** How many made-up names there are of either kind. */
export const coinages = onsets.length * nuclei.length * middles.length * ofPlaces.length;

/** The made-up name of a village, say; `number` is below {@link coinages}. A few of them are the same. */
export const coinedPlace = (number: number) => coined(number, ofPlaces);

/** As {@link coinedPlace}, of a family. */
export const coinedSurname = (number: number) => coined(number, ofPeople);

function coined(number: number, endings: readonly string[]): string {
  // Neighbours shall not look alike; the factor has no divisor in common with the number of names.
  let left = (number * 48_611) % coinages;
  let name = "";
  for (const choices of [onsets, nuclei, middles, endings]) {
    name += choices[left % choices.length] ?? "";
    left = Math.floor(left / choices.length);
  }
  return name;
}
