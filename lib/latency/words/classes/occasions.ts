/** What people take part in, and what is prepared for it. Collected by hand from lists of workflows that were read (tests/evaluate/workflows.csv) and from their synonyms; sorted. */
export const CLASSES_OF_OCCASIONS = `
[TALK] with plurals
appointment auction broadcast call ceremony chat checkout class consultation conversation demo deposition dive
drive exam flight game hearing inspection interview journey lecture lesson match meeting negotiation operation
rehearsal ride round run service session shift shoot stay stream surgery test tour trip viewing visit webchat
webinar workout

[MEETING] with plurals
accountant agm assembly audit auditor auditors board briefing bulletin campaign catalogue class close closing
committee conference congress council debrief edition election exam exams expo fair festival filing forecast
forum gala go-live golive graduation handover harvest hearing huddle inspection issue kickoff launch lecture
lesson magazine meeting migration mtg newsletter offsite panel pitch planning presentation print printing
production qbr quarter rally readout regulator rehearsal release retro retrospective review reviews round
season seminar session sitting stand-up standup steering summit symposium sync tournament townhall trial
walkthrough workshop
`;
