/**
 * Between Decap, which reads and writes forms as JSON, and decap-server, which reads and writes files: what goes out
 * is made a form, what comes in is made the file again. Publishing and deleting are refused: drafts are reviewed first.
 */
import { isInCollection } from './configuration.ts';
import type { Desk } from './desk.ts';
import { toText, toValues } from './entry-text.ts';

/** A request of Decap's proxy backend. */
export interface ApiRequest {
  action: string;
  params: {
    /** `collection/slug`. */
    id?: string;
    collection?: string;
    slug?: string;
    path?: string;
    dataFiles?: { path: string; slug: string; raw: string }[];
    options?: { collectionName?: string; useWorkflow?: boolean };
    newStatus?: string;
  };
}

/** A fault that is told to the person as it stands. */
export class Refusal extends Error {}

const REFUSED = ['publishUnpublishedEntry', 'persistMedia', 'deleteFile', 'deleteFiles'];

const branchOf = (collection: string | undefined, slug: string | undefined): string =>
  `cms/${collection}/${slug}`;

/** The draft that a request changes; undefined when it only reads. */
export const changedDraft = ({ action, params }: ApiRequest): string | undefined => {
  if (action === 'persistEntry') return branchOf(params.options?.collectionName, params.dataFiles?.[0]?.slug);
  return action === 'deleteUnpublishedEntry' ? branchOf(params.collection, params.slug) : undefined;
};

const cannotWrite = (path: string, options?: ErrorOptions): Refusal =>
  new Refusal(`画面の内容を ${path} に書けません。ページを読み直してから、もう一度直してください。`, options);

const writeForm = (path: string, old: string, form: string): string => {
  try {
    return toText(path, old, JSON.parse(form));
  } catch (cause) {
    throw cannotWrite(path, { cause });
  }
};

/** The draft that a request calls finished, for others to review. */
export const finishedDraft = ({ action, params }: ApiRequest): string | undefined =>
  action === 'updateUnpublishedEntryStatus' && params.newStatus !== 'draft'
    ? branchOf(params.collection, params.slug)
    : undefined;

/** The request as decap-server shall see it. */
export const toFileRequest = async (request: ApiRequest, desk: Desk): Promise<ApiRequest> => {
  const { action, params } = request;
  if (REFUSED.includes(action) || (action === 'persistEntry' && params.options?.useWorkflow !== true))
    throw new Refusal('このエディターは、下書きを作るだけです。公開と削除は、下書きを確かめた人が行います。');
  if (action !== 'persistEntry') return request;
  const draft = changedDraft(request) ?? '';
  const dataFiles = (params.dataFiles ?? []).map(async (file) => {
    if (!isInCollection(file.path, params.options?.collectionName ?? '')) throw cannotWrite(file.path);
    const old = await desk.read(draft, file.path);
    if (old === undefined) throw new Refusal(`${file.path} がありません。`);
    return { ...file, raw: writeForm(file.path, old, file.raw) };
  });
  return { action, params: { ...params, dataFiles: await Promise.all(dataFiles) } };
};

interface Entry {
  data: string | null;
  file?: { path: string };
}

const toForm = (entry: Entry, path: string): Entry =>
  entry.data === null ? entry : { ...entry, data: JSON.stringify(toValues(path, entry.data)) };

/** Whether a request asks for a draft without a change, over which decap-server would stumble. */
export const asksForEmptyDraft = async ({ action, params }: ApiRequest, desk: Desk): Promise<boolean> => {
  if (action !== 'unpublishedEntry') return false;
  const { id, collection, slug } = params;
  return !(await desk.differs(id ? `cms/${id}` : branchOf(collection, slug)));
};

/** The answer as Decap shall see it. */
export const toFormAnswer = async (
  { action, params }: ApiRequest,
  answer: unknown,
  desk: Desk,
): Promise<unknown> => {
  if (action === 'unpublishedEntries') {
    const drafts = (answer as string[]).map(async (id) => ((await desk.differs(`cms/${id}`)) ? [id] : []));
    return (await Promise.all(drafts)).flat();
  }
  if (action === 'entriesByFolder' || action === 'entriesByFiles')
    return (answer as Entry[]).map((entry) => toForm(entry, entry.file?.path ?? ''));
  if (action === 'getEntry' || action === 'unpublishedEntryDataFile')
    return toForm(answer as Entry, params.path ?? '');
  return answer;
};
