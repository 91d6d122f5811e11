/** A path of this house, else the beginning: a redirect after a form never leaves it. */
export const pathInHouse = (path: string): string => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/');
