/** Words that elsewhere say who waits or when, and here name a thing. They are read first, and say nothing. */
export const NEUTRAL_RULES = `
[shared-things] nothing
all-teams: all|many|several|various|other|different|multiple teams|departments|users|products|projects|apps|services|tenants|squads|units
voice-of-customer: voice of
voice-notes: voice note|notes|memo|memos|message|messages|over|recording|recordings|mail|actor|actors|file|files
brand-voice: brand|tone|house|corporate|company|our voice|tone

[other-things] nothing
search-terms: search terms|term|engine|engines|ads|ad|console|warrant|warrants|party|firm|fund|logs|log|rankings|traffic|optimisation|optimization
chat-logs: chat|call|conversation logs|log|history|histories|export|exports|archive|transcript|transcripts|recording|recordings|volume|volumes|reason|reasons|record|records|quality|centre|center
photo-captions: photo|image|video|picture|table|figure|instagram|social|post|youtube caption|captions
captions-for-photos: captions|caption for DET? photo|photos|image|images|picture|pictures|post|posts|listing|listings
board-minutes: meeting|council|board|court|committee|agm|trustee minutes
minutes-of-meetings: minutes of DET? ..2 MEETING
drafts-the-minutes: the|draft|drafts|writes|write|keeps|take|takes DET? minutes
estate-agents: travel|estate|insurance|letting|shipping|booking|customs|real_estate|freight|chemical|biological|literary agent|agents
cleaning-agents: cleaning|chemical|infectious|foaming|causative agent|agents
live-in: live in|with|on|at_home|animals|stock|births|weight|load
goes-live: goes|go|going|went|gone live
incoming-shift: incoming|outgoing|oncoming shift|crew|team|staff|watch
query-letters: query|queries|queue raised|letters|letter|depth|length|position|report
event-planning: event|events planner|planning|venue|calendar|management|hall|industry|catering|space|ticket|tickets|listing|listings
adverse-events: adverse|life|sporting|sports|serious_adverse event|events
batch-records: batch record|records|number|numbers|code|release|size|production|of_product
daily-active: daily|weekly|monthly active|limit|rate|price|dose|specials|special|mail|telegraph|allowance|newspaper|challenge
answer-keys: answer|answers key|keys|sheet|sheets
open-answers: open|exam answers|questions
assistant-manager: assistant manager|director|editor|professor|coach|secretary|referee|principal
dental-assistants: personal|executive|legal|sales|dental|nursing|care|medical|research|teaching|administrative|flight assistant|assistants
coach-operators: coach|coaches operator|operators|trip|trips|tour|tours|driver|drivers|company|station|park
exchange-rates: interest|exchange|hourly|daily rate|rates
job-ads: job ad|ads|advert|adverts|posting|postings|description|descriptions|interview|interviews|offer|offers|application|applications|seeker|seekers|board|boards
index-cards: index|report card|cards
second-opinion: second|third|first week|half|part|year|quarter|round|opinion|hand|language|home|line|tier|floor|chance
board-games: board|card|video|computer|console|mobile game|games
`;
