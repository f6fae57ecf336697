/** What persons and things do, in the forms that are read. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_DOING = `
[BE] as written
am are be been being had has have is s was were

[WAIT] as written
blocked hang hangs hold holding holds idle idles idling impatient lingers queue queueing queuing sit sits
sitting stand standing stands stare stares staring stuck wait waited waiting waits

[LOOK] as written
follow following follows glance look looking looks read reading reads see sees stare stares staring view views
watch watches watching

[ACT] as written
ask asking asks browse browses browsing call calling chat chats choose chooses click clicking clicks compose
composes configure configures converse converses describe describes dial dials dictate dictates dictating
discuss discusses drag drags draw draws edit editing edits enter entering enters explore explores fill filling
fills hear hears highlight highlights hit hits hover hovers hum hums invoke invokes listen listens navigate
navigates open opening opens order paste pastes pay pays photograph photographs pick picks play playing plays
point points press presses pressing prompt query ring rings say saying says scan scanning scans scroll scrolls
search searching select selecting selects shop shopping shops sings sketch sketches snap snaps speak speaking
speaks swipe swipes talk talking talks tap tapping taps tell tells text texting tries try type types typing
walk walks write writes writing

[ACTS] as written
calls orders prompts queries requests searches texts

[LIVEACT] as written
browse browses browsing call calling calls chat chats code codes coding complete completes completing compose
composes configure configures cook cooks dictate dictates dictating draft drafting drafts draw draws drive
drives driving edit editing edits enter entering enters fill filling fills go goes going move moves moving pay
paying pays play playing plays prescribe prescribes read reading reads ride rides said say says scan scanning
scans scroll scrolling scrolls shop shopping shops sing sings sketch speak speaking speaks talk talking talks
type types typing walk walks work working works write writes writing

[HAPPENS] as written
added appear appeared appears approved arrive arrived arrives arriving assigned booked breached breaches
breaks broke canceled cancelled change changed changes checked close closed closes complete completed
completes confirmed confirms created creates crossed crosses declared delivered detected dipped dips
dispatched docked docks drop dropped drops end ended ends entered enters escalated exceeded exceeds expired
expires fail failed fails filed files finish finished finishes fire fired fires flagged hangs happen happens
issued joined joins land landed lands leaves left logged merged moved moves occur occurred occurs opened paid
passed passes placed posted posts published publishes pushed raised received receives recorded registered
registers rejected reopened reported resolved returned returns saved saves scanned sends sent shipped signed
spikes start started starts stored submit submits submitted synced triggered triggers tripped trips updated
upload uploaded uploads validated verified

[PAST] as written
begun bought broken brought built caught cut done drawn due found frozen given gone held hit known left lost
made met paid put read seen sent set shown sold taken thrown won worn written
`;
