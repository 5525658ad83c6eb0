/** Answers as WIRE documents them, for tests to change where they differ. */
export const ROBOT = {
  id: 'TKN-1234-5678',
  name: 'Robot 1',
  description: 'Drives the CRM',
  icon: '/v1/accounts/api-tokens/TKN-1234-5678/icon',
  status: 'Active',
  account: {
    id: 'ACC-0001-0002',
    name: 'Stark Industries',
    icon: null,
    type: 'Client',
    status: 'Active',
  },
  modules: [
    { id: 'MOD-1255', name: 'Access management', description: null, settings: {}, filters: {} },
  ],
  lastAccessAt: '2023-04-15T12:34:00.000Z',
  revision: 3,
  audit: {
    created: {
      at: '2023-04-15T12:34:00.000Z',
      by: { id: 'USR-1234-1234', name: 'John Smith', icon: null },
    },
    updated: { at: null, by: null },
  },
  $meta: { omitted: ['token'] },
};

export const RECORD = {
  id: 'AUD-1111-2222',
  event: 'platform.accounts.api-token.disabled',
  summary: 'Token disabled',
  details: 'John Smith disabled Robot 1',
  object: {
    id: 'TKN-1234-5678',
    name: 'Robot 1',
    icon: null,
    objectType: 'ApiToken',
    revision: 3,
  },
  timestamp: '2024-01-31T23:00:00.123Z',
  actor: {
    id: 'USR-1234-1234',
    name: 'John Smith',
    icon: null,
    account: {
      id: 'ACC-0001-0002',
      name: 'Stark Industries',
      icon: null,
      accountType: 'Client',
    },
  },
  type: 'Public',
  request: {
    api: {
      ip: '192.0.2.7',
      geolocation: { countryCode: 'NL', countryName: 'Netherlands', region: null },
      userAgent: 'curl/8',
    },
    worker: null,
    log: { requestId: 'req-1', correlationId: 'cor-1', operationId: null },
  },
  documents: { Token: { id: 'TKN-1234-5678' } },
  viewers: [{ id: 'ACC-0001-0002', name: 'Stark Industries', type: 'Client', icon: null }],
};
