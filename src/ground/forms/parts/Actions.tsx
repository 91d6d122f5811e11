import type { ComponentChildren } from 'preact';

/** The buttons and links that end a form. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>;
