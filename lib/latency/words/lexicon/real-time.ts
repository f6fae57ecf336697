/** Words of work that somebody waits for, and of the people who do. */
export const REAL_TIME_WORDS = `
[word-watched] noun
autocomplete autocompletion typeahead asyoutype keystroke autosuggest autocorrect
copilot
voice voicebot voicemode
ivr
chatbot chatbots
dictation captioning livecaptions
interpreter interpreting
npc gameplay dungeonmaster
smartreply quickreply
telephony

[word-conversation] noun
chat livechat webchat chats chatting
assistant assist assistance
concierge
tutor tutoring coach coaching
supportagent
conversation conversational dialog dialogue
playground repl
companion roleplay
hotline
kiosk drivethrough drivethru
avatar
receptionist
talkswith

[word-lookup] noun
search searchbar searchbox
ask
query queries
faq
rag
widget
queryembedding
checkout
recommendation recommender recommend
completion
rewriter paraphrase paraphraser
lookup
translator
personalization personalisation
guardrail
sidebar popup tooltip
storefront

[word-lookup] noun
hint

[word-lookup-weak] noun
answer answers answering
suggest suggestion suggestions
guide
finder
agent
bot
explainer
helper
wizard
advice adviser advisor
partner

[word-lookup-weak] qualifier
instant

[word-lookup] verb
suggests
recommends
responds
converses

[word-realtime] qualifier
realtime
interactive interactively
lowlatency latencycritical
instantly immediate immediately
inseconds
inline
synchronous synchronously blocking
inapp ingame onscreen

[word-person-waits] qualifier
userwaits
personpresent
spinner
impatient

[word-person-acts] qualifier
personacts
ondemand

[word-lookup-weak] verb
explain explains
guides
helps

[word-live] qualifier
live

[word-nobody-waits] qualifier
nobodywaits
noninteractive notrealtime noturgent
unattended unattendedly headless
`;
