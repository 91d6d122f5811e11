import type { Statement } from '../queries/statement.ts';

/** What the umbrella says to its members, in the language it was written in. */
export function StatementMessage({ statement: { message, messageLanguage } }: { statement: Statement }) {
  if (message === null) return null;
  return (
    <blockquote class="note" dir="auto" {...(messageLanguage ? { lang: messageLanguage } : {})}>
      {message.split(/\n+/).map((line) => (
        <p dir="auto">{line}</p>
      ))}
    </blockquote>
  );
}
