/** Named sets of words that patterns are made of. Plurals in -s and -es need no cell of their own. */
const WORDS = {
  PERSON:
    'user customer client person people human shopper buyer caller visitor guest traveller traveler passenger rider driver cyclist pedestrian ' +
    'developer engineer coder programmer analyst scientist researcher student pupil learner teacher lecturer professor academic tutor trainee ' +
    'patient doctor physician clinician consultant nurse midwife paramedic surgeon pharmacist radiologist pathologist medic therapist dentist vet carer ' +
    'agent adviser advisor operator dispatcher rep representative seller vendor teller cashier clerk receptionist concierge staff employee colleague worker ' +
    'courier technician mechanic electrician plumber installer fitter inspector surveyor foreman crew team pilot captain steward player gamer viewer reader listener ' +
    'writer editor author reporter journalist producer designer artist photographer lawyer attorney solicitor paralegal judge broker trader banker underwriter ' +
    'adjuster handler investigator auditor accountant bookkeeper controller treasurer tenant landlord homeowner owner citizen resident applicant candidate recruiter ' +
    'interviewer manager supervisor lead director executive boss member subscriber host speaker presenter participant attendee delegate fan diner eater cook chef waiter waitress ' +
    'barista bartender farmer grower fisherman forester ranger donor volunteer claimant policyholder policeholder borrower lender payer payee merchant supplier contractor ' +
    'buyer planner scheduler picker packer loader porter housekeeper janitor guard officer soldier firefighter responder volunteer priest parent child kid mother father family ' +
    'moderator curator librarian archivist translator interpreter secretary assistant intern associate partner counsel founder marketer copywriter hunter responder ' +
    'somebody someone anyone everybody everyone anybody folk man woman guy men women tourist hiker skier swimmer golfer trainer coach athlete referee coordinator administrator admin ' +
    'actor actress singer musician composer conductor dancer vicar pastor rabbi imam bishop lad lads nephew niece dramaturge scout steward marshal usher umpire miner geologist chemist biologist physicist ' +
    'statistician economist historian archaeologist lifeguard notary registrar mayor councillor minister senator diplomat docent headteacher counsellor counselor psychologist psychiatrist caretaker bellhop sommelier ' +
    'croupier dealer punter bettor jockey breeder beekeeper vintner brewer florist jeweller welder machinist roofer mason carpenter painter glazier architect draughtsman estimator stevedore docker trucker cabbie ' +
    'signaller controller navigator deckhand scribe typist stenographer telephonist marketeer strategist conservator children police patrol patron householder exec execs specialist expert practitioner professional officer clinician registrar ' +
    'commuter motorist bidder collector gardener baker butcher tailor hairdresser optician stylist groomer agronomist captain skipper sailor ' +
    'pax dev cust ppl sdr csr csm tsr gp pm am ae ops bdr caregiver nanny witness juror prosecutor detective constable sergeant approver requester reviewer tester maintainer contributor committer oncall',
  VEHICLE:
    'lorry lorries truck trucks car cars train bus ship vessel plane aircraft van vans machine line belt crane robot conveyor forklift tractor ambulance taxi bike wagon ferry',
  PRONOUN: 'they you he she we i',
  DET: 'a an the each every any this that these those our your their its his her my some one another all both',
  BE: 'is are was were am be being been has have had s',
  WAIT: 'wait waits waiting waited stare stares staring stand stands standing sit sits sitting hold holds holding hang hangs queue queuing queueing blocked stuck idle idles idling impatient lingers',
  LOOK: 'watch watches watching look looks looking stare stares staring see sees read reads reading view views glance follow follows following',
  ACT:
    'click clicks clicking press presses pressing tap taps tapping hit hits ask asks asking type types typing say says saying speak speaks speaking talk talks talking search searching hear hears listen listens ' +
    'scroll scrolls hover hovers select selects selecting highlight highlights enter enters entering dictate dictates dictating scan scans scanning swipe swipes open opens opening ' +
    'pick picks choose chooses drag drags paste pastes point points query browse browses browsing tell tells describe describes text texting write writes writing chat chats call calling ' +
    'ring rings dial dials draw draws edit edits editing compose composes invoke invokes prompt photograph photographs snap snaps order pay pays converse converses discuss discusses explore explores ' +
    'try tries configure configures play plays playing navigate navigates walk walks shop shops shopping speaks sings point fill fills filling hum hums sketch sketches',
  ACTS: 'searches requests queries texts calls prompts orders',
  LIVEACT:
    'type types typing speak speaks speaking talk talks talking drive drives driving shop shops shopping browse browses browsing play plays playing write writes writing code codes coding go goes going ' +
    'edit edits editing draft drafts drafting scroll scrolls scrolling dictate dictates dictating compose composes fill fills filling complete completes completing enter enters entering cook cooks walk walks ride rides ' +
    'work works working move moves moving read reads reading pay pays paying say says said sing sings prescribe prescribes scan scans scanning configure configures sketch draw draws call calls calling chat chats',
  ITEM:
    'ticket case claim order invoice receipt bill payment transaction transfer request enquiry inquiry query complaint report form application submission referral booking reservation cancellation ' +
    'message mail email e-mail letter fax sms text voicemail call recording transcript document file pdf attachment scan image photo picture video clip screenshot upload spreadsheet contract lease policy ' +
    'lead signup prospect deal opportunity account review comment post tweet mention rating feedback survey response answer reply entry record row item listing product article story page note memo ' +
    'alert alarm incident event signal fault error exception anomaly detection finding issue bug crash commit merge push build release deployment pr mr diff cve vulnerability ' +
    'shipment delivery parcel package container consignment pallet vehicle truck sample specimen result reading measurement order prescription admission discharge appointment visit ' +
    'dispute chargeback refund return warranty quote quotation bid tender offer proposal purchase sale lot job resume cv ' +
    'data feed payload batch dataset sensor device log trace packet session chat conversation thread ballot petition permit licence license certificate passport id photo episode track song game match',
  HAPPENS:
    'arrives arrive arriving arrived lands land landed drops drop dropped fires fire fired trips tripped ends end ended closes close closed starts start started finishes finish finished completes complete completed changes change changed fails fail failed breaks broke breaches breached appears appear appeared occurs occur occurred happens happen received receives created creates uploaded uploads upload opened submitted submits submit filed files logged raised resolved published publishes posted posts merged pushed added signed placed booked ' +
    'reported delivered detected scanned updated recorded registered registers approved rejected cancelled canceled flagged assigned escalated reopened checked synced sent sends shipped dispatched paid expires expired joins joined leaves left enters entered docks docked ' +
    'hangs passes passed crosses crossed exceeds exceeded drops spikes dips dipped moves moved saved saves stored issued triggered triggers validated verified confirmed confirms returned returns declared',
  SECOND: 'second seconds sec secs s',
  MINUTE: 'minute minutes min mins',
  HOUR: 'hour hours hr hrs h',
  LONG: 'day days week weeks wk wks month months quarter quarters year years yr yrs fortnight',
  WEEKDAY:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thurs fri sat sun weekday weekdays weekend weekends workday workdays',
  MONTH:
    'january february march april june july august september october november december jan feb apr jun jul aug sept oct nov dec',
  PERIOD:
    'day week month quarter year season term semester sprint shift night weekend morning evening afternoon fortnight half decade workday weekday biennium trimester cycle holiday payday iteration milestone',
  MEETING:
    'meeting stand-up standup sync committee board council briefing handover round conference audit retro retrospective planning huddle qbr hearing inspection workshop review reviews offsite exam ' +
    'exams trial filing release launch migration election season campaign closing close agm mtg forecast production go-live golive print printing edition issue newsletter bulletin quarter harvest graduation accountant regulator auditors auditor catalogue magazine presentation pitch seminar lecture lesson class tournament fair festival session congress summit gala expo symposium assembly rally',
  COUNTER:
    'counter till checkout bedside gate door reception register kiosk pump podium window wheel bench booth turnstile barrier lobby ward helpdesk weighbridge cockpit roadside scene podium stand cashpoint pos drive-through lane cab altar shelf ramp dock bar poolside ringside',
  SCREEN:
    'page screen form panel sidebar app pane widget dialog dialogue popup modal basket cart checkout editor view field window tab console display tooltip banner',
  INBOX:
    'queue inbox tray list worklist board channel slack teams portal folder record crm dashboard thread mailbox backlog desk phone app case file timeline pipeline view spreadsheet diary calendar chart system jira zendesk salesforce hubspot servicenow sheet register feed',
  TALK: 'call meeting visit appointment chat conversation consultation shift trip stay lesson class ride interview demo inspection session match game flight webinar webchat test drive hearing rehearsal workout run journey tour viewing exam round surgery operation stream broadcast checkout lecture service deposition negotiation auction ceremony shoot dive',
  STOCK:
    'document record row page product item article image photo review ticket call file pair question example listing email letter title sku customer profile text contract claim case invoice abstract patent paper book map drawing report post comment answer conversation chat transcript finding description account vendor supplier employee member player property claim policy note form response registration deed certificate sequence molecule sample study exhibit order message recording video song track asset recipe term word sentence line entry name address clause lease permit minute episode story entitlement control attack prompt test exercise quest string label caption vector embedding chunk node table column page site url domain repository commit test user prospect lead reader subscriber patient donor artifact manuscript photograph specimen negative slide tape cassette reel print painting coin stamp fossil bone plant species letter',
} as const;

/** A word's other forms: "ticket" also stands for "tickets", "box" for "boxes", "city" for "cities". */
function withPlural(word: string): string[] {
  if (/(s|x|ch|sh)$/.test(word)) return [word, `${word}es`];
  return /[^aeiou]y$/.test(word) ? [word, `${word.slice(0, -1)}ies`] : [word, `${word}s`];
}

const INFLECTED = new Set(['PERSON', 'ITEM', 'PERIOD', 'MEETING', 'COUNTER', 'SCREEN', 'INBOX', 'TALK', 'STOCK']);

const NUMBER_WORDS =
  'a an one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty ninety hundred few several couple some half dozen';
const LARGE_WORDS = 'thousand thousands million millions billion billions hundreds tens lakh crore';
const IRREGULAR_PAST =
  'sent paid left lost sold made built found drawn taken written begun gone held met done shown thrown broken frozen read cut set put due won bought brought caught given known seen worn hit';

const listed = (text: string, plural: boolean): string[] =>
  text.split(' ').flatMap((word) => (plural ? withPlural(word) : [word]));

/** Classes told by the form of a word. */
const BY_FORM: Readonly<Record<string, (word: string) => boolean>> = {
  NUMBER: (word) => /^\d+([.,]\d+)*$/.test(word) || NUMBER_SET.has(word),
  LARGE: (word) =>
    /^\d+([.,]\d+)?(k|m|mio|mn|bn)$/.test(word) ||
    (/^\d{1,3}(,\d{3})+$/.test(word) && word.length > 5) ||
    /^\d{5,}$/.test(word) ||
    LARGE_SET.has(word),
  MANY: (word) => (/^[1-9]\d{2,3}$/.test(word) && !/^(19|20)\d\d$/.test(word)) || /^\d,\d{3}$/.test(word),
  FEWER: (word) => /^[1-5]?\d$/.test(word) || (NUMBER_SET.has(word) && !/^(sixty|ninety|hundred)$/.test(word)),
  YEAR: (word) => /^(19|20)\d\ds?$/.test(word),
  TIME: (word) =>
    /^([01]?\d|2[0-4])[:.h]([0-5]\d)?$/.test(word) ||
    (/^(0\d|1\d|2[0-3])[0-5]\d$/.test(word) && !/^(19|20)\d\d$/.test(word)) ||
    /^\d\d?(am|pm|uhr)$/.test(word) ||
    word === 'noon' ||
    word === 'midnight',
  NTH: (word) => /^\d+(st|nd|rd|th)$/.test(word) || /^(first|second|third|last)$/.test(word),
  ING: (word) =>
    /.{2}ing$/.test(word) &&
    !/^(thing|nothing|something|anything|everything|morning|evening|during|string|meeting|building|king|ring)s?$/.test(
      word,
    ),
  ED: (word) => /.{2}ed$/.test(word) || PAST_SET.has(word),
  DOES: (word) => /.[^s]s$/.test(word) && !/^(is|was|has|its|his|this|as|us|always|across|plus|yes|does)$/.test(word),
  PLURAL: (word) => /.{2}[^su]s$/.test(word) || word === 'people',
};
const NUMBER_SET = new Set(NUMBER_WORDS.split(' '));
const LARGE_SET = new Set(LARGE_WORDS.split(' '));
const PAST_SET = new Set(IRREGULAR_PAST.split(' '));

const TESTS = new Map<string, (word: string) => boolean>(Object.entries(BY_FORM));
for (const [name, text] of Object.entries(WORDS)) {
  const words = new Set(listed(text, INFLECTED.has(name)));
  TESTS.set(name, (word) => words.has(word));
}

/** Whether a word belongs to the class with this name in capitals. Throws a RangeError for a name that no class has. */
export function wordClass(name: string): (word: string) => boolean {
  const found = TESTS.get(name);
  if (found === undefined) throw new RangeError(`No class of words is called ${name}.`);
  return found;
}
