import type { Language } from '#ground/language';
import type { Owner } from '#identity';
import type { Day } from '#ground/day';
import { type Summary, summaries } from '../access/summary.ts';
import { dataMap } from '../dataMap.ts';
import { words } from '../words.generated.ts';

/** The record of processing of one organisation as data (Art. 30 GDPR), generated from the data map. */
export function processingRecord({ slug, name }: Owner, on: Day, language: Language) {
  return {
    controller: { slug, name },
    on,
    language,
    activities: summaries.map((summary) => activityRecord(summary, language)),
    measures: words[language].recMeasuresText,
  };
}

function activityRecord({ activity, tables, bases, audiences }: Summary, language: Language) {
  const say = words[language];
  return {
    key: activity,
    title: say.activityTitle({ activity }),
    purpose: say.activityPurpose({ activity }),
    peopleAndData: say.activityPeople({ activity }),
    legalBases: bases,
    recipients: audiences,
    retention: say.activityRetention({ activity }),
    tables: tables.map((table) => ({ table, columns: dataMap[table]! })),
  };
}
