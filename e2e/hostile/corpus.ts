import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// dist/e2e/hostile/corpus.js lies three folders below the project.
const FOLDER = join(import.meta.dirname, '../../../../shared/data/adversarial');

/** Ways out of wherever a text could stand: an element, an attribute, a comment, a script, a style, an address. */
const exits = [
  '',
  '">',
  "'>",
  '`>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '-->',
  '</svg>',
  ']]>',
  "';",
  '");',
  '\\";',
  '\u2028',
  '${',
  '{{',
];

/** What would run there. Each calls alert, so that whatever runs is noticed. */
const programs = [
  '<script>alert(1)</script>',
  '<script src=data:,alert(1)></script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<body onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<iframe src="javascript:parent.alert(1)">',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<object data="javascript:alert(1)">',
  '<embed src="javascript:alert(1)">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<a href="javascript:alert(1)" id=x>x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css";</style>',
  ' onmouseover=alert(1) style=position:fixed;inset:0 x=',
  'javascript:alert(1)',
];

/** Strings that run, load or break something wherever a page forgets that a text is a text; each once. */
export function hostileStrings(): string[] {
  const made = exits.flatMap((exit) => programs.map((program) => exit + program));
  const kept = existsSync(FOLDER) ? [...naughtyStrings(), ...sanitiserPayloads()] : [];
  return [...new Set([...made, ...kept])].filter((text) => text !== '' && !text.includes('\0'));
}

const naughtyStrings = () => JSON.parse(readFileSync(join(FOLDER, 'blns.json'), 'utf8')) as string[];

// The file is a module of a sanitiser's tests; it is read as text, never run.
function sanitiserPayloads(): string[] {
  const text = readFileSync(join(FOLDER, 'dompurify-expect.mjs'), 'utf8');
  return [...text.matchAll(/"payload": ("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal!) as string);
}
