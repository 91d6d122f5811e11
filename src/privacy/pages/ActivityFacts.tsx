import { formatList, type Language } from '#ground/language';
import { articleSentence, audienceSentence } from '../sentences.ts';
import type { Summary } from '../access/summary.ts';
import { words } from '../words.generated.ts';

/** What for, what allows it, who sees it and how long: of one processing, as the data map has it. */
export function ActivityFacts({ language, summary }: { language: Language; summary: Summary }) {
  const say = words[language];
  const { activity, bases, audiences } = summary;
  const facts = [
    [say.purpose, say.activityPurpose({ activity })],
    [say.recPeople, say.activityPeople({ activity })],
    [
      say.basis,
      formatList(
        language,
        bases.map((basis) => articleSentence(language, basis)),
      ),
    ],
    [
      say.whoSees,
      formatList(
        language,
        audiences.map((audience) => audienceSentence(language, audience)),
      ),
    ],
    [say.howLong, say.activityRetention({ activity })],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
