/** People, as they are called in the trades that Offpeak has met. */
const PEOPLE =
  '(?:users?|customers?|clients?|people|persons?|humans?|shoppers?|buyers?|callers?|visitors?|guests?|travell?ers?|passengers?|developers?|engineers?|coders?|analysts?|' +
  'students?|pupils?|learners?|teachers?|patients?|doctors?|physicians?|clinicians?|nurses?|pharmacists?|agents?|advisers?|advisors?|operators?|dispatchers?|reps?|sellers?|tellers?|' +
  'cashiers?|clerks?|staff|employees?|colleagues?|workers?|drivers?|couriers?|technicians?|mechanics?|pilots?|players?|gamers?|viewers?|readers?|listeners?|writers?|editors?|authors?|' +
  'designers?|lawyers?|attorneys?|brokers?|traders?|tenants?|citizens?|residents?|applicants?|candidates?|recruiters?|managers?|members?|subscribers?|interviewers?|hosts?|speakers?|' +
  'participants?|attendees?|fans?|diners?|farmers?|somebody|someone|anyone|everyone|they|you|he|she|kunden?|clientes?)';
const NOBODY = `(?:no ?body|no one|no (?:live )?${PEOPLE}|without (?:a |any )?(?:live )?${PEOPLE})`;
const WAIT =
  '(?:waits?|waiting|watch(?:es|ing)?|looks? on|looking|stares?|staring|stands? by|standing by|sits? there|sitting|holds?|holding|blocked|hangs? on)';
const NUMBER = '(?:\\d+|a|an|one|two|three|four|five|six|ten|few|a few|a couple of|several|some)';
const THING = '(?:\\w+ ){0,4}?';
const ARRIVES =
  '(?:arrives?|comes? in|coming in|comes? through|lands?|drops?|(?:is|are|gets?|has been|have been|was) (?:received|created|uploaded|opened|submitted|filed|logged|raised|closed|resolved|published|posted|merged|pushed|added|' +
  'signed|placed|booked|reported|delivered|detected|scanned|changed|updated|completed|finished|recorded)|signs? up|registers?|uploads?|submits?|posts?|ends?|hangs? up|finishes|is over|fires?|triggers?|fails?|shows? up)';

const phrase = (pattern: string) => new RegExp(`\\b(?:${pattern})\\b`, 'g');

/** Several words that mean one thing, in lower case and parted by single spaces; the more specific come first. */
export const COMPOUNDS: readonly (readonly [RegExp, string])[] = [
  // Nobody waits.
  [
    phrase(
      `${NOBODY}(?: (?:is|are|was|will be|ever|actually|really))*(?: ${WAIT}| reads?| sees?| notices?| cares?)?(?= |$)`,
    ),
    'nobodywaits',
  ],
  [phrase('(?:not|never|without|isn t|rather than|instead of) (?:a |in |at )?real ?time'), 'notrealtime'],
  [phrase('(?:non|not) interactive'), 'noninteractive'],
  [
    phrase(
      '(?:not|isn t|nothing|hardly|not at all) (?:very )?(?:urgent|time critical|time sensitive|latency sensitive|in a hurry)',
    ),
    'noturgent',
  ],
  [phrase('latency (?:is |does )?(?:not |isn t )?(?:irrelevant|unimportant|matter|tolerant|insensitive)'), 'noturgent'],

  [phrase('a (?:little|bit|moment|minute|few minutes|while) (?:later|after|afterwards)'), 'withinminutes'],

  // It may come later.
  [
    phrase(
      '(?:can ?not|can t|must not|won t|will not|never|doesn t|does not) (?:wait|lag|stall|be late|be slow|keep \\w+ waiting)',
    ),
    'userwaits',
  ],
  [phrase('(?:can|could|may|might|happy to|fine to|able to) (?:easily )?wait'), 'canwait'],
  [
    phrase(
      '(?:no|without) (?:rush|hurry|urgency|deadline|time pressure|sla)|low priority|best effort|when ?ever (?:there|it|we|capacity)|some ?time (?:this|next)|eventually|at leisure',
    ),
    'norush',
  ],
  [
    phrase(
      '(?:by|before|until|for|ready (?:by|for)|in) (?:the )?(?:next |following )?(?:morning|breakfast|opening|market open|start of (?:the )?(?:day|shift|business)|monday|tuesday|wednesday|thursday|friday|month end|stand ?up)',
    ),
    'nextday',
  ],
  [
    phrase(
      '(?:the )?(?:next|following) (?:day|morning|week|month|quarter|business day|working day|work ?day|sprint|issue|edition|release|meeting|season|term)|tomorrow(?: morning)?|(?:over|at) the week ?ends?',
    ),
    'nextday',
  ],
  [
    phrase(
      '(?:read|reviewed|used|looked at|opened|checked|needed|discussed|consumed|due) (?:only )?(?:later|afterwards|days later|the next day|weekly|monthly|in batches|when convenient|once a (?:day|week|month))|(?:days|weeks|hours|months) later|(?:in|within|takes?|over|after) (?:about |around |roughly )?(?:\\d+ |two |three |a few |several |some )?(?:\\w+ )?(?:days|weeks|months)|in (?:about )?a (?:day|week|month)|(?:in|by|until) (?:january|february|march|april|june|july|august|september|october|november|december)|(?:within|in|up to|takes?) (?:24|48|72|36) ?h(?:ours)?',
    ),
    'readlater',
  ],

  // Clocks.
  [
    phrase(
      '(?:every|each|once (?:a|per)|at|per|over|by|during the|through the|in the|all) nights?|in the small hours|while (?:everyone|everybody|the office|the shop|the city|people|customers|users) sleeps?|in der nacht|jede nacht|cada noche|chaque nuit|ogni notte',
    ),
    'nightly',
  ],
  [
    phrase(
      '(?:out of|off|after|outside|outside of) (?:office |business |working |opening |school |trading |peak )?hours|off ?peak|after (?:the )?(?:close|closing)(?: time)?|(?:when|once) the (?:store|shop|market|office)s? (?:is |are |has |have )?closed?|quiet hours',
    ),
    'offhours',
  ],
  [
    phrase(
      '(?:end|close|start|beginning|first|last)(?: (?:business |working )?day)? of (?:the |each |every |a )?(?:day|week|month|quarter|year|shift|term|season|semester)|(?:month|quarter|year|week|day|shift|period)s? end|year end close',
    ),
    'endofperiod',
  ],
  [
    phrase(
      `(?:every|each|once (?:an|per|every)) (?:(?:${NUMBER}|other|full|half) )?hours?|(?:on|at) the hour|stundlich|stuendlich`,
    ),
    'hourly',
  ],
  [
    phrase(
      `(?:every|each|once (?:a|per)|once every|twice a) (?:(?:${NUMBER}|other|second|single|business|working) )?(?:days?|mornings?|evenings?|afternoons?|weekdays?|workdays?)|\\d ?x (?:a|per) day|(?:two|three|four|several|a few) times (?:a|per) day|jeden (?:tag|morgen|abend)|cada dia|chaque (?:jour|matin|soir)|ogni giorno`,
    ),
    'daily',
  ],
  [
    phrase(
      `(?:every|each|once (?:a|per)|once every|twice a|on) (?:(?:${NUMBER}|other|second) )?(?:weeks?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|sprints?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|mid ?week|\\d ?x (?:a|per) week|jede woche|cada semana|chaque semaine`,
    ),
    'weekly',
  ],
  [
    phrase(
      `(?:every|each|once (?:a|per)|once every|twice a|per) (?:(?:${NUMBER}|other) )?(?:months?|quarters?|years?|seasons?|terms?|semesters?|releases?)|by the month`,
    ),
    'monthly',
  ],
  [
    phrase('(?:at|around|from|after|by) (?:about )?(?:[0-2]?\\d (?:[0-5]\\d|h|uhr)|1?\\d ?[ap]m|midnight|noon)'),
    'attime',
  ],
  [phrase('cron jobs?'), 'cron'],

  // Much at once.
  [phrase('one (?:off|time|shot)|once only|a single pass'), 'oneoff'],
  [
    phrase(
      '(?:the )?(?:whole|entire|full|complete|existing|old|back) (?:\\w+ )?(?:catalog(?:ue)?|archive|corpus|library|history|backlog|database|collection|inventory|codebase|code base|knowledge base|dataset|estate|portfolio|stock)|(?:thousands|millions|hundreds) of|(?:\\d+ ?(?:k|m|thousand|million)|\\d+ 000|(?:ten|fifty|hundred|two|three|five|several|half a) (?:thousand|million)) (?:\\w+ ){0,2}?(?:documents|records|rows|pages|products|items|articles|images|reviews|tickets|calls|files|pairs|questions|examples|listings|emails|photos|titles|skus|customers|profiles|texts)|all (?:the )?(?:past|old|existing|historical|open|archived|previous|remaining)|(?:years?|months?|decades?) of',
    ),
    'wholestock',
  ],
  [
    phrase('synthetic (?:training )?(?:data|examples|queries|conversations)|training (?:data|sets?|examples)'),
    'syntheticdata',
  ],
  [phrase('fine tun(?:e|ing)'), 'finetune'],
  [phrase('llm as (?:a )?judge'), 'llmjudge'],
  [
    phrase(
      '(?:recorded|past|old|closed|completed|finished|archived|stored|historical|yesterday s) (?=calls?|chats?|conversations?|sessions?|meetings?|tickets?|interviews?|streams?|searches|questions|cases?|projects?|files?|letters?|accounts?|claims?|deals?|orders?|drawings?|reports?)',
    ),
    'historical ',
  ],
  [phrase('back ?fill'), 'backfill'],
  [phrase('re (?=index|embed|score|run)'), 're'],
  [phrase('clean ?up'), 'cleanup'],
  [phrase('knowledge base'), 'knowledgebase'],
  [
    phrase(
      'last (?:night|week|month|quarter|year)(?: s)?|yesterday(?: s)?|past (?:week|month|quarter|year)|previous (?:day|week|month|quarter|year)|(?:the|this) (?:day|week|month|quarter|year) s|of the (?:day|week|month|quarter|year)',
    ),
    'yesterday',
  ],
  [phrase('(?:past|former|previous|finished|completed|archived|historic) (?=\\w+s(?: |$))'), 'historical '],
  [phrase('\\d{3,} \\w+s'), 'everyrecord'],
  [phrase('all (?:the |our |of the )?(?:\\w+ )?\\w+s'), 'everyrecord'],

  [
    phrase(
      '(?:later|some time) (?:that|the same|in the|on) (?:day|week|shift|afternoon)?|later(?: on)?$|(?:before|by the time) (?:the )?(?:week|month|term|season|year|quarter|billing|release|audit|campaign|inspection|exam)(?: \\w+)?|queued for (?:the )?night|the day after|days? after',
    ),
    'readlater',
  ],

  // Minutes.
  [phrase('near(?:ly)? real ?time'), 'nearrealtime'],
  [
    phrase(
      `(?:with)?in (?:about |roughly |under )?(?:${NUMBER} |the next few |the )?(?:mins?|minutes)|(?:${NUMBER} )minutes? (?:later|after(?:wards)?|is fine|at most|max|delay|or so)|(?:shortly|soon|right|minutes|moments) after(?:wards)?|(?:under|within|inside) (?:an?|the|half an) hour|before the hour is out`,
    ),
    'withinminutes',
  ],
  [
    phrase(
      '(?:notified|notification|told|pinged|e ?mailed|e ?mail|mail|message|link) (?:is sent )?(?:when|once|as soon as) (?:it s |it is |they are |the \\w+ is )?(?:ready|done|finished|complete)|(?:come|check|look) back later|leave the (?:page|screen)|progress bar|poll(?:s|ing)? (?:for|until)',
    ),
    'notifiedwhendone',
  ],
  [
    phrase(
      `(?:as|when|whenever|once|after|each time|every time|as soon as|the moment|for each|for every|for any|on each|on every|upon|per) (?:each |every |a |an |the |any |new )*(?:new |fresh |inbound |incoming )${THING}(?:${ARRIVES}|$)|(?:as|when|whenever|once|after|each time|every time|as soon as|the moment|until) ${THING}${ARRIVES}`,
    ),
    'onarrival',
  ],
  [
    phrase(
      '(?:after|following|once|when) (?:a|an|the|each|every|their) (?:\\w+ )?(?:call|meeting|visit|appointment|chat|consultation|shift|trip|stay|lesson|class|ride|interview|demo|inspection)(?: (?:ends|is over|has ended|finishes))?|(?:post|after) (?:call|meeting|visit|chat|purchase|session)',
    ),
    'afterwards',
  ],
  [phrase('(?:a |one |two |five |ten |some |few )?minutes? (?:or (?:two|so) )?(?:after|later|on)'), 'withinminutes'],
  [phrase('after hang ?up'), 'afterwards'],
  [
    phrase(
      '(?:\\w+ )(?:created|ended|added|uploaded|received|flagged|opened|closed|submitted|updated|changed|published|posted|signed|scanned|arrived|merged)(?=$| (?!by|from|in|on|with|for|to|at|records|data|cases|items|tickets|reports))|on (?:upload|push|create|signup|sign up|insert|merge|submit|receipt|arrival|close)',
    ),
    'onarrival',
  ],
  [phrase('follow up'), 'followup'],
  [phrase('event driven'), 'eventdriven'],
  [phrase('pull requests?'), 'pullrequest'],
  [phrase('hand ?(?:off|over)'), 'handoff'],
  [
    phrase(
      'new (?=ticket|lead|order|signup|sign up|user|customer|review|comment|post|issue|invoice|claim|listing|file|document|upload|message|email|e mail|photo|image|article|case|request|row|record)',
    ),
    'newitem ',
  ],

  [phrase('go(?:es)? live|live (?:site|system|environment|data)'), 'published'],

  // Somebody waits.
  [
    phrase(
      '(?:talks?|speaks?|talking|speaking|converses?|negotiates?|chats?) (?:to|with)|spoken|speaks? back|asks? back|answers? (?:back|questions?|the (?:phone|caller|customer|question))|takes? (?:the )?(?:order|call|calls|orders)',
    ),
    'talkswith',
  ],
  [
    phrase(
      '(?:embed|embedding|vector|encode)s? (?:\\w+ )?(?:query|queries|search)|(?:query|search) (?:embed|embedding|vector|encoder)s?',
    ),
    'queryembedding',
  ],
  [phrase('low latency|latency (?:critical|sensitive)'), 'lowlatency'],
  [phrase('real ?time|echtzeit|temps reel|tiempo real|tempo reale'), 'realtime'],
  [
    phrase(
      'right away|straight away|at once|on the (?:spot|fly)|then and there|without delay|in the moment|in the flow|al momento|direkt im',
    ),
    'instant',
  ],
  [
    phrase(
      '(?:sub|under a|less than a|within a|within one|in a|in one|split|half a|fraction of a|tenths of a) ?seconds?|(?:milli ?seconds?|\\d+ ?ms)|(?:with)?in (?:a |a few |a couple of |the )?seconds|(?:under|within|in|below|than) (?:one|two|three|four|five|ten|\\d+) ?s(?:ec(?:onds?)?)?|seconds (?:matter|count|at most)',
    ),
    'inseconds',
  ],
  [
    phrase(
      `${PEOPLE}(?: (?:is|are|who|just|sits?|and|will|actively|then|there|still|on the other end))* ${WAIT}(?: for| on| at)?|keeps? \\w+ waiting|${WAIT} (?:for|on) (?:the |an? )?(?:answer|reply|response|result)`,
    ),
    'userwaits',
  ],
  [
    phrase(
      `while (?:the |a |an |our |their )?(?:\\w+ ){0,2}?(?:${WAIT}|types?|typing|speaks?|speaking|talks?|talking|drives?|driving|shops?|shopping|browses?|browsing|plays?|playing|writes?|writing|codes?|coding|reads?|reading|is on|are on|is still|are still|is in|are in|stays?)`,
    ),
    'userwaits',
  ],
  [
    /^(?:who |that )?(?:waits?|watches|stares?|stands?|looks?) (?:for|on|at|until|there|by|beside|\d+ ?s?)\b/g,
    'userwaits',
  ],
  [phrase(`while (?:the |a |an |our |their )?${PEOPLE}`), 'personpresent'],
  [
    phrase(
      '(?:on|over|down) the (?:phone|line|call|spot)|on hold|at the (?:counter|till|desk|checkout|bedside|table|gate|door|reception|pump|register|front desk|wheel|bench)|in front of|face to face|mid (?:call|conversation|sentence|game|chat)|point of sale|point of care',
    ),
    'personpresent',
  ],
  [
    phrase(
      '(?:during|throughout|in the middle of) (?:a|an|the|each|every|live)? ?(?:live |video |phone |sales |support |\\d+ )?(?:calls?|chats?|meetings?|conversations?|consultations?|games?|match(?:es)?|sessions?|visits?|exams?|interviews?|operations?|surger(?:y|ies)|lessons?|streams?|broadcasts?|checkout)',
    ),
    'personpresent',
  ],
  [
    phrase(
      `as (?:${PEOPLE}|the \\w+|an? \\w+) (?:types?|go(?:es)?|speaks?|talks?|writes?|browses?|scrolls?|codes?|reads?|edits?|plays?)`,
    ),
    'asyoutype',
  ],
  [
    phrase(
      'spinner|loading (?:screen|indicator|state)|page loads?|before the page|page (?:renders?|opens?|is (?:shown|built|rendered|opened))|blocks? (?:the |a |card |user )*(?:page|checkout|user|request|response|form|screen|payment|order|login|transaction)|in the request path|critical path|hot path',
    ),
    'spinner',
  ],
  [
    phrase(
      `${PEOPLE} (?:\\w+ly )?(?:clicks?|press(?:es)?|hits?|taps?|opens?|asks?|types?|speaks?|says?|search(?:es)?|scrolls?|hovers?|selects?|highlights?|enters?|requests?|tries|dictates?|scans?|swipes?)|(?:on|per|at|with|after) (?:a |each |every |the )?(?:button |user |mouse |single )?(?:click|tap|keystroke|keypress|key press|page view|search|hover|button|cursor)|(?:at|with) the (?:push|press|touch) of a button|hits? enter|press(?:es)? (?:the )?(?:\\w+ )?button`,
    ),
    'personacts',
  ],
  [phrase('on demand|ad hoc|self service|auf knopfdruck'), 'ondemand'],
  [
    phrase('auto complet(?:e|ion)s?|code completions?|type ahead|tab complet(?:e|ion)|next word|ghost text'),
    'autocomplete',
  ],
  [phrase('auto suggest(?:ions?)?'), 'autosuggest'],
  [phrase('co pilot'), 'copilot'],
  [phrase('chat ?bots?'), 'chatbot'],
  [phrase('(?:smart|quick|suggested|canned) repl(?:y|ies)'), 'smartreply'],
  [phrase('(?:live |closed |real time )caption(?:s|ing)?|live (?:subtitles|translation|transcript)'), 'livecaptions'],
  [phrase('drive (?:through|thru)'), 'drivethrough'],
  [phrase('(?:support|service|voice|phone|call cent(?:er|re)) (?:agent|assist)|agent assist'), 'supportagent'],
  [
    phrase(
      'in (?:the )?(?:app|game|product|editor|ide|browser|cockpit|sidebar|toolbar|search (?:box|bar)|text box|chat window|live chat)',
    ),
    'inapp',
  ],
  [
    phrase(
      'on ?(?:the )?screen|(?:is|are|gets?) shown (?:on|at|in|beside|next to) the (?:side|page|form|app|panel|field|margin)|on the side',
    ),
    'onscreen',
  ],
  [phrase('role play(?:ing)?'), 'roleplay'],
  [phrase('(?:search|chat) (?:box|bar)'), 'searchbar'],
];
