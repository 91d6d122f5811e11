import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { parts, testsKnowToo } from './arrows.ts';

const PROJECT = join(import.meta.dirname, '../..');

interface Import {
  file: string;
  from: string;
  to: string;
}

const imports = globSync('{src,story,test,bench,chaos,e2e,build}/**/*.{ts,tsx}', { cwd: PROJECT })
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap(importsOf);

test('every source file belongs to a part', () => {
  const homeless = new Set(imports.map(({ file }) => file).filter((file) => partOf(file) === undefined));
  assert.deepEqual([...homeless], []);
});

test('each part knows only the parts its arrows point to', () => {
  assert.deepEqual(faults(againstTheArrow), []);
});

test('a part is entered through its door, not through a window', () => {
  assert.deepEqual(faults(throughAWindow), []);
});

test('no two parts know each other, not even through others', () => {
  for (const start of Object.keys(parts)) {
    const reached = new Set<string>();
    const ahead = [...knownBy(start)];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      ahead.push(...knownBy(next));
    }
    assert.ok(!reached.has(start), `${start} knows itself through ${[...reached].join(', ')}`);
  }
});

test('an arrow against the direction and an import past a door are found', () => {
  const from = (file: string, from: string, to: string) => ({ file, from, to });
  assert.match(
    againstTheArrow(from('src/identity/token.ts', '#federation', 'src/federation/index.ts')) ?? '',
    /identity/,
  );
  assert.match(
    againstTheArrow(from('src/ground/day/day.ts', '#ground/database', 'src/ground/database/index.ts')) ?? '',
    /day/,
  );
  assert.match(againstTheArrow(from('src/routes/route.ts', '#ground/day', 'src/ground/day/index.ts')) ?? '', /routes/);
  assert.match(
    throughAWindow(from('src/portal/house.tsx', '../federation/labels.ts', 'src/federation/labels.ts')) ?? '',
    /door/,
  );
  assert.match(throughAWindow(from('src/federation/a.ts', '#federation', 'src/federation/index.ts')) ?? '', /itself/);
  assert.equal(againstTheArrow(from('src/portal/house.tsx', '#federation', 'src/federation/index.ts')), undefined);
  assert.equal(throughAWindow(from('src/portal/house.tsx', '#federation', 'src/federation/index.ts')), undefined);
});

function faults(rule: (each: Import) => string | undefined): string[] {
  return imports.flatMap((each) => rule(each) ?? []);
}

function againstTheArrow({ file, to }: Import): string | undefined {
  const here = partOf(file);
  const there = partOf(to);
  if (here === undefined || there === undefined || here === there || parts[here]!.reachesInside) return undefined;
  const known = [...new Set([...parts[here]!.knows, ...(isTest(file) ? testsKnowToo : [])])];
  if (known.some((part) => covers(part, there))) return undefined;
  return `${file} imports ${there}, but ${here} may know only ${known.join(', ') || 'nothing'}.`;
}

// A part that imports its own door would wait for itself; its tests come after it and may.
function throughAWindow({ file, from, to }: Import): string | undefined {
  const here = partOf(file);
  const there = partOf(to);
  if (here === undefined || there === undefined || parts[here]!.reachesInside) return undefined;
  if (here === there) {
    const outOfTheDoor = from.startsWith('#') && to === `${parts[here]!.at}/index.ts`;
    return outOfTheDoor && !isTest(file)
      ? `${file} imports ${from}, the door of the part it lies in: it would wait for itself.`
      : undefined;
  }
  // The hands of test/ are for tests, each by itself. Tests of the house as a whole look behind its doors too,
  // and the story's test loads places before any door is open.
  if (isTest(file) && (there === 'test' || here === 'test' || here === 'story')) return undefined;
  // What a part keeps for its own tests, the tests of the house may take too.
  if (here === 'e2e' && /ForTest\.tsx?$/.test(to)) return undefined;
  return from.startsWith('#') ? undefined : `${file} imports ${from}; ${there} is entered through its door #${there}.`;
}

const isTest = (file: string) => /\.test\.tsx?$|ForTest\.tsx?$/.test(file);
const covers = (part: string, there: string) => part === there || there.startsWith(`${part}/`);
const knownBy = (part: string) =>
  Object.keys(parts).filter((other) => parts[part]!.knows.some((known) => covers(known, other)));

/** The part a file lies in, the one with the longest path where several hold it. */
function partOf(file: string): string | undefined {
  return Object.keys(parts)
    .filter((part) => file === parts[part]!.at || file.startsWith(`${parts[part]!.at}/`))
    .sort((a, b) => parts[b]!.at.length - parts[a]!.at.length)[0];
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const named = [
    ...text.matchAll(/^(?:import|export)\s[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  return named.flatMap(([, one, two, three]) => {
    const from = one ?? two ?? three ?? '';
    const to = from.startsWith('#')
      ? behindDoor(from)
      : from.startsWith('.')
        ? normalize(join(dirname(file), from))
        : undefined;
    return to === undefined ? [] : [{ file, from, to: to.replaceAll('\\', '/') }];
  });
}

/** '#ground/day' → 'src/ground/day/index.ts', as package.json says. */
function behindDoor(name: string): string {
  const doors = (JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { imports: Record<string, string> })
    .imports;
  const star = Object.keys(doors).find((door) => door.endsWith('*') && name.startsWith(door.slice(0, -1)));
  const built =
    doors[name] ?? (star === undefined ? undefined : doors[star]!.replace('*', name.slice(star.length - 1)));
  assert.ok(built, `package.json has no door ${name}`);
  return built.replace(/^\.\/dist\//, '').replace(/\.js$/, '.ts');
}
