import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Database } from '../database/schema.js';
import { fieldErrors, Problem } from '../problem.js';

/** What a caller sends to add a token, or to change one. */
export interface TokenBody {
  readonly name: string;
  readonly description: string | null;
  /** A path relative to the API, or a picture as a `data:` URL. */
  readonly icon: string | null;
  readonly moduleIds: readonly string[];
}

const MOST_MODULES = 1000;
const LARGEST_ICON = 5 * 1024 * 1024;
/** Relative to the API: no scheme, no other host, and nothing that is not written in a path. */
const PATH = /^(?!\/\/)[\w/.~?=&%+-]{1,500}$/;
const ICON = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+=*)$/;

const schema = v.object(
  {
    name: v.pipe(
      v.string('is required'),
      v.trim(),
      v.minLength(1, 'is required'),
      v.maxLength(255, 'is longer than 255 characters'),
    ),
    description: v.nullish(
      v.pipe(v.string('must be text'), v.maxLength(2000, 'is longer than 2000 characters')),
      null,
    ),
    icon: v.nullish(v.string('must be text'), null),
    modules: v.pipe(
      v.array(v.object({ id: v.string('is required') }, 'must have an id'), 'is required'),
      v.minLength(1, 'needs at least one module'),
      v.maxLength(MOST_MODULES, `holds more than ${MOST_MODULES}`),
    ),
  },
  'must be an object',
);

/** The body, checked. Throws a 400 `Problem` with a message for every field that is wrong. */
export async function readTokenBody(json: unknown, db: Kysely<Database>): Promise<TokenBody> {
  const result = v.safeParse(schema, json);
  if (!result.success) {
    throw new Problem(400, 'The token is not valid.', fieldErrors(result.issues));
  }
  const { name, description, icon, modules } = result.output;
  const moduleIds = [...new Set(modules.map(({ id }) => id))];
  const known = await db.selectFrom('modules').select('id').where('id', 'in', moduleIds).execute();
  const unknown = moduleIds.filter((id) => !known.some((module) => module.id === id));
  if (unknown.length > 0) {
    throw new Problem(400, 'The token is not valid.', {
      modules: [`has no module ${unknown.join(', ')}`],
    });
  }
  return {
    name,
    description: description === '' ? null : description,
    icon: icon || null,
    moduleIds,
  };
}

export interface Icon {
  readonly contentType: 'image/png' | 'image/jpeg';
  /** Base64. */
  readonly content: string;
}

/**
 * The picture in a `data:` URL, by its content and not by what it says it is; undefined where the
 * icon is a path. Throws a 400 `Problem`.
 */
export function readIcon(icon: string | null): Icon | undefined {
  if (icon === null || !icon.startsWith('data:')) {
    if (icon !== null && !PATH.test(icon)) throw wrongIcon('must be a path or a picture');
    return undefined;
  }
  const content = ICON.exec(icon)?.[1];
  if (content === undefined) throw wrongIcon('must be a PNG or JPEG image');
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > LARGEST_ICON) throw wrongIcon('is larger than 5 MB');
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'));
  const isJpeg = bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'));
  if (!isPng && !isJpeg) throw wrongIcon('is neither a PNG nor a JPEG image');
  return { contentType: isPng ? 'image/png' : 'image/jpeg', content };
}

function wrongIcon(message: string): Problem {
  return new Problem(400, 'The token is not valid.', { icon: [message] });
}
