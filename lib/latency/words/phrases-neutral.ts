import { type Phrase, phrase } from './phrase';

/** Words that elsewhere say who waits or when, and here name a thing. They are taken first, and say nothing. */
export const NEUTRAL: readonly Phrase[] = [
  phrase(
    null,
    [
      [
        'all|many|several|various|other|different|multiple teams|departments|users|products|projects|apps|services|tenants|squads|units',
        'all teams',
      ],
      ['voice of', 'voice of customer analytics'],
      [
        'voice note|notes|memo|memos|message|messages|over|recording|recordings|mail|actor|actors|file|files',
        'field crew voice notes',
      ],
      ['brand|tone|house|corporate|company|our voice|tone', 'brand voice check'],
    ],
    ['Voice bot'],
  ),
  phrase(
    null,
    [
      [
        'search terms|term|engine|engines|ads|ad|console|warrant|warrants|party|firm|fund|logs|log|rankings|traffic|optimisation|optimization',
        'clusters 200,000 search terms',
      ],
      [
        'chat|call|conversation logs|log|history|histories|export|exports|archive|transcript|transcripts|recording|recordings|volume|volumes|reason|reasons|record|records|quality|centre|center',
        'call volumes',
      ],
      ['photo|image|video|picture|table|figure|instagram|social|post|youtube caption|captions', 'instagram captions'],
      [
        'captions|caption for DET? photo|photos|image|images|picture|pictures|post|posts|listing|listings',
        'writes captions for the posts i plan for next week',
      ],
      ['meeting|council|board|court|committee|agm|trustee minutes', 'board minutes'],
      ['minutes of DET? ..2 MEETING', 'minutes of council meetings'],
      ['the|draft|drafts|writes|write|keeps|take|takes DET? minutes', 'drafts the minutes'],
      [
        'travel|estate|insurance|letting|shipping|booking|customs|real_estate|freight|chemical|biological|literary agent|agents',
        'letters of an estate agent',
      ],
      ['cleaning|chemical|infectious|foaming|causative agent|agents', 'a new cleaning agent'],
      ['live in|with|on|at_home|animals|stock|births|weight|load', 'the listing goes live in a few minutes'],
      ['goes|go|going|went|gone live', 'the feed goes live'],
      ['incoming|outgoing|oncoming shift|crew|team|staff|watch', 'for the incoming shift'],
      ['query|queries|queue raised|letters|letter|depth|length|position|report', 'query letters from authors'],
      [
        'event|events planner|planning|venue|calendar|management|hall|industry|catering|space|ticket|tickets|listing|listings',
        'event planning',
      ],
      ['adverse|life|sporting|sports|serious_adverse event|events', 'draft adverse event narrative'],
      ['batch record|records|number|numbers|code|release|size|production|of_product', 'batch record review'],
      [
        'daily|weekly|monthly active|limit|rate|price|dose|specials|special|mail|telegraph|allowance|newspaper|challenge',
        'daily active users',
      ],
      ['answer|answers key|keys|sheet|sheets', 'the answer key of the exam'],
      ['open|exam answers|questions', 'codes open answers of surveys collected on paper'],
      ['assistant manager|director|editor|professor|coach|secretary|referee|principal', 'the assistant manager'],
      [
        'personal|executive|legal|sales|dental|nursing|care|medical|research|teaching|administrative|flight assistant|assistants',
        'a dental assistant',
      ],
      [
        'coach|coaches operator|operators|trip|trips|tour|tours|driver|drivers|company|station|park',
        'a coach operator',
      ],
      ['interest|exchange|hourly|daily rate|rates', 'the exchange rate'],
      [
        'job ad|ads|advert|adverts|posting|postings|description|descriptions|interview|interviews|offer|offers|application|applications|seeker|seekers|board|boards',
        'job ad writer',
      ],
      ['index|report card|cards', 'an index card'],
      [
        'second|third|first week|half|part|year|quarter|round|opinion|hand|language|home|line|tier|floor|chance',
        'underwriter second opinion',
      ],
      ['board|card|video|computer|console|mobile game|games', 'a board game'],
    ],
    ['Search box'],
  ),
];
