import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../database/schema.js';

export const ACCOUNT = {
  id: 'ACC-1042-2210',
  name: 'Nordlys Logistics',
  icon: null,
  type: 'Client',
  status: 'Active',
} as const;

function user(
  id: string,
  name: string,
  role: Database['users']['role'],
  isDeleted = false,
): Insertable<Database['users']> {
  return { id, account_id: ACCOUNT.id, name, icon: null, role, is_deleted: isDeleted };
}

/** The first three can be signed in as; the others have made tokens. One has left. */
export const USERS: readonly Insertable<Database['users']>[] = [
  user('USR-0001-0001', 'Ingrid Halvorsen', 'administrator'),
  user('USR-0001-0002', 'Mateo Rivas', 'viewer'),
  user('USR-0001-0003', 'Priya Raman', 'operations'),
  user('USR-3319-2043', 'Tomasz Wilk', 'administrator'),
  user('USR-4410-8821', 'Amélie Fournier', 'administrator'),
  user('USR-5902-1177', '佐藤 健', 'administrator'),
  user('USR-7705-3068', 'Oskar Lindqvist', 'administrator', true),
];

function module(id: string, name: string, description: string): Selectable<Database['modules']> {
  return { id, name, description, icon: null };
}

export const MODULES = [
  module('MOD-1255', 'Access management', 'API tokens, users and groups of the account'),
  module('MOD-2377', 'Audit', 'Reading and writing the audit trail'),
  module('MOD-3015', 'Agreements', 'Agreements with vendors, and their parameters'),
  module('MOD-3640', 'Billing', 'Statements, invoices and charges'),
  module('MOD-4128', 'Catalog', 'Products, price lists and listings'),
  module('MOD-4480', 'Currencies', 'Exchange rates and currency pairs'),
  module('MOD-5093', 'Helpdesk', 'Support cases, queues and chats'),
  module('MOD-5721', 'Integration', 'Extensions and webhooks'),
  module('MOD-6206', 'Notifications', 'Messages, categories and subscriptions'),
  module('MOD-7384', 'Orders', 'Purchase, change and termination orders'),
  module('MOD-8159', 'Spotlight', 'What needs attention on the home page'),
  module('MOD-9470', 'Subscriptions', 'Subscriptions, their terms and renewals'),
] as const;
