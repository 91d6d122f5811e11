import { one, reading } from './reading.ts';

/** One of these; anything else was not offered. */
export const choice = <const Value extends string>(values: readonly Value[]) =>
  one<Value>((typed) => values.find((value) => value === typed) ?? ((say) => say.notChosen));

/** One of these, or none. */
export const optionalChoice = <const Value extends string>(values: readonly Value[]) =>
  one<Value | undefined>((typed) =>
    typed === '' ? undefined : (values.find((value) => value === typed) ?? ((say) => say.notChosen)),
  );

/** Any of these, each once, in the order in which they were offered. */
export const many = <const Value extends string>(values: readonly Value[]) =>
  reading<readonly Value[]>((texts) => {
    const chosen = new Set<string>(texts.filter((text) => text !== ''));
    const known = values.filter((value) => chosen.has(value));
    return known.length === chosen.size ? known : (say) => say.notOffered;
  });

/** A box that must be ticked. */
export const yes = () => one<true>((typed) => (typed === '' ? (say) => say.notTicked : true));

/** A box that may be ticked. Browsers send nothing for one that is not. */
export const tick = () => one((typed) => typed !== '');
