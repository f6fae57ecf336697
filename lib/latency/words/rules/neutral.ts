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
board-minutes: meeting|council|board|court|committee|agm|trustee minutes
drafts-the-minutes: the|draft|drafts|writes|write|keeps|take|takes DET? minutes
goes-live: goes|go|going|went|gone live
query-letters: query|queries|queue raised|letters|letter|depth|length|position|report
adverse-events: adverse|life|sporting|sports|serious_adverse event|events
inline-comments: inline|in_line comment|comments|note|notes|suggestion|suggestions
job-ads: job ad|ads|advert|adverts|posting|postings|description|descriptions|interview|interviews|offer|offers|application|applications|seeker|seekers|board|boards
second-opinion: second|third|first week|half|part|year|quarter|round|opinion|hand|language|home|line|tier|floor|chance
`;
