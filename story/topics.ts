/** The topics of the field, as the story uses them: the same twenty keys the federation declares. */
export const storyTopics = [
  'education',
  'languageCourses',
  'culture',
  'youth',
  'women',
  'family',
  'health',
  'work',
  'housing',
  'antiRacism',
  'participation',
  'counselling',
  'refugees',
  'elderly',
  'sport',
  'religionDialogue',
  'media',
  'environment',
  'arts',
  'economy',
] as const;

export type TopicKey = (typeof storyTopics)[number];
