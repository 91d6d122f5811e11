import { renderToString } from 'preact-render-to-string';
import { tongue } from '#ground/language';
import { type Letter, onLines, onOneLine, webAddress } from './letter.ts';

/** The letter as plain text; an address stands on a line of its own, so that every program finds it. */
export function textOf(letter: Letter): string {
  const { action, code, closing } = letter;
  const parts = [
    ...letter.paragraphs.map(onLines),
    code && onOneLine(code),
    action && `${onOneLine(action.label)}\n${webAddress(action.address)}`,
    closing && onLines(closing),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The same as HTML that loads nothing from anywhere and needs no stylesheet. What people wrote is escaped. */
export function htmlOf(letter: Letter): string {
  const { action, code, closing, language } = letter;
  return `<!doctype html>${renderToString(
    <html lang={language} dir={tongue(language).direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{onOneLine(letter.subject)}</title>
      </head>
      <body style="max-width:37em;margin:0 auto;padding:1.5em 1em;font:1.0625em/1.5 sans-serif">
        {letter.paragraphs.map((paragraph) => (
          <p style={WRAPPED}>{onLines(paragraph)}</p>
        ))}
        {code && (
          <p style="font-size:2em;font-weight:bold;letter-spacing:.1em">
            <bdi dir="ltr">{onOneLine(code)}</bdi>
          </p>
        )}
        {action && <Action label={onOneLine(action.label)} address={webAddress(action.address)} />}
        {closing && <p style={WRAPPED}>{onLines(closing)}</p>}
      </body>
    </html>,
  )}`;
}

const WRAPPED = 'white-space:pre-line;overflow-wrap:anywhere';

// The address is there to be read too, for those who look before they follow and for programs that show no links.
function Action({ label, address }: { label: string; address: string }) {
  return (
    <p>
      <a href={address} style="font-weight:bold">
        {label}
      </a>
      <br />
      <small style="overflow-wrap:anywhere">
        <bdi dir="ltr">{address}</bdi>
      </small>
    </p>
  );
}
