import type { Act } from '#acts';

/**
 * Who a route is for. `everyone`; `linkHolder`: whoever brings the secret of a link or cookie; `signedIn`: any
 * person, for what is their own; `demonstration`: there only. Else it needs the right to an act, and `of` says
 * where the organisation is named whose thing it is: a part of the address, or the body.
 */
export type Rule =
  | 'everyone'
  | 'linkHolder'
  | 'signedIn'
  | 'demonstration'
  | { readonly may: Act; readonly of: 'umbrella' | 'organisation' | 'slug' | 'body' };

export interface Route<Params extends string = string> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly pattern: string;
  readonly rule: Rule;
  /** The address with its parts filled in; absent query values are left out. */
  to(parts: Record<Params, string>, query?: Query): string;
}

export type Query = Record<string, string | number | readonly string[] | undefined>;

type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? NameOf<Name> | ParamsOf<More>
    : NameOf<Rest>
  : never;
type NameOf<Part extends string> = Part extends `${infer Name}{${string}` ? Name : Part;

/** One address: how it is asked, its pattern, and who it is for. None is without a rule. */
export function route<const Pattern extends string>(
  method: Route['method'],
  pattern: Pattern,
  rule: Rule,
): Route<ParamsOf<Pattern>> {
  // What stands between the parts, and their names, in turn; a page writes hundreds of addresses.
  const pieces = pattern.split(/:([a-z]+)(?:\{[^}]*\})?/i);
  return {
    method,
    pattern,
    rule,
    to(parts, query) {
      let path = pieces[0]!;
      for (let i = 1; i < pieces.length; i += 2) {
        path += encodeURIComponent(parts[pieces[i] as ParamsOf<Pattern>]) + pieces[i + 1]!;
      }
      return query === undefined ? path : path + searchOf(query);
    },
  };
}

/** '?a=1&b=2' with its parts in the order given, or '' where nothing is asked. */
export function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) search.append(name, each);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Every page begins with its language. */
export const tongue = '/:language{[a-z][a-z](?:-[a-z]+)?}';
/** The public site of an umbrella. */
export const site = `${tongue}/:umbrella{[a-z0-9][a-z0-9-]*}` as const;
/** "My area": the work pages of an organisation, whatever it belongs to. */
export const area = `${tongue}/my-area/:organisation{[a-z0-9][a-z0-9-]*}` as const;
