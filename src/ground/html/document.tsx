import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Language, tongue } from '#ground/language';
import { htmlAnswer } from '#ground/http';
import { assetAddress } from './assets.ts';

export interface Document {
  language: Language;
  /** The thing itself first, then where it belongs: "Mitglieder · Dachverband Sachsen". */
  title: string;
  /** 'public' is airy, 'work' closer, 'form' one narrow column. */
  face: 'public' | 'work' | 'form';
  body: ComponentChildren;
  /** An umbrella's own colour, '#rrggbb'. */
  colour?: string | undefined;
  status?: number | undefined;
  /** The same page in the other languages, for search engines and readers. */
  alternates?: readonly { language: Language; address: string }[] | undefined;
  headers?: Record<string, string> | undefined;
}

/** A whole page as an answer. It works as sent: the one script adds comfort to date fields. */
export function pageAnswer(page: Document): Response {
  const style = page.colour ? `:root{--umbrella:${page.colour}}` : undefined;
  const html = `<!doctype html>${renderToString(
    <html lang={page.language} dir={tongue(page.language).direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetAddress('look.css')} />
        <link rel="icon" href={assetAddress('sign.svg')} type="image/svg+xml" />
        {style && <style dangerouslySetInnerHTML={{ __html: style }} />}
        {page.alternates?.map((other) => (
          <link rel="alternate" hreflang={other.language} href={other.address} />
        ))}
        <script type="module" src={assetAddress('house.js')} />
      </head>
      <body class={page.face}>{page.body}</body>
    </html>,
  )}`;
  return htmlAnswer({
    html,
    style,
    ...(page.status ? { status: page.status } : {}),
    ...(page.headers ? { headers: page.headers } : {}),
  });
}
