import { z } from 'zod';
import { field, type Form, type Problems, readForm } from '#ground/forms';
import type { Visit } from '#identity';
import { type Closing, shutWithHouse } from '../../commands/close.ts';
import type { Resource } from '../../resource.ts';
import { MINUTE } from '../../time/span.ts';
import { words as shared } from '../../words.generated.ts';
import type { HouseRun } from '../houseOf.ts';
import { readStretch, stretchFields } from '../stretch.ts';
import { words } from '../words.generated.ts';

/** What a form calls the whole house; no resource is called so, as a slug has no capitals. */
export const WHOLE_HOUSE = 'HOUSE';

export type ReadClosing = { readonly closing: Closing; readonly form: Form } | { readonly refused: Form };

/** What shall be shut, as it was sent; with whatever else was sent in the form. */
export async function readClosing(visit: Visit, house: HouseRun, lent: readonly Resource[]): Promise<ReadClosing> {
  const { language, request, today } = visit;
  const say = words[language];
  const shape = z.object({ what: field.text(), reason: field.text({ most: 300 }), ...stretchFields(language) });
  const read = await readForm(request, shape, language);
  if ('refused' in read) return read;
  const { form, values } = read;
  const wrong = (problems: Problems) => ({ refused: { ...form, problems } });
  const what = whatCloses(house, lent, values.what);
  if (!what) return wrong({ what: say.notHere });
  const span = readStretch(language, values, today);
  if ('problems' in span) return wrong(span.problems);
  const now = Math.floor(visit.house.now() / MINUTE) * MINUTE;
  if (span.until <= now) return wrong({ untilDay: shared[language].rulePast });
  // What is over today is over: it is shut from now on.
  const closing = { ...what, span: { from: Math.max(span.from, now), until: span.until }, reason: values.reason };
  return { closing, form };
}

/** The house or the one resource a form means, with all that is shut with it; undefined for what is not there. */
export function whatCloses(
  { id, slug, keeper }: HouseRun,
  lent: readonly Resource[],
  what: string,
): Pick<Closing, 'house' | 'resource' | 'closes'> | undefined {
  const house = { id, slug, keeper };
  if (what === WHOLE_HOUSE) {
    return { house, resource: undefined, closes: lent.filter(({ kind }) => shutWithHouse.includes(kind)) };
  }
  const resource = lent.find((each) => each.slug === what);
  return resource && { house, resource, closes: [resource] };
}
