/** Every kind of error there is. */
export const ERROR_KINDS = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'offline',
  'timeout',
  'unavailable',
  'unexpected',
] as const;

/** What went wrong, in terms a user interface can act on. */
export type AdapterErrorKind = (typeof ERROR_KINDS)[number];

/** What an `AdapterError` may say beside its kind; what is undefined counts as absent. */
export interface AdapterErrorOptions {
  /** What happened, for a person to read. It must never hold a secret. */
  readonly message?: string | undefined;
  /** Messages by field of the `TokenDraft`: `{ name: ['is taken'] }`. */
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  /** How long to wait before another try, in milliseconds. */
  readonly retryAfter?: number | undefined;
  /** The backend's identifier of the failed request, for a support case. */
  readonly traceId?: string | undefined;
  /** The HTTP status, where there was one. */
  readonly status?: number | undefined;
  /** What was thrown, for the developer. */
  readonly cause?: unknown;
}

/** The one error type that the methods of an adapter reject with. */
export class AdapterError extends Error {
  /**
   * The thrown value as an `AdapterError`: itself, or `unexpected` with the value as its cause.
   * Errors are recognised by shape, so those of another copy of the library count too.
   */
  static from(thrown: unknown): AdapterError {
    if (thrown instanceof AdapterError) return thrown;
    if (thrown instanceof Error && thrown.name === 'AdapterError' && 'kind' in thrown) {
      return new AdapterError(thrown.kind as AdapterErrorKind, thrown);
    }
    return new AdapterError('unexpected', {
      message: thrown instanceof Error ? thrown.message : '',
      cause: thrown,
    });
  }

  override readonly name = 'AdapterError';
  readonly kind: AdapterErrorKind;
  /** Messages by field of the `TokenDraft`. */
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Milliseconds to wait before another try. */
  readonly retryAfter?: number | undefined;
  readonly traceId?: string | undefined;
  readonly status?: number | undefined;

  constructor(kind: AdapterErrorKind, options: AdapterErrorOptions = {}) {
    super(options.message ?? '', options.cause === undefined ? {} : { cause: options.cause });
    // A host without types, or a later copy of the library, may know kinds that this one does not.
    this.kind = ERROR_KINDS.includes(kind) ? kind : 'unexpected';
    this.fields = options.fields;
    this.retryAfter = options.retryAfter;
    this.traceId = options.traceId;
    this.status = options.status;
  }
}

/** Whether another try cannot mend it. */
export function isFinal({ kind }: AdapterError): boolean {
  return FINAL.has(kind);
}

const FINAL: ReadonlySet<AdapterErrorKind> = new Set([
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
]);
