// What the samples take for granted: what a host has, and the frameworks that are not installed.

/** The host's own step-up check. */
declare function confirmWithPassword(): Promise<void>;
/** Shows the host's own sign-in, and fulfils when somebody has signed in. */
declare function signIn(): Promise<void>;
/** The credentials of the host's session. */
declare function accessToken(): Promise<string>;
/** The host's own adapter; of whatever type is asked for, since a file of declarations imports nothing. */
declare const myAdapter: never;

declare module 'tokenry/themes/*.css';
declare module '*.svelte';
declare module '*.vue';

// Made from the manifest; `manifest.node.test.ts` looks at it.
declare module 'tokenry/jsx' {
  export interface CustomElements {
    readonly 'token-list': object;
  }
}

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Svelte's own is augmented.
  export interface SvelteHTMLElements {}
}

declare module '@angular/core' {
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export function Component(options: {
    readonly selector: string;
    readonly standalone?: boolean;
    readonly schemas?: readonly object[];
    readonly template?: string;
    readonly templateUrl?: string;
  }): (type: new () => object) => void;
}
