import type { Records } from '../../domain/catalog.ts';
import { dayOfDocument } from '../../domain/document.ts';
import type { Issue } from '../issue.ts';
import { type Check, haveAllRows } from './checked.ts';

const needed = ['threads', 'thread_steps', 'documents'] as const;

/** The day of a step's document; null when the document does not say. */
const dayOf = (records: Records, step: Records['thread_steps'][number]): string | null => {
  const document = records.documents.find(({ id }) => id === step.document);
  return document ? dayOfDocument(document) : null;
};

/** A thread leads from one step to another, in the order of the days on which they were said. */
export const checkThreads: Check = (checked) => {
  if (!haveAllRows(checked, needed)) return [];
  const { records, find } = checked;
  return records.threads.flatMap((thread): Issue[] => {
    const located = find('threads', thread.id);
    const steps = records.thread_steps
      .filter((step) => step.thread === thread.id)
      .sort((a, b) => a.order - b.order);
    if (steps.length < 2) {
      const message = `題「${thread.title}」の段が${steps.length}件です。thread_steps.csv に二つ以上の段を書くか、題の行を削除してください。`;
      return located ? [{ kind: 'short-thread', file: located.file, ...located.at, message }] : [];
    }
    return steps.flatMap((step, index) => {
      const before = steps[index - 1];
      const [then, now] = [before && dayOf(records, before), dayOf(records, step)];
      const place = find('thread_steps', step.id);
      if (!then || !now || then <= now || !place) return [];
      const message = `この段の資料（${now}）は、前の段の資料（${then}）より古いものです。順序（order）を日付の順に直してください。`;
      return [{ kind: 'thread-order', file: place.file, ...(place.fieldsAt.order ?? place.at), message }];
    });
  });
};
