import type { AuditRecord, AuditRequest } from '../../model/audit.js';
import { present } from '../../model/present.js';
import type { AccountRef, ApiToken, EntityRef, Stamp, TokenModule } from '../../model/token.js';
import type { WireAuditRecord, WireModule, WireToken } from './wire.js';

type Nullish<T> = T | null | undefined;

interface WireReference {
  readonly id: string;
  readonly name?: Nullish<string>;
  readonly icon?: Nullish<string>;
  readonly deleted?: Nullish<boolean>;
}

interface WireAccount extends WireReference {
  readonly type?: Nullish<string>;
  readonly accountType?: Nullish<string>;
  readonly status?: Nullish<string>;
}

/** The token as the model has it. `endpoint` is the address of the API that the token is for. */
export function tokenFrom(wire: WireToken, endpoint: string): ApiToken {
  const { description, icon, account, lastAccessAt } = wire;
  return {
    id: wire.id,
    name: wire.name,
    ...present({ description, icon: icon || undefined, lastAccessAt }),
    status: wire.status,
    modules: (wire.modules ?? []).map(moduleFrom),
    ...present({ account: account && accountFrom(account) }),
    endpoint,
    audit: stampsFrom(wire.audit ?? {}),
    ...present({ revision: wire.revision?.toString() }),
  };
}

export function moduleFrom(wire: WireModule): TokenModule {
  return { ...referenceFrom(wire), ...present({ description: wire.description }) };
}

export function auditRecordFrom(wire: WireAuditRecord): AuditRecord {
  const { details, type, object, actor, request, documents, viewers } = wire;
  return {
    id: wire.id,
    event: wire.event ?? '',
    timestamp: wire.timestamp,
    summary: wire.summary ?? '',
    ...present({
      details,
      type,
      object: object && objectFrom(object),
      actor: actor && actorFrom(actor),
      request: request && requestFrom(request),
      documents,
      viewers: viewers?.map(accountFrom),
    }),
  };
}

function referenceFrom({ id, name, icon, deleted }: WireReference): EntityRef {
  return { id, name: name || id, ...present({ icon: icon || undefined, deleted }) };
}

function accountFrom(wire: WireAccount): AccountRef {
  const { type, accountType, status } = wire;
  return { ...referenceFrom(wire), ...present({ type: type ?? accountType, status }) };
}

/** What has no id is named by its name alone, such as the platform itself. */
function withId<T extends { readonly id?: Nullish<string> }>(wire: T): T & { readonly id: string } {
  return { ...wire, id: wire.id ?? '' };
}

function stampsFrom(audit: NonNullable<WireToken['audit']>): Record<string, Stamp> {
  const stamps = Object.entries(audit).flatMap(([name, stamp]): [string, Stamp][] =>
    stamp?.at
      ? [[name, { at: stamp.at, ...present({ by: stamp.by && referenceFrom(withId(stamp.by)) }) }]]
      : [],
  );
  return Object.fromEntries(stamps);
}

function objectFrom(wire: NonNullable<WireAuditRecord['object']>): AuditRecord['object'] {
  const { objectType, revision } = wire;
  return { ...referenceFrom(withId(wire)), ...present({ objectType, revision }) };
}

function actorFrom(wire: NonNullable<WireAuditRecord['actor']>): AuditRecord['actor'] {
  const { account } = wire;
  return {
    ...referenceFrom(withId(wire)),
    ...present({ account: account && accountFrom(account) }),
  };
}

function requestFrom({ api, worker, log }: NonNullable<WireAuditRecord['request']>): AuditRequest {
  return present({
    api:
      api &&
      present({
        ip: api.ip,
        userAgent: api.userAgent,
        geolocation: api.geolocation && present(api.geolocation),
      }),
    worker: worker && present(worker),
    log: log && textsOf(log),
  });
}

function textsOf(log: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(log).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}
