import type { Phrase } from './phrase';

/** Words that elsewhere say who waits or when, and here name a thing. They are taken first, and say nothing. */
export const NEUTRAL: readonly Phrase[] = [
  {
    group: null,
    ways: [
      'voice of',
      'voice note|notes|memo|memos|message|messages|over|recording|recordings|mail|actor|actors|file|files',
      'brand|tone|house|corporate|company|our voice|tone',
      'tone_of_voice',
    ],
    says: 'Voice of the customer',
    not: 'Voice bot',
  },
  {
    group: null,
    ways: [
      'search terms|term|engine|engines|ads|ad|console|warrant|warrants|party|firm|fund|logs|log|rankings|traffic|optimisation|optimization',
      'chat|call|conversation logs|log|history|histories|export|exports|archive|transcript|transcripts|recording|recordings|volume|volumes|reason|reasons|notes|note|record|records|quality|centre|center',
      'photo|image|video|picture|table|figure|instagram|social|post|youtube caption|captions',
      'captions|caption for DET? photo|photos|image|images|picture|pictures|post|posts|listing|listings',
      'meeting|council|board|court|committee|agm|trustee minutes',
      'minutes of DET? ..2 MEETING',
      'the|draft|drafts|writes|write|keeps|take|takes DET? minutes',
      'travel|estate|insurance|letting|shipping|booking|customs|real_estate|freight|chemical|biological|literary agent|agents',
      'cleaning|chemical|infectious|foaming|causative agent|agents',
      'live in|with|on|at_home|animals|stock|births|weight|load',
      'query|queries|queue raised|letters|letter|depth|length|position|report',
      'event|events planner|planning|venue|calendar|management|hall|industry|catering|space|ticket|tickets|listing|listings',
      'adverse|life|sporting|sports|serious_adverse event|events',
      'batch record|records|number|numbers|code|release|size|production|of_product',
      'daily|weekly|monthly active|limit|rate|price|dose|specials|special|mail|telegraph|allowance|newspaper|challenge',
      'answer|answers key|keys|sheet|sheets',
      'open|exam answers|questions',
      'assistant manager|director|editor|professor|coach|secretary|referee|principal',
      'personal|executive|legal|sales|dental|nursing|care|medical|research|teaching|administrative|flight assistant|assistants',
      'coach|coaches operator|operators|trip|trips|tour|tours|driver|drivers|company|station|park',
      'interest|exchange|hourly|daily rate|rates',
      'job ad|ads|advert|adverts|posting|postings|title|titles|description|descriptions|interview|interviews|offer|offers|application|applications|seeker|seekers|board|boards',
      'index|report card|cards',
      'second|third opinion|hand|language|home|line|tier|floor|chance',
      'board|card|video|computer|console|mobile game|games',
    ],
    says: 'Search terms of a campaign',
    not: 'Search box',
  },
];
