/** An empty file of minutes: every field with what to write in it, from the schema itself. */
import { fieldsOf } from '../domain/catalog.ts';

const comment = (name: string, title: string, description: string, optional: boolean): string =>
  `# ${name}（${title}${optional ? '・なくてもよい' : ''}）: ${description}`;

/** Drafts minutes; what is known (id, document, date) is filled in. */
export const draftMeeting = (known: Record<string, string>): string => {
  const fields = fieldsOf('meetings').flatMap(({ name, title, description, optional }) => [
    comment(name, title, description, optional),
    `${name}:${known[name] ? ` "${known[name]}"` : ''}`,
  ]);
  return `---
${fields.join('\n')}
# marks（凡例）: 発言者の前の印（mark）と、議事概要に書かれている意味（meaning）
marks: []
# decisions（決定）: 識別子（id。d1 から）、何が決まったか（title）、発言の識別子（statement）、引用（quote）
decisions: []
---
`;
};
