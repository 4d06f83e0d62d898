const lemmas = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** What states do, and cities do not. */
export const stateActs = lemmas(
  "say tell accuse deny insist reject warn want demand impose refuse offer propose agree announce seek call urge claim " +
    "consider view regard respond react retaliate threaten fire test conduct withdraw recall expel send dispatch supply " +
    "provide support back oppose condemn criticise criticize denounce blame hope expect fear believe think know decide " +
    "plan intend pledge vow promise sign ratify recognise recognize maintain suspend resume lift ease freeze ban block veto " +
    "invade annex strike deploy negotiate approve welcome express signal suggest hint admit acknowledge confirm declare " +
    "order summon invite deem argue contend dispute pursue develop abandon sever restore normalise normalize owe rely " +
    "need try attempt push press pressure lobby ask allow permit help join side act take make give use yield concede " +
    "compromise cooperate lash slam blast hail praise mock dismiss downplay ignore brand label treat arm fund finance " +
    "launch lodge protest assert mediate broker step do agree prepare wait resist defend target punish isolate cut break quit leave boycott back stop end " +
    "continue start begin play hold keep see describe note add respond object vote spend buy sell export import ship",
);

/** What states are, and cities are not: "Pyongyang was willing to talk". */
export const stateMoods = lemmas(
  "willing unwilling ready prepared keen reluctant determined committed concerned worried responsible open opposed wary " +
    "adamant furious angry confident unlikely likely eager hesitant silent complicit guilty isolated",
);

/** What is a state's, said of its capital: "Washington's sanctions". */
export const stateMatters = lemmas(
  "attitude ally alliance policy sanction decision demand claim allegation response reaction position stance approach " +
    "ambition programme program arsenal missile weapon army military troop force relation relationship tie leader " +
    "leadership government regime ambassador envoy minister ministry official diplomat statement offer proposal plan " +
    "strategy intention refusal rejection support backing call commitment pledge obligation influence interest concern " +
    "aggression invasion war annexation trade tariff export diplomacy negotiator spokesman representative delegation " +
    "rival enemy foe neighbour neighbor willingness readiness denial accusation effort move action behaviour behavior " +
    "provocation threat rhetoric treatment handling rule withdrawal presence capability patience state criticism announcement request " +
    "insistence hostility goal aim foreign nuclear ballistic side condition promise deal agreement objection view line " +
    "argument complaint intervention involvement assertiveness crackdown campaign pressure message warning",
);

/** Matters between states: what stands before "with Moscow", "on Tehran", "from Beijing". */
export const dealings = lemmas(
  "tie relation relationship talk negotiation deal agreement pact treaty accord tension dispute standoff stand-off war conflict " +
    "trade dialogue diplomacy contact cooperation co-operation alliance friendship partnership confrontation rapprochement " +
    "pressure sanction tariff aid assistance support backing threat warning message concession response accusation " +
    "criticism demand call loyalty allegiance loyal close opposed hostile friendly letter help weapon order instruction " +
    "blow challenge answer reply signal approval permission money funding rift row split cooperate negotiate deal engage work side " +
    "blame impose embargo ban measure stance policy approach attitude hostility reaction statement reassurance ambassador envoy diplomat official delegation negotiator ally rival foe enemy critic",
);

/** Verbs whose object is somebody who acts. */
export const dealsWith = lemmas(
  "accuse urge warn tell ask blame press pressure force push persuade condemn criticise criticize thank praise back support " +
    "help provoke anger irk isolate punish sanction threaten convince defy challenge confront engage lobby allow want expect " +
    "trust deter arm fund appease counter contain weaken alienate upset infuriate embarrass remind inform notify denounce " +
    "slam rebuke offer give send oppose reassure assure involve answer resist fight mistrust distrust",
);

/** Seats of government whose very name stands for it; they are only places after "at" or "outside". */
export const seatsOfPower =
  /house|kremlin|pentagon|street|hill|whitehall|westminster|palace|élysée|elysee|zhongnanhai|planalto|malaca|rosada|moneda|miraflores|orsay/iu;
