/** Words of work that follows an event, behind the scenes, and is looked at within minutes. */
export const NEAR_REAL_TIME_WORDS = `
[word-event] noun
notification notify notifier
alert alerting alarm
triage triaging
webhook webhooks hook
moderation moderator
queue queued queues
escalation escalate
followup
routing
listener
event
mailroom

[word-event] verb
notifies alerts
moderate moderates
triages
routes
escalates
dispatches
pings

[word-event-weak] noun
summary summaries summarizer summariser summarization summarisation
classification classifier categorisation categorization
email mail mailer mailing
inbox mailbox
ticket incident intake
review reviewer
screening screener vetting verification kyc
detection detector
upload attachment
onboarding
callback
slack teams discord
pullrequest commit
claim complaint
tagging tagger
handoff handover
ack acknowledgement acknowledgment
nudge warning notice
sorter sorting
feedback
wrapup postcall
anomaly

[word-event-weak] verb
summarize summarizes summarise summarises summarizing summarising
classify classifies categorize categorise categorizes categorises classifying
flag flags flagging
vets verifies
detects
tags
forwards
attaches

[word-event-weak] qualifier
worker

[word-arrival] qualifier
onarrival
inbound incoming
uploaded submitted
newitem
afterwards
eventdriven

[word-background] qualifier
async asynchronous asynchronously
background
nearrealtime
withinminutes
notifiedwhendone
hintergrund
`;
